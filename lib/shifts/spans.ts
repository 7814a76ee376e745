import { hour, minute } from '../kernel/clock';
import type { Span } from '../records/shift.record';

const dayMinutes = 24 * 60;
const two = (part: number) => String(part).padStart(2, '0');

/** Minutes since midnight of `8:30` or `08：30`; undefined where it is no time of day. 24:00 is one. */
export function readClock(text: string): number | undefined {
  const [, hours, minutes] = /^(\d{1,2}):([0-5]\d)$/.exec(text.normalize('NFKC').trim()) ?? [];
  const at = Number(hours) * 60 + Number(minutes);
  return hours !== undefined && at <= dayMinutes ? at : undefined;
}

/** `08:30`; past midnight the hands begin anew. */
export const clockText = (minutes: number): string =>
  `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;

/**
 * Working hours as people write them: `8:30-12:00 13:30–18:00`. An earlier time than the one before it is past midnight.
 * Undefined where it is none, or longer than a day.
 */
export function readSpans(text: string): Span[] | undefined {
  const parts = text
    .normalize('NFKC')
    .replace(/\s*[-–—~〜至到]+\s*/g, '-')
    .split(/[\s,;、/]+/)
    .filter((part) => part !== '');
  const times = parts.flatMap((part) => part.split('-').map(readClock));
  if (parts.length === 0 || parts.length > 4 || times.length !== parts.length * 2) return undefined;
  const spans: Span[] = [];
  let before = -1;
  for (let at = 0; at < times.length; at += 2) {
    const [from, to] = [after(times[at], before), after(times[at + 1], before)];
    if (from === undefined || to === undefined) return undefined;
    const end = to > from ? to : to + dayMinutes;
    spans.push({ from, to: end });
    before = end;
  }
  const first = spans[0]?.from ?? 0;
  return first < dayMinutes && before - first <= dayMinutes ? spans : undefined;
}

/** The same time of day, not before another. */
const after = (time: number | undefined, before: number): number | undefined =>
  time === undefined || time >= before ? time : time + dayMinutes;

/** `08:30–12:00 13:30–18:00` */
export const spansText = (spans: readonly Span[]): string =>
  spans.map(({ from, to }) => `${clockText(from)}–${to === dayMinutes ? '24:00' : clockText(to)}`).join(' ');

/** Working hours of a shift, without its breaks. */
export const hoursOf = (spans: readonly Span[]): number =>
  (spans.reduce((sum, { from, to }) => sum + to - from, 0) * minute) / hour;
