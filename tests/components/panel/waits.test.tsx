import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask } from '../../../lib/bridge/ask';
import { rememberTab } from '../../../lib/platform/tab-memory';
import { db } from '../../../lib/store/database';
import { aTurn } from '../../stats/a-turn';
import { freshStore } from '../../store/fresh';
import { aTab } from '../../worker/a-tab';
import { openedPanel } from './open-panel';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn(async () => null) }));
freshStore();

let leave: () => void = () => {};
afterEach(() => leave());
async function open(start: Parameters<typeof openedPanel>[0] = {}) {
  const panel = await openedPanel(start);
  leave = panel.page.leave;
  return panel;
}

describe('who waits', () => {
  const wait = (id: string, nick: string, seconds: number, fields = {}) =>
    Promise.all([
      db.turn.add(
        aTurn({
          id,
          buyerKey: `practice-desk|s1|${id}`,
          site: 'practice-desk',
          waitingSince: Date.now() - seconds * 1000,
          ...fields,
        }),
      ),
      db.buyer.add({
        key: `practice-desk|s1|${id}`,
        site: 'practice-desk',
        shop: 's1',
        buyerId: id,
        nick,
        weak: false,
        firstSeen: 1,
        lastSeen: 1,
      }),
    ]);
  const list = async () => {
    await userEvent.click(screen.getByRole('tab', { name: /^等待/ }));
    return await screen.findAllByRole('listitem');
  };

  test('longest first, every colour with its time in figures', async () => {
    await wait('a', '刚来的', 5);
    await wait('b', '最久的', 200);
    await wait('c', '中间的', 70);
    await open();
    await waitFor(() => expect(screen.getByRole('tab', { name: /^等待/ })).toHaveTextContent('3'));
    const cards = await list();
    expect(cards.map((card) => card.querySelector('b')?.textContent)).toEqual(['最久的', '中间的', '刚来的']);
    expect(cards.map((card) => /\d+:\d\d/.exec(card.textContent ?? '')?.[0]?.slice(0, 2))).toEqual([
      '3:',
      '1:',
      '0:',
    ]);
    expect(cards.map((card) => /border-(late|warn|line)/.exec(card.className)?.[1])).toEqual([
      'late',
      'warn',
      'line',
    ]);
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(/^3 位买家在等 · 最久 3:2\d$/);
  });

  test('a time that is only guessed says so', async () => {
    await wait('a', '小北', 40, { source: 'firstSeen' });
    await open();
    const [card] = await list();
    expect(card).toHaveTextContent(/约0:4\d/);
  });

  test('a click leads to the buyer; where no tab is open, that is said', async () => {
    await wait('a', '小北', 40);
    vi.mocked(ask).mockResolvedValue({ found: false } as never);
    await open();
    const [card] = await list();
    await userEvent.click(within(card as HTMLElement).getByRole('button', { name: '去回复 小北' }));
    await waitFor(() => expect(ask).toHaveBeenCalledWith('reveal', { buyerKey: 'practice-desk|s1|a' }));
    await screen.findByText('没有打开这个店铺的页面,请先打开它');
  });

  test.each([
    ['stands in a tab of this shop', 's1', false],
    ['stands in no tab; the same id in another shop is somebody else', 's2', true],
  ])('where the row %s, the nick is copied for the page’s own search: %#', async (_, shop, copied) => {
    fakeBrowser.reset();
    await rememberTab(7, aTab({ shop: { id: shop, name: shop }, present: ['a'] }));
    vi.mocked(ask).mockResolvedValue({ found: true } as never);
    await wait('a', '小北', 40);
    await open();
    const user = userEvent.setup();
    await navigator.clipboard.writeText('别的');
    const [card] = await list();
    await user.click(within(card as HTMLElement).getByRole('button', { name: '去回复 小北' }));
    await waitFor(() => expect(ask).toHaveBeenCalledWith('reveal', { buyerKey: 'practice-desk|s1|a' }));
    expect(await navigator.clipboard.readText()).toBe(copied ? '小北' : '别的');
  });

  test('nobody', async () => {
    await open();
    await userEvent.click(screen.getByRole('tab', { name: /^等待/ }));
    await screen.findByText('都回复了');
  });
});
