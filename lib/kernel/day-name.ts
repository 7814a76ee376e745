import { day, hour } from './clock';
import { dayWindow, wallClock } from './day-window';

const two = (part: number) => String(part).padStart(2, '0');

/** Name of the calendar day that holds `at`, `2026-11-22`; names sort by time. @param zone as in `dayWindow` */
export function dayName(at: number, zone?: string): string {
  if (zone !== undefined) return new Date(wallClock(at, zone)).toISOString().slice(0, 10);
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

const utcOf = (name: string) => Date.parse(`${name}T00:00:00Z`);

/** The day `days` after this one, or before it. */
export const dayAfter = (name: string, days: number): string =>
  new Date(utcOf(name) + days * day).toISOString().slice(0, 10);

/** From when to when a named day lasts: [start, end) in ms since 1970. @param zone as in `dayWindow` */
export function windowOfDay(name: string, zone?: string): { start: number; end: number } {
  // No zone is further than 14 hours from UTC, so one of these moments lies in the day.
  const noon = utcOf(name) + 12 * hour;
  const inside = [noon, noon - 12 * hour, noon + 12 * hour].find((at) => dayName(at, zone) === name);
  if (inside === undefined) throw new RangeError(`no such day: ${name}`);
  return dayWindow(inside, zone);
}
