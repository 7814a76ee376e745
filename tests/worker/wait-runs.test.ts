import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { second } from '../../lib/kernel/clock';
import { attendWaits } from '../../lib/worker/wait-duty';
import { freshStore } from '../store/fresh';
import { quietBrowser } from './a-wait';

vi.mock('../../lib/platform/sound', () => ({ playSound: vi.fn(async () => {}) }));
vi.mock('../../lib/worker/front-chat', () => ({ frontChat: vi.fn(async () => undefined) }));
vi.mock('../../lib/worker/reveal', () => ({ revealBuyer: vi.fn(async () => true) }));
freshStore();
const now = Date.now();

const { waiting, sounds, title } = quietBrowser(now);

describe('runs at the same time', () => {
  test('alarm, timer and report at the same moment tell it once', async () => {
    await waiting('a', 181);
    vi.spyOn(browser.notifications, 'create');
    await Promise.all([attendWaits(now), attendWaits(now), attendWaits(now)]);
    expect(browser.notifications.create).toHaveBeenCalledTimes(1);
    expect(sounds()).toEqual(['late']);
  });

  test('whoever calls while one run works is served by one other, at the latest moment', async () => {
    await waiting('a', 170);
    const badge = vi.spyOn(browser.action, 'setBadgeText');
    await Promise.all(Array.from({ length: 20 }, (_, after) => attendWaits(now + after * second)));
    expect(badge).toHaveBeenCalledTimes(1);
    expect(await title()).toBe('买家a 已等 189 秒');
  });
});
