import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rememberTab, type TabMemory } from '../../lib/platform/tab-memory';
import { revealBuyer, tabFor } from '../../lib/worker/reveal';
import { aTab } from './a-tab';

const key = 'pinduoduo|s1|b1';
const shop = (id: string) => ({ id, name: id });
const pdd = (fields: Partial<TabMemory>) => aTab({ site: 'pinduoduo', ...fields });

describe('tabFor', () => {
  const table: [what: string, tabs: [number, TabMemory][], expected: number | undefined][] = [
    ['no tab', [], undefined],
    ['only another site', [[1, aTab({ site: 'feige', shop: shop('s1'), present: ['b1'] })]], undefined],
    [
      'the tab whose list holds the row',
      [
        [1, pdd({ shop: shop('s1') })],
        [2, pdd({ shop: shop('s1'), present: ['b1'] })],
      ],
      2,
    ],
    [
      'another shop’s buyer of the same id is not that row',
      [
        [1, pdd({ shop: shop('s2'), present: ['b1'] })],
        [2, pdd({ shop: shop('s1') })],
      ],
      2,
    ],
    [
      'any tab of the shop',
      [
        [1, pdd({ shop: null })],
        [2, pdd({ shop: shop('s1') })],
      ],
      2,
    ],
    [
      'else any tab of the site',
      [
        [1, aTab({ site: 'feige' })],
        [2, pdd({ shop: null })],
      ],
      2,
    ],
  ];
  test.each(table)('%s', (_, tabs, expected) => {
    expect(tabFor(key, new Map(tabs))).toBe(expected);
  });
});

describe('revealBuyer', () => {
  beforeEach(() => fakeBrowser.reset());

  test('brings tab and window to the front and asks the page to outline the row', async () => {
    await rememberTab(7, pdd({ shop: shop('s1'), present: ['b1'] }));
    vi.spyOn(browser.tabs, 'update').mockResolvedValue({ id: 7, windowId: 3 } as never);
    vi.spyOn(browser.windows, 'update').mockResolvedValue({} as never);
    vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue({ row: true } as never);
    expect(await revealBuyer(key)).toBe(true);
    expect(browser.tabs.update).toHaveBeenCalledWith(7, { active: true });
    expect(browser.windows.update).toHaveBeenCalledWith(3, { focused: true });
    expect(browser.tabs.sendMessage).toHaveBeenCalledWith(7, { t: 'reveal', buyerId: 'b1' });
  });

  test('a tab that shows another page by now is forgotten, and the next one is tried', async () => {
    await rememberTab(7, pdd({ shop: shop('s1'), present: ['b1'] }));
    await rememberTab(8, pdd({ shop: shop('s1') }));
    vi.spyOn(console, 'info').mockReturnValue();
    vi.spyOn(browser.tabs, 'update').mockResolvedValue({} as never);
    vi.spyOn(browser.tabs, 'sendMessage').mockImplementation((async (tabId: number) => {
      if (tabId === 7) throw new Error('Could not establish connection. Receiving end does not exist.');
    }) as never);
    expect(await revealBuyer(key)).toBe(true);
    expect(vi.mocked(browser.tabs.update).mock.calls.map(([tabId]) => tabId)).toEqual([7, 8]);
    vi.mocked(browser.tabs.sendMessage).mockRejectedValue(new Error('gone'));
    expect(await revealBuyer(key), 'in words instead of an error').toBe(false);
  });

  test('says so where no tab is known', async () => {
    expect(await revealBuyer(key)).toBe(false);
  });
});
