import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask } from '../../../lib/bridge/ask';
import type { PageView } from '../../../lib/bridge/protocol';
import { minute } from '../../../lib/kernel/clock';
import { addPhrases } from '../../../lib/phrases/commands';
import { rememberTab } from '../../../lib/platform/tab-memory';
import type { Turn } from '../../../lib/records/turn.record';
import { writeSetting } from '../../../lib/settings/commands';
import { db } from '../../../lib/store/database';
import { untilBuyerWrites } from '../../../lib/waits/rules';
import { aTurn } from '../../stats/a-turn';
import { freshStore } from '../../store/fresh';
import { aTab } from '../../worker/a-tab';
import { draft, writer } from './a-library';
import { openedPanel } from './open-panel';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn(async () => null) }));
freshStore();

let leave: () => void = () => {};
beforeEach(() => {
  fakeBrowser.reset();
  vi.mocked(ask)
    .mockClear()
    .mockResolvedValue(null as never);
});
afterEach(() => leave());

const key = (id: string) => `practice-desk|s1|${id}`;
const wait = (id: string, nick: string, seconds: number, fields: Partial<Turn> = {}) =>
  Promise.all([
    db.turn.add(
      aTurn({
        id,
        buyerKey: key(id),
        site: 'practice-desk',
        shop: 's1',
        waitingSince: Date.now() - seconds * 1000,
        ...fields,
      }),
    ),
    db.buyer.add({
      key: key(id),
      site: 'practice-desk',
      shop: 's1',
      buyerId: id,
      nick,
      weak: false,
      firstSeen: 1,
      lastSeen: 1,
    }),
  ]);

/** The panel on its list of waits, once it holds so many. */
async function list(count: number, start: Partial<PageView> = {}) {
  const panel = await openedPanel(start);
  leave = panel.page.leave;
  await userEvent.click(screen.getByRole('tab', { name: /^等待/ }));
  const rows = () => within(screen.getByRole('list', { name: '等待' })).queryAllByRole('listitem');
  await waitFor(() => expect(rows()).toHaveLength(count));
  const nicks = () => rows().map((row) => row.querySelector('b')?.textContent);
  return { rows, nicks, page: panel.page, ul: screen.getByRole('list', { name: '等待' }) };
}
const choose = async (nick: string, item: RegExp) => {
  await userEvent.click(screen.getByRole('button', { name: `${nick} 的更多操作` }));
  await userEvent.click(await screen.findByRole('menuitem', { name: item }));
  // The mouse that clicked has left the list.
  fireEvent.pointerLeave(screen.getByRole('list', { name: '等待' }));
};

