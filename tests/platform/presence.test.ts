import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pagePresence } from '../../lib/platform/presence';
import { rememberTab } from '../../lib/platform/tab-memory';
import { aTab } from '../worker/a-tab';

const now = 1_763_000_000_000;
const open = new Map<number, object>();

beforeEach(() => {
  fakeBrowser.reset();
  open.clear();
  vi.spyOn(browser.tabs, 'get').mockImplementation((async (id: number) => {
    const tab = open.get(id);
    if (!tab) throw new Error(`No tab with id: ${id}`);
    return tab;
  }) as never);
});

/** A chat tab of this shop, last heard of so many ms ago. */
async function tab(id: number, shop: string | null, heard: number, facts: object | undefined = {}) {
  if (facts) open.set(id, facts);
  const named = shop === null ? null : { id: shop, name: shop };
  await rememberTab(id, aTab({ site: 'a', shop: named, heardAt: now - heard }));
}
const answers = (with_: () => Promise<unknown>) =>
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(with_ as never);

describe('pagePresence', () => {
  test('a page that reported a moment ago lives, and is not asked', async () => {
    const asked = answers(async () => true);
    await tab(1, 's1', 20_000);
    expect(await pagePresence(now)).toEqual({ 'a|s1': 'live' });
    expect(asked).not.toHaveBeenCalled();
  });

  test('a quiet page is asked: a script that is there lives', async () => {
    answers(async () => true);
    await tab(1, 's1', 3_600_000);
    expect(await pagePresence(now)).toEqual({ 'a|s1': 'live' });
  });

  test('so is one whose report seems to come from the future, after the clock was set back', async () => {
    const asked = answers(async () => true);
    await tab(1, 's1', -3_600_000);
    expect(await pagePresence(now)).toEqual({ 'a|s1': 'live' });
    expect(asked).toHaveBeenCalledOnce();
  });

  test.each([
    ['shows another page by now', () => Promise.reject(new Error('Receiving end does not exist'))],
    ['has only a script that has left', async () => undefined],
  ])('a tab that %s is closed to us', async (_, answer) => {
    answers(answer);
    await tab(1, 's1', 3_600_000);
    expect(await pagePresence(now)).toEqual({ 'a|s1': 'closed' });
  });

  test('a page that never answers sleeps', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    answers(() => new Promise(() => {}));
    await tab(1, 's1', 3_600_000);
    const found = pagePresence(now);
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
    await vi.advanceTimersByTimeAsync(1000);
    expect(await found).toEqual({ 'a|s1': 'asleep' });
    vi.useRealTimers();
  });

  test.each([{ discarded: true }, { frozen: true }])('a tab that is %o sleeps, unasked', async (facts) => {
    const asked = answers(async () => true);
    await tab(1, 's1', 0, facts);
    expect(await pagePresence(now)).toEqual({ 'a|s1': 'asleep' });
    expect(asked).not.toHaveBeenCalled();
  });

  test('a tab that is gone without a word is closed', async () => {
    await tab(1, 's1', 0, undefined);
    open.delete(1);
    expect(await pagePresence(now)).toEqual({ 'a|s1': 'closed' });
  });

  test('of two tabs of a shop the living one counts, and shops are told apart', async () => {
    await tab(1, 's1', 0);
    await tab(2, 's1', 0, { discarded: true });
    await tab(3, 's2', 0, { discarded: true });
    await tab(4, null, 0);
    expect(await pagePresence(now)).toEqual({ 'a|s1': 'live', 'a|s2': 'asleep' });
  });
});
