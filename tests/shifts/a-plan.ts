import type { DayPlan, Template } from '../../lib/shifts/rules';
import { momentOn } from '../../lib/shifts/rules';
import { readClock, readSpans } from '../../lib/shifts/spans';

/** A shift of this name and these hours, `8:30-12:00 13:30-18:00`. */
export function aShift(name: string, hours: string): Template {
  const spans = readSpans(hours);
  if (!spans) throw new Error(`no hours: ${hours}`);
  return { id: name, name, colour: 'teal', spans };
}

export const early = aShift('早班', '8:30-12:00 13:30-18:00');
export const middle = aShift('中班', '14:30-18:00 19:00-23:00');
export const late = aShift('晚班', '17:00-23:30');
export const night = aShift('夜班', '22:00-24:00 0:30-6:00');

/** One day's plan; `null` is a day off. */
export const on = (day: string, shift: Template | null): DayPlan => ({ day, shift });

/** `22 08:30` of November 2026 in ms since 1970. */
export function at(moment: string): number {
  const [date = '', clock = ''] = moment.split(' ');
  return momentOn(`2026-11-${date}`, readClock(clock) ?? Number.NaN);
}

/** The day of November 2026. */
export const day = (date: number | string): string => `2026-11-${String(date).padStart(2, '0')}`;
