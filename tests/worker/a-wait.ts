import { expect } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { second } from '../../lib/kernel/clock';
import type { Turn } from '../../lib/records/turn.record';
import { db } from '../../lib/store/database';
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
