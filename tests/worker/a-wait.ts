import { beforeEach, expect, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { second } from '../../lib/kernel/clock';
import { playSound } from '../../lib/platform/sound';
import type { Turn } from '../../lib/records/turn.record';
import { db } from '../../lib/store/database';
import { frontChat } from '../../lib/worker/front-chat';
import { aTurn } from '../stats/a-turn';

/** A buyer of the practice desk who waits since this moment (ms since 1970), and whose nick ends with the id. */
export async function waiting(id: string, since: number, fields: Partial<Turn> = {}): Promise<void> {
  const shop = fields.shop ?? 'shop';
  const buyerKey = `practice-desk|${shop}|${id}`;
  await db.turn.add(aTurn({ id, buyerKey, site: 'practice-desk', waitingSince: since, ...fields }));
  await db.buyer.add({
    key: buyerKey,
    site: 'practice-desk',
    shop,
    buyerId: id,
    nick: `买家${id}`,
    weak: false,
    firstSeen: 1,
    lastSeen: 1,
  });
}

/** The notifications that are up, by id. */
export const notices = () =>
  (
    fakeBrowser.notifications as unknown as {
      getAllCreateOptions(): Record<string, { title: string; message: string }>;
    }
  ).getAllCreateOptions();

/** Seconds from `now` (ms since 1970) to the alarm; there is never more than one. */
export async function alarmIn(now: number): Promise<number | undefined> {
  const all = await browser.alarms.getAll();
  expect(all.length).toBeLessThanOrEqual(1);
  return all[0] && Math.round((all[0].scheduledTime - now) / second);
}

/**
 * A browser in which nothing was told yet, before each test of a file that mocks sound and front chat.
 * @param now ms since 1970
 */
export function quietBrowser(now: number) {
  beforeEach(() => {
    fakeBrowser.reset();
    vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('zh-CN');
    vi.mocked(playSound).mockClear();
    vi.mocked(frontChat).mockResolvedValue(undefined);
  });
  return {
    /** A buyer who waits for so many seconds. */
    waiting: (id: string, seconds: number, fields: Partial<Turn> = {}) =>
      waiting(id, now - seconds * second, fields),
    alarm: () => alarmIn(now),
    sounds: () => vi.mocked(playSound).mock.calls.map(([kind]) => kind),
    title: async () => Object.values(notices())[0]?.title,
  };
}
