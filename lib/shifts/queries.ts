import { day as dayMs } from '../kernel/clock';
import { dayAfter, dayName } from '../kernel/day-name';
import type { RosterDay } from '../records/roster-day.record';
import type { Shift } from '../records/shift.record';
import { readSetting } from '../settings/queries';
import { db } from '../store/database';
import { living } from '../store/write';
import { listOf } from '../store/write-list';
import { type DayPlan, type Duty, dutyOf } from './rules';
import { starterShifts } from './starter';

/** The templates in their order; those that come built in until somebody changed one. */
export async function allShifts(): Promise<Shift[]> {
  return listOf(await db.shift.toArray(), starterShifts);
}

/** Who is down for what from the first day to the last, both named. */
export async function rosterBetween(first: string, last: string): Promise<RosterDay[]> {
  return living(await db.rosterDay.where('day').between(first, last, true, true).toArray());
}

/** What this member is down for, in the order of the days; days of a shift that was deleted are not planned. */
export async function plansOf(who: string, first: string, last: string): Promise<DayPlan[]> {
  const rows = await rosterBetween(first, last);
  return plansIn(rows, await allShifts(), who);
}

/** The same out of rows that were read. */
export function plansIn(rows: readonly RosterDay[], shifts: readonly Shift[], who: string): DayPlan[] {
  return rows
    .filter((row) => row.who === who)
    .sort((a, b) => a.day.localeCompare(b.day))
    .flatMap(({ day, shiftId }): DayPlan[] => {
      const shift = shiftId === null ? null : shifts.find(({ id }) => id === shiftId);
      return shift === undefined ? [] : [{ day, shift }];
    });
}

/** How who is signed on stands; who is not signed on, or not in the roster, works. @param now ms since 1970 */
export async function dutyAt(now: number): Promise<Duty> {
  const who = await readSetting('member');
  const today = dayName(now);
  const plans = who === null ? [] : await plansOf(who, dayAfter(today, -1), dayAfter(today, 1));
  return dutyOf(plans, now);
}

/** When this member wrote a handover last, within a day; 0 for never. */
export async function handedAt(who: string | null, now: number): Promise<number> {
  const rows = await db.handover
    .where('createdAt')
    .above(now - dayMs)
    .toArray();
  return Math.max(0, ...living(rows).flatMap((row) => (row.memberId === who ? [row.createdAt] : [])));
}
