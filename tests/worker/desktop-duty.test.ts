import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { minute, second } from '../../lib/kernel/clock';
import { readSetting } from '../../lib/settings/queries';
import { db } from '../../lib/store/database';
import { waitingBuyers } from '../../lib/waits/queries';
import { takeWaitByHand } from '../../lib/worker/desktop-duty';
import { revealBuyer } from '../../lib/worker/reveal';
import { freshStore } from '../store/fresh';

freshStore();
const now = 1_763_000_000_000;
const shop = '千牛 / 青禾服饰';
const told = (waits: boolean) => ({ shop, nick: '小王', waits });

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('zh-CN');
  Object.assign(fakeBrowser, {
    action: { setBadgeText: vi.fn(async () => {}), setBadgeBackgroundColor: vi.fn(async () => {}) },
    windows: { create: vi.fn(async () => ({ id: 5 })), update: vi.fn(async () => ({})) },
  });
});

describe('a wait by hand', () => {
  test('begins, counts once however often it is started, and ends with the answer', async () => {
    await takeWaitByHand(told(true), now);
    await takeWaitByHand(told(true), now + 20 * second);
    expect(await waitingBuyers()).toMatchObject([
      { nick: '小王', site: 'desktop', shop, waitingSince: now, source: 'timer' },
    ]);
    expect(browser.action.setBadgeText).toHaveBeenLastCalledWith({ text: '1' });

    await takeWaitByHand(told(false), now + minute);
    expect(await waitingBuyers()).toEqual([]);
    expect(await db.turn.toArray()).toMatchObject([{ closedBy: 'answer', answeredAt: now + minute }]);
    expect(browser.action.setBadgeText).toHaveBeenLastCalledWith({ text: '' });
  });

  test('a second question is a wait of its own; an answer without a wait is nothing', async () => {
    await takeWaitByHand(told(false), now);
    expect(await db.turn.count()).toBe(0);
    await takeWaitByHand(told(true), now);
    await takeWaitByHand(told(false), now + second);
    await takeWaitByHand(told(true), now + 2 * second);
    expect(await waitingBuyers()).toMatchObject([{ waitingSince: now + 2 * second }]);
    expect(await db.turn.count()).toBe(2);
  });
});

describe('the way to a desktop client’s buyer', () => {
  test('is the detached window, with that buyer chosen; one window, unless it was closed', async () => {
    const windows = browser.windows as unknown as { create: unknown; update: ReturnType<typeof vi.fn> };
    expect(await revealBuyer(`desktop|${shop}|小王`)).toBe(true);
    expect(await readSetting('desktop')).toEqual({ shop, nick: '小王' });
    expect(windows.create).toHaveBeenCalledWith(expect.objectContaining({ type: 'popup' }));

    expect(await revealBuyer(`desktop|${shop}|老陈`)).toBe(true);
    expect(windows.update).toHaveBeenCalledWith(5, { focused: true });
    expect(windows.create).toHaveBeenCalledTimes(1);

    vi.spyOn(console, 'info').mockReturnValue();
    windows.update.mockRejectedValueOnce(new Error('No window with id: 5'));
    await revealBuyer(`desktop|${shop}|老陈`);
    expect(windows.create).toHaveBeenCalledTimes(2);
  });
});