describe('the list', () => {
  test('least time left first; every colour with a sign and with its time in figures', async () => {
    await wait('a', '刚来的', 5);
    await wait('b', '超时的', 220);
    await wait('c', '快到的', 90);
    const { nicks, rows } = await list(3);
    expect(screen.getByRole('tab', { name: /^等待/ })).toHaveTextContent('3');
    expect(nicks()).toEqual(['超时的', '快到的', '刚来的']);
    expect(rows().map((row) => /[剩超] \d:/.exec(row.textContent ?? '')?.[0])).toEqual([
      '超 0:',
      '剩 1:',
      '剩 2:',
    ]);
    expect(rows().map((row) => within(row).getAllByRole('img')[0]?.getAttribute('aria-label'))).toEqual([
      '超时',
      '快到时间',
      '还早',
    ]);
    expect(rows().map((row) => /border-(late|warn|line)/.exec(row.className)?.[1])).toEqual([
      'late',
      'warn',
      'line',
    ]);
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(/^3 位买家在等 · 最久 3:[45]\d$/);
  });

  test('a limit of its own puts a buyer first who waits shorter', async () => {
    await wait('a', '等得久', 100);
    await wait('b', '限时短', 20, { buyerKey: key('b'), site: 'short' });
    await writeSetting('reminderRules', { sites: { short: [30] }, tags: {}, shifts: {} });
    expect((await list(2)).nicks()).toEqual(['限时短', '等得久']);
  });

  test('a time that is only guessed says so, and where it is from', async () => {
    await wait('a', '小北', 40, { source: 'firstSeen' });
    const { rows } = await list(1);
    expect(rows()[0]).toHaveTextContent(/约剩 2:\d\d/);
    within(rows()[0] as HTMLElement).getByTitle('页面没有给出时间,从第一次看到算起');
  });

  test('of six and more each has one line, in which everything is told to those who cannot hover', async () => {
    for (let n = 0; n < 6; n += 1) await wait(`w${n}`, `买家${n}`, 10 * n);
    const { rows } = await list(6);
    expect(rows().every((row) => row.className.includes('h-[26px]'))).toBe(true);
    const row = screen.getByRole('button', { name: '去回复 买家5' });
    const words = document.getElementById(row.getAttribute('aria-describedby') ?? '')?.textContent;
    expect(words).toMatch(/^剩 2:\d\d\n已等 0:5\d\n练习台 · s1\n页面|时间取自页面上的等待计时$/);
  });

  test('does not move while the mouse is over it: who came is last, who left keeps an empty place', async () => {
    await wait('a', '甲', 100);
    await wait('b', '乙', 50);
    const { nicks, rows, ul } = await list(2);
    fireEvent.pointerEnter(ul);
    await wait('c', '丙', 150);
    await waitFor(() => expect(nicks()).toEqual(['甲', '乙', '丙']));
    await db.turn.update('a', { open: 0, answeredAt: Date.now(), closedBy: 'answer' });
    await waitFor(() => expect(rows()[0]).toHaveTextContent('已回复'));
    expect(nicks()).toEqual(['甲', '乙', '丙']);
    expect(within(rows()[0] as HTMLElement).queryByRole('button', { name: /去回复/ })).toBeNull();
    fireEvent.pointerLeave(ul);
    await waitFor(() => expect(nicks()).toEqual(['丙', '乙']));
  });

  test('says which pages sleep or are closed', async () => {
    await wait('a', '小北', 40);
    const { rows } = await list(1);
    await waitFor(() => expect(rows()[0]).toHaveTextContent('页面没开'));
  });

  test('nobody', async () => {
    const panel = await openedPanel();
    leave = panel.page.leave;
    await userEvent.click(screen.getByRole('tab', { name: /^等待/ }));
    await screen.findByText('都回复了');
  });
});

describe('去回复', () => {
  test('where no tab is open, that is said', async () => {
    await wait('a', '小北', 40);
    vi.mocked(ask).mockResolvedValue({ found: false } as never);
    await list(1);
    await userEvent.click(screen.getByRole('button', { name: '去回复 小北' }));
    await waitFor(() => expect(ask).toHaveBeenCalledWith('reveal', { buyerKey: key('a') }));
    await screen.findByText('没有打开这个店铺的页面,请先打开它');
  });

  test.each([
    ['stands in a tab of this shop', 's1', false],
    ['stands in no tab; the same id in another shop is somebody else', 's2', true],
  ])('where the row %s, the nick is copied for the page’s own search: %#', async (_, shop, copied) => {
    await rememberTab(7, aTab({ shop: { id: shop, name: shop }, present: ['a'] }));
    vi.mocked(ask).mockResolvedValue({ found: true } as never);
    await wait('a', '小北', 40);
    await list(1);
    const user = userEvent.setup();
    await navigator.clipboard.writeText('别的');
    await user.click(screen.getByRole('button', { name: '去回复 小北' }));
    await waitFor(() => expect(ask).toHaveBeenCalledWith('reveal', { buyerKey: key('a') }));
    expect(await navigator.clipboard.readText()).toBe(copied ? '小北' : '别的');
  });
});

