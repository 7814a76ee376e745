import { dayAfter } from '../kernel/day-name';
import type { RosterEntry } from './roster-table';

/** Names of the seven days, Monday first, of the week that holds this one. */
export function weekOf(day: string): string[] {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return Array.from({ length: 7 }, (_, index) => dayAfter(day, index - weekday));
}

/** The same week seven days on; days on which nothing was planned are left out. */
export const nextWeek = (rows: readonly RosterEntry[]): RosterEntry[] =>
  rows.map(({ who, day, shiftId }) => ({ who, day: dayAfter(day, 7), shiftId }));
