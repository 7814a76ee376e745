import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask } from '../../../lib/bridge/ask';
import { addFollowUp } from '../../../lib/followups/commands';
import { minute } from '../../../lib/kernel/clock';
import { addPhrases } from '../../../lib/phrases/commands';
import { db } from '../../../lib/store/database';
import { living } from '../../../lib/store/write';
import { freshStore } from '../../store/fresh';
import { draft, writer } from './a-library';
import { openedPanel } from './open-panel';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn(async () => null) }));
freshStore();

let leave: () => void = () => {};
beforeEach(() => fakeBrowser.reset());
afterEach(() => leave());
async function open() {
  const { page } = await openedPanel();
  leave = page.leave;
  return page;
}
const wang = 'practice-desk|s1|b1';
const undo = async (words: string) => {
  const toast = (await screen.findByText(words)).closest('li') as HTMLElement;
  await userEvent.click(within(toast).getByRole('button', { name: '撤销' }));
};
const said = async () => living(await db.outcome.toArray()).map(({ buyerKey, kind }) => [buyerKey, kind]);

/** By text: to find buttons by their names is dear where a whole panel stands. */
const pressed = async (name: string) => (await screen.findByText(name)).getAttribute('aria-pressed');
const isPressed = (name: string, expected = 'true') =>
  waitFor(async () => expect(await pressed(name)).toBe(expected));

describe('how a talk ended', () => {
  test('with one click; the last one said counts; the same again takes it back', async () => {
    await open();
    await userEvent.click(await screen.findByText('意向'));
    await isPressed('意向');
    await userEvent.click(screen.getByText('成交'));
    await isPressed('成交');
    expect(await pressed('意向')).toBe('false');
    expect(await said()).toHaveLength(2);
    await userEvent.click(screen.getByText('成交'));
    await isPressed('意向');
    await undo('小王:不再记为成交');
    await isPressed('成交');
  });

  test('with one key, and taken back', async () => {
    const page = await open();
    await screen.findByText('流失');
    page.press('lost');
    await isPressed('流失');
    expect(await said()).toEqual([[wang, 'lost']]);
    await undo('小王:记为流失');
    await waitFor(async () => expect(await said()).toEqual([]));
  });

  test('is the open buyer’s own', async () => {
    const page = await open();
    await screen.findByText('成交');
    page.press('sold');
    await isPressed('成交');
    page.show({ open: { buyerId: 'b2', weak: false, nick: '老陈', agrees: true } });
    await isPressed('成交', 'false');
  });
});

describe('稍后回复', () => {
  const due = async () => (await db.followUp.toArray()).map(({ dueAt, text }) => [dueAt, text]);

  test('in so many minutes with a word; the phrase is offered, not filled', async () => {
    await addPhrases([draft('稍后回您', '我核实一下,稍后回您')], writer);
    const page = await open();
    await userEvent.click(await screen.findByText('稍后回复'));
    await userEvent.type(screen.getByLabelText('记一句(可不填)'), '核实单号');
    await userEvent.click(screen.getByRole('button', { name: '15 分钟' }));
    await waitFor(async () => expect(await due()).toHaveLength(1));
    const [at, text] = (await due())[0] ?? [];
    expect(text).toBe('核实单号');
    expect(Math.abs((at as number) - Date.now() - 15 * minute)).toBeLessThanOrEqual(minute);
    await waitFor(() => expect(ask).toHaveBeenCalledWith('remindersChanged', null));
    await screen.findByText('现在是 小王:填入「稍后回您」?');
    await page.heard();
    expect(page.fills()).toEqual([]);
    // The button now tells when.
    await waitFor(() => expect(screen.queryByText('稍后回复')).toBeNull());
  });

  test('at a time; no time is told in words', async () => {
    await open();
    await userEvent.click(await screen.findByText('稍后回复'));
    await userEvent.click(screen.getByRole('button', { name: '到时提醒' }));
    screen.getByText('请填时间,如 16:00');
    await userEvent.type(screen.getByLabelText('到几点'), '16:00');
    await userEvent.click(screen.getByRole('button', { name: '到时提醒' }));
    await waitFor(async () => expect(new Date((await due())[0]?.[0] as number).getHours()).toBe(16));
  });

  test('with one key', async () => {
    const page = await open();
    await screen.findByText('稍后回复');
    page.press('later');
    await waitFor(async () => expect(await due()).toHaveLength(1));
  });
});

describe('待办', () => {
  const add = (dueIn: number, text: string) =>
    addFollowUp(wang, { text, dueAt: Date.now() + dueIn }, { memberId: null, now: Date.now });
  const toWaits = () => userEvent.click(screen.getByRole('tab', { name: /^等待/ }));

  test('what is due stands first, is done with undo, and leads to the buyer', async () => {
    await db.buyer.add({
      key: wang,
      site: 'practice-desk',
      shop: 's1',
      buyerId: 'b1',
      nick: '小王',
      weak: false,
      firstSeen: 1,
      lastSeen: 1,
    });
    await add(-minute, '核实单号');
    await open();
    await toWaits();
    const section = within(await screen.findByRole('region', { name: '待办 1' }));
    section.getByText(/^已过 1:0/);
    vi.mocked(ask).mockResolvedValue({ found: true } as never);
    await userEvent.click(section.getByRole('button', { name: /^去回复 ?小王/ }));
    await waitFor(() => expect(ask).toHaveBeenCalledWith('reveal', { buyerKey: wang }));
    await userEvent.click(section.getByRole('button', { name: '小王 的待办完成' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: '待办 1' })).toBeNull());
    await undo('已完成:小王');
    await screen.findByRole('region', { name: '待办 1' });
  });

  test('is put off and dropped', async () => {
    await add(-minute, '');
    await open();
    await toWaits();
    const more = async (item: string) => {
      await userEvent.click(await screen.findByRole('button', { name: /的待办:更多操作/ }));
      await userEvent.click(await screen.findByText(item));
    };
    await screen.findByText(/^已过/);
    await more('推迟 5 分钟');
    await waitFor(() => expect(screen.queryByText(/^已过/)).toBeNull());
    expect((await db.followUp.toArray())[0]?.dueAt).toBeGreaterThan(Date.now());
    await more('删除');
    await waitFor(() => expect(screen.queryByRole('region', { name: '待办 1' })).toBeNull());
  });
});