describe('putting off', () => {
  test('for a while, taken back; until the buyer writes; ended by hand', async () => {
    await wait('a', '甲', 100, { remindedAt: 60 });
    await wait('b', '乙', 50);
    const { nicks, rows } = await list(2);
    await choose('甲', /^5 分钟后再提醒/);
    await waitFor(() => expect(nicks()).toEqual(['乙', '甲']));
    expect(rows()[1]).toHaveTextContent(/[45]:\d\d 后/);
    await waitFor(() => expect(ask).toHaveBeenCalledWith('remindersChanged', null));
    const toast = (await screen.findByText('甲:5 分钟后再提醒')).closest('li') as HTMLElement;
    await userEvent.click(within(toast).getByRole('button', { name: '撤销' }));
    await waitFor(() => expect(nicks()).toEqual(['甲', '乙']));
    expect(await db.turn.get('a')).toMatchObject({ snoozedUntil: null, remindedAt: 60 });
    // A toast that goes gives the focus back to where it was, and an open menu would close.
    await waitFor(() => expect(toast.isConnected).toBe(false));

    await choose('甲', /^等买家再发消息/);
    await waitFor(async () => expect((await db.turn.get('a'))?.snoozedUntil).toBe(untilBuyerWrites));
    await waitFor(() => expect(rows()[1]).toHaveTextContent('等消息'));
    await choose('甲', /^现在就提醒/);
    await waitFor(() => expect(nicks()).toEqual(['甲', '乙']));
  });

  test('a muted buyer is last, counts for nothing, and can be heard again', async () => {
    await wait('a', '甲', 100);
    await wait('b', '乙', 50);
    const { nicks } = await list(2);
    await choose('甲', /^不再提醒/);
    await waitFor(() => expect(nicks()).toEqual(['乙', '甲']));
    expect(screen.getByRole('tab', { name: /^等待/ })).toHaveTextContent('1');
    await choose('甲', /^恢复提醒/);
    await waitFor(() => expect(nicks()).toEqual(['甲', '乙']));
  });
});

describe('稍等', () => {
  const phrases = [draft('在的', '您稍等,在的'), draft('稍等我查一下', '您稍等')];

  test('is filled for the buyer who is open, as any phrase', async () => {
    await addPhrases(phrases, writer);
    await wait('b1', '小王', 40);
    const { page } = await list(1);
    await userEvent.click(screen.getByRole('button', { name: '填「稍等」话术给 小王' }));
    await waitFor(() => expect(page.fills()).toMatchObject([{ buyerId: 'b1', text: '您稍等' }]));
    await waitFor(async () => expect(await db.phraseUse.count()).toBe(1));
    expect(ask).not.toHaveBeenCalledWith('reveal', expect.anything());
  });

  test('for another leads there, and is offered once they are open', async () => {
    await addPhrases(phrases, writer);
    await wait('b2', '老陈', 40);
    vi.mocked(ask).mockResolvedValue({ found: true } as never);
    const { page } = await list(1);
    await userEvent.click(screen.getByRole('button', { name: '填「稍等」话术给 老陈' }));
    await waitFor(() => expect(ask).toHaveBeenCalledWith('reveal', { buyerKey: key('b2') }));
    expect(page.fills()).toEqual([]);
    page.show({ open: { buyerId: 'b2', weak: false, nick: '老陈', agrees: true } });
    const offer = (await screen.findByText('现在是 老陈:填入「稍等我查一下」?')).closest('li') as HTMLElement;
    expect(page.fills()).toEqual([]);
    await userEvent.click(within(offer).getByRole('button', { name: '填入' }));
    await waitFor(() => expect(page.fills()).toMatchObject([{ buyerId: 'b2', text: '您稍等' }]));
  });
});

test('quiet with one click, and loud again with one', async () => {
  await list(0);
  await userEvent.click(screen.getByRole('button', { name: /^安静 30 分钟/ }));
  const button = await screen.findByRole('button', { name: /^安静到/, pressed: true });
  const until = (await db.setting.get('quietUntil'))?.value as number;
  expect(Math.abs(until - Date.now() - 30 * minute)).toBeLessThan(minute);
  await userEvent.click(button);
  await screen.findByRole('button', { name: /^安静 30 分钟/, pressed: false });
});
