import { day, hour } from './clock';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Is it the name of a time zone, such as `Asia/Shanghai`? */
export function isTimeZone(name: string): boolean {
  try {
    return wallClock(0, name) !== undefined;
  } catch {
    return false;
  }
}

/** Wall clock of a zone at a moment, as if it were UTC (ms). @throws RangeError for a zone that does not exist. */
export function wallClock(at: number, zone: string): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  const part = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of format.formatToParts(at)) {
    if (Object.hasOwn(part, type)) part[type as keyof typeof part] = Number(value);
  }
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
}

/** The first moment of the day whose midnight the wall clock of `zone` shows as `wall`. */
function midnightIn(zone: string, wall: number): number {
  // Between two days, a clock change is felt by the offset a day before and a day after.
  const [before, after] = [wall - day, wall + day].map((at) => wall - (wallClock(at, zone) - at)) as [
    number,
    number,
  ];
  // Where the clock jumps over midnight neither shows it, and the offset of before gives the moment of the jump.
  return wallClock(before, zone) === wall || wallClock(after, zone) !== wall ? before : after;
}

/**
 * The calendar day that holds `at`: [start, end) in ms since 1970.
 * @param zone IANA name such as `Asia/Shanghai`; default: the machine's own
 */
export function dayWindow(at: number, zone?: string): { start: number; end: number } {
  if (zone !== undefined) {
    const wall = wallClock(at, zone);
    const today = wall - (((wall % day) + day) % day);
    return { start: midnightIn(zone, today), end: midnightIn(zone, today + day) };
  }
  const date = new Date(at);
  // By date, not by 24 h: days around a clock change are shorter or longer, and some begin at 01:00.
  const midnight = (days: number) =>
    new Date(date.getFullYear(), date.getMonth(), date.getDate() + days).getTime();
  return { start: midnight(0), end: midnight(1) };
}

/** Hour of the day, 0–23. @param zone as in {@link dayWindow} */
export const hourOf = (at: number, zone?: string): number =>
  zone === undefined
    ? new Date(at).getHours()
    : Math.floor((((wallClock(at, zone) % day) + day) % day) / hour);
