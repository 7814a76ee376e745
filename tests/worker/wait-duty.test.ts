import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { second } from '../../lib/kernel/clock';
import type { Turn } from '../../lib/records/turn.record';
import { writeSetting } from '../../lib/settings/commands';
import { db } from '../../lib/store/database';
import { attendWaits } from '../../lib/worker/wait-duty';
import { aTurn } from '../stats/a-turn';
import { freshStore } from '../store/fresh';

freshStore();
const now = Date.now();

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('zh-CN');
});

async function waiting(id: string, seconds: number, fields: Partial<Turn> = {}): Promise<void> {
  const buyerKey = `practice-desk|shop|${id}`;
  await db.turn.add(
    aTurn({ id, buyerKey, site: 'practice-desk', waitingSince: now - seconds * second, ...fields }),
  );
  await db.buyer.add({
    key: buyerKey,
    site: 'practice-desk',
    shop: 'shop',
    buyerId: id,
    nick: `买家${id}`,
    weak: false,
    firstSeen: 1,
    lastSeen: 1,
  });
}
const notices = () =>
  (
    fakeBrowser.notifications as unknown as {
      getAllCreateOptions(): Record<string, { title: string; message: string }>;
    }
  ).getAllCreateOptions();
const alarmIn = async () => {
  const all = await browser.alarms.getAll();
  expect(all.length).toBeLessThanOrEqual(1);
  return all[0] && Math.round((all[0].scheduledTime - now) / second);
};

describe('attendWaits', () => {
  test('nobody waits: no badge, no alarm, no notice', async () => {
    await attendWaits(now);
    expect([await browser.action.getBadgeText({}), await alarmIn(), notices()]).toEqual(['', undefined, {}]);
  });

  test('a fresh wait: badge and one alarm for its first threshold', async () => {
    await waiting('a', -10);
    await attendWaits(now);
    expect([await browser.action.getBadgeText({}), await alarmIn(), notices()]).toEqual(['1', 40, {}]);
  });

  test('a passed threshold is told once, and the alarm moves to the next', async () => {
    await waiting('a', 31);
    await attendWaits(now);
    expect(Object.keys(notices())).toEqual(['wait:practice-desk|shop|a']);
    expect(Object.values(notices())[0]?.title).toBe('买家a 已等 30 秒');
    expect(await db.turn.get('a')).toMatchObject({ remindedAt: 30 });
    expect(await alarmIn()).toBe(29);

    vi.spyOn(browser.notifications, 'create');
    await attendWaits(now + second);
    expect(browser.notifications.create).not.toHaveBeenCalled();
  });

  test('a stopped worker knows all again from the tables', async () => {
    await waiting('a', 200, { remindedAt: 60 });
    await attendWaits(now);
    expect(Object.values(notices())[0]?.title).toBe('买家a 已等 3 分钟');
    expect(await alarmIn()).toBeUndefined();
  });

  test('several at once are one notice, which leads to who waits longest', async () => {
    await waiting('a', 40);
    await waiting('b', 100);
    await waiting('c', 5);
    await attendWaits(now);
    expect(Object.keys(notices())).toEqual(['wait:practice-desk|shop|b']);
    expect(Object.values(notices())[0]).toMatchObject({
      title: '2 位买家在等,最久 1:40',
      message: '买家b、买家a',
    });
    expect(await browser.action.getBadgeText({})).toBe('3');
  });

  test('a rush rings once in ten seconds and then tells of all together', async () => {
    await waiting('a', 31);
    await attendWaits(now);
    vi.spyOn(browser.notifications, 'create').mockClear();
    for (let after = 1; after < 10; after += 1) {
      await waiting(`b${after}`, 31 - after);
      await attendWaits(now + after * second);
    }
    expect(browser.notifications.create).not.toHaveBeenCalled();
    expect([await browser.action.getBadgeText({}), await alarmIn()]).toEqual(['10', 10]);
    await attendWaits(now + 10 * second);
    expect(browser.notifications.create).toHaveBeenCalledTimes(1);
    expect(Object.values(notices())[0]?.title).toBe('9 位买家在等,最久 0:40');
  });

  test('the badge turns red with the last threshold', async () => {
    await waiting('a', 10);
    await attendWaits(now);
    const before = await browser.action.getBadgeBackgroundColor({});
    await waiting('b', 180);
    await attendWaits(now);
    expect(await browser.action.getBadgeBackgroundColor({})).not.toEqual(before);
  });

  test('with notifications off nothing is shown, and nothing comes late when they are switched on', async () => {
    await writeSetting('notifications', false);
    await waiting('a', 31);
    await attendWaits(now);
    expect(notices()).toEqual({});
    await writeSetting('notifications', true);
    await attendWaits(now + second);
    expect(notices()).toEqual({});
  });

  test('thresholds of the user’s own', async () => {
    await writeSetting('thresholds', [300]);
    await waiting('a', 200);
    await attendWaits(now);
    expect([notices(), await alarmIn()]).toEqual([{}, 100]);
  });

  test('alarm, timer and report at the same moment tell it once', async () => {
    await waiting('a', 31);
    vi.spyOn(browser.notifications, 'create');
    await Promise.all([attendWaits(now), attendWaits(now), attendWaits(now)]);
    expect(browser.notifications.create).toHaveBeenCalledTimes(1);
    expect(await alarmIn()).toBe(29);
  });

  test('in English', async () => {
    await writeSetting('language', 'en');
    await waiting('a', 31);
    await attendWaits(now);
    expect(Object.values(notices())[0]?.title).toBe('买家a has waited 30 s');
  });
});
