import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { RefusedReason } from '../../../lib/bridge/protocol';
import { addMember, signOn } from '../../../lib/members/commands';
import { addPhrases } from '../../../lib/phrases/commands';
import { db } from '../../../lib/store/database';
import { freshStore } from '../../store/fresh';
import { draft, library, openLibrary, writer } from './a-library';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn() }));
freshStore();

let panel: Awaited<ReturnType<typeof openLibrary>>;
async function open(start: Parameters<typeof openLibrary>[0] = {}) {
  panel = await openLibrary(start);
}
afterEach(() => panel.page.leave());

const click = (title: string) => userEvent.click(screen.getByRole('button', { name: `填入:${title}` }));
const said = (words: string | RegExp) => screen.findByText(words);

describe('a click on a phrase', () => {
  test('fills for the buyer that is shown, with values in place of variables', async () => {
    await open();
    await click('欢迎');
    await waitFor(() => expect(panel.page.fills()).toHaveLength(1));
    expect(panel.page.fills()[0]).toMatchObject({
      buyerId: 'b1',
      text: '小王您好,我是客服 01,欢迎来到青禾服饰',
      replace: false,
    });
    await waitFor(async () =>
      expect(await db.phraseUse.toArray()).toMatchObject([
        { buyerKey: 'practice-desk|s1|b1', shop: 's1', outcome: 'filled' },
      ]),
    );
  });

  test('the member on duty is the agent, and the use carries their id', async () => {
    const id = await addMember('小林', 'agent', null, writer);
    await signOn(id);
    await open();
    await screen.findByRole('button', { name: /当前值班:小林/ });
    await click('欢迎');
    await waitFor(async () => expect(await db.phraseUse.toArray()).toMatchObject([{ memberId: id }]));
    expect(panel.page.fills()[0]).toMatchObject({ text: expect.stringContaining('我是小林') });
  });

  test('with Shift it replaces what stands in the box', async () => {
    await open();
    const user = userEvent.setup();
    await user.keyboard('{Shift>}');
    await user.click(screen.getByRole('button', { name: '填入:发货' }));
    await waitFor(() => expect(panel.page.fills()[0]).toMatchObject({ replace: true }));
  });

  test('texts go through as they are: lines, markup and all', async () => {
    await open();
    await click('换行');
    await waitFor(() => expect(panel.page.fills()[0]).toMatchObject({ text: library[3]?.text }));
    expect(document.querySelector('img')).toBeNull();
  });

  test('the greeting is that of the click, not of the hour in which the panel was opened', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 22, 9, 30) });
    try {
      await addPhrases([draft('问好', '{问候}')], writer);
      await open();
      vi.setSystemTime(new Date(2026, 10, 22, 19, 30));
      await click('问好');
      await waitFor(() => expect(panel.page.fills()[0]).toMatchObject({ text: '晚上好' }));
    } finally {
      vi.useRealTimers();
    }
  });

  test('a missing value is asked for, and nothing is filled', async () => {
    await open({ shop: undefined, agent: undefined });
    await click('欢迎');
    const form = await screen.findByRole('form', { name: '「欢迎」还差几项' });
    expect([...form.querySelectorAll('label')].map(({ textContent }) => textContent)).toEqual([
      '客服',
      '店铺',
    ]);
    await panel.page.heard();
    expect(panel.page.fills()).toEqual([]);
  });

  test('an unknown variable is said in words, and nothing is filled', async () => {
    await open();
    await click('写错了');
    await said('没有填:不认识的变量 {宅急送}');
    await panel.page.heard();
    expect(panel.page.fills()).toEqual([]);
  });

  test('without an open conversation nothing is filled', async () => {
    await open({ open: undefined });
    await click('发货');
    await said('没有填:还没有打开会话');
    await panel.page.heard();
    expect(panel.page.fills()).toEqual([]);
  });

  test('where the page never says who is open, the phrase is copied and counted as a copy', async () => {
    await open({ open: undefined, knowsOpen: false });
    await click('发货');
    await said('这个页面认不出打开的是哪位买家,已复制,请看清买家再按 Ctrl+V');
    expect(await navigator.clipboard.readText()).toBe('48 小时内发出');
    await panel.page.heard();
    expect(panel.page.fills()).toEqual([]);
    await waitFor(async () =>
      expect(await db.phraseUse.toArray()).toMatchObject([{ buyerKey: null, outcome: 'copied' }]),
    );
    await click('欢迎');
    await screen.findByRole('form', { name: '「欢迎」还差几项' });
    await waitFor(() => expect(screen.getByLabelText('买家')).toHaveFocus());
  });

  const refusals: Record<Exclude<RefusedReason, 'noBox'>, string> = {
    otherBuyer: '没有填:页面上已经换了买家',
    noBuyer: '没有填:还没有打开会话',
    disagree: '没有填:页面正在切换买家,请再点一次',
    ambiguous: '没有填:有同名买家,分不清是哪一位',
    disabled: '没有填:回复框现在不能输入',
    tooLong: '没有填:超过了这个平台的字数上限',
    note: '没有填:现在是内部备注,买家看不到',
    closed: '没有填:会话已关闭,发不出去',
    composing: '没有填:输入法还没上屏,选好字再点一次',
    noCopy: '没有填:这个框填不进去,也没能复制',
    noImage: '这个页面不收粘贴的图片',
    loggedOut: '没有填:页面要求重新登录',
    kicked: '没有填:账号在别处登录,页面已下线',
    disconnected: '没有填:页面和平台断开了,等它连上再点',
    captcha: '没有填:页面要求安全验证,先完成验证',
  };
  test.each(Object.entries(refusals))(
    'what the page refuses as %s is said in words and counts as no use',
    async (reason, words) => {
      await open();
      panel.page.answer(() => ({ kind: 'refused', reason: reason as RefusedReason }));
      await click('发货');
      await said(words);
      expect(await db.phraseUse.count()).toBe(0);
    },
  );

  test('a text that is too long for the box is filled in parts, and counts once', async () => {
    await open();
    panel.page.answer((text) =>
      text.length > 5 ? { kind: 'refused', reason: 'tooLong', limit: 5 } : { kind: 'filled', text },
    );
    await click('发货');
    await screen.findByText('太长:这里一次最多 5 字');
    await userEvent.click(screen.getByRole('button', { name: '分 2 段填' }));
    await screen.findByText('已填 1/2 段,发出后接着填');
    await userEvent.click(screen.getByRole('button', { name: '填下一段' }));
    await waitFor(() => expect(screen.queryByText(/段/)).toBeNull());
    const parts = panel.page
      .fills()
      .map(({ text }) => text)
      .slice(1);
    expect(parts.join('').replace(/\s/g, '')).toBe('48小时内发出');
    await waitFor(async () => expect(await db.phraseUse.count()).toBe(1));
  });

  test('where the page has no box, the phrase is copied, and counts', async () => {
    await open();
    panel.page.answer(() => ({ kind: 'refused', reason: 'noBox' }));
    await click('发货');
    await said('找不到回复框,已复制,请按 Ctrl+V 粘贴');
    expect(await navigator.clipboard.readText()).toBe('48 小时内发出');
    await waitFor(async () => expect(await db.phraseUse.toArray()).toMatchObject([{ outcome: 'copied' }]));
  });

  test('a copy is said, and counts', async () => {
    await open();
    panel.page.answer(() => ({ kind: 'copied' }));
    await click('发货');
    await said('这个框填不进去,已复制,请按 Ctrl+V 粘贴');
    await waitFor(async () => expect(await db.phraseUse.toArray()).toMatchObject([{ outcome: 'copied' }]));
  });

  test('a page that does not answer is said to be gone', async () => {
    await open();
    panel.page.answer(undefined);
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout'],
      shouldAdvanceTime: true,
      advanceTimeDelta: 200,
    });
    try {
      await click('发货');
      await waitFor(() => expect(panel.page.fills()).toHaveLength(1));
      await vi.advanceTimersByTimeAsync(3100);
      await said('没有填:和页面断开了,请刷新页面');
    } finally {
      vi.useRealTimers();
    }
    expect(await db.phraseUse.count()).toBe(0);
  });

  test('after a switch it fills for the other buyer', async () => {
    await open();
    panel.page.show({ open: { buyerId: 'b2', weak: false, nick: '老陈', agrees: true } });
    await waitFor(() => expect(screen.getByTestId('nick')).toHaveTextContent('老陈'));
    await click('欢迎');
    await waitFor(() =>
      expect(panel.page.fills()[0]).toMatchObject({
        buyerId: 'b2',
        text: expect.stringMatching(/^老陈您好/),
      }),
    );
  });
});
