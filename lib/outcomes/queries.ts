import { dayWindow } from '../kernel/day-window';
import type { Outcome } from '../records/outcome.record';
import { db } from '../store/database';
import { living } from '../store/write';
import { lastOf } from './rules';

/** How the talk with this buyer ended, as said last on the day of `now` (ms since 1970). */
export async function outcomeToday(buyerKey: string, now: number): Promise<Outcome | undefined> {
  const outcomes = await db.outcome.where('buyerKey').equals(buyerKey).toArray();
  return lastOf(living(outcomes), dayWindow(now));
}
