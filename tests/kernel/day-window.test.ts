import { afterEach, describe, expect, test } from 'vitest';
import { hour } from '../../lib/kernel/clock';
import { dayWindow, hourOf, isTimeZone } from '../../lib/kernel/day-window';

const zone = process.env.TZ;

afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

/** Zone, a moment in it, first moment of that local day, its length in hours. */
const days: [zone: string, at: string, start: string, hours: number][] = [
  ['Asia/Shanghai', '2026-11-22T14:21:00+08:00', '2026-11-22T00:00:00+08:00', 24],
  ['Asia/Shanghai', '2026-11-22T00:00:00+08:00', '2026-11-22T00:00:00+08:00', 24],
  ['Asia/Shanghai', '2026-11-22T23:59:59.999+08:00', '2026-11-22T00:00:00+08:00', 24],
  ['America/New_York', '2026-03-08T12:00:00-04:00', '2026-03-08T00:00:00-05:00', 23],
  ['America/New_York', '2026-11-01T12:00:00-05:00', '2026-11-01T00:00:00-04:00', 25],
  // Here the clock jumps from 00:00 to 01:00: the day begins at one.
  ['Africa/Cairo', '2024-04-26T12:00:00+03:00', '2024-04-26T01:00:00+03:00', 23],
  ['Africa/Cairo', '2024-04-25T12:00:00+02:00', '2024-04-25T00:00:00+02:00', 24],
];

describe('dayWindow', () => {
  test.each(days)('%s %s begins at %s and lasts %d h', (tz, at, start, hours) => {
    process.env.TZ = tz;
    const window = dayWindow(Date.parse(at));
    expect(new Date(window.start).toISOString()).toBe(new Date(start).toISOString());
    expect((window.end - window.start) / hour).toBe(hours);
    process.env.TZ = 'Pacific/Kiritimati';
    expect(dayWindow(Date.parse(at), tz), 'the same from elsewhere').toEqual(window);
  });

  test.each(['Asia/Shanghai', 'America/New_York', 'Africa/Cairo'])(
    'days of a year in %s touch and never overlap',
    (tz) => {
      process.env.TZ = tz;
      let { end } = dayWindow(Date.UTC(2024, 0, 1, 12));
      for (let i = 0; i < 400; i++) {
        const next = dayWindow(end);
        expect(dayWindow(end, tz)).toEqual(next);
        expect(next.start, new Date(end).toISOString()).toBe(end);
        expect(next.end).toBeGreaterThan(next.start);
        end = next.end;
      }
    },
  );
});

test.each([
  ['Asia/Shanghai', '2026-11-22T00:00:00+08:00', 0],
  ['Asia/Shanghai', '2026-11-22T23:59:59+08:00', 23],
  ['America/New_York', '2026-03-08T03:00:00-04:00', 3],
])('hourOf in %s at %s is %d', (tz, at, expected) => {
  process.env.TZ = tz;
  expect(hourOf(Date.parse(at))).toBe(expected);
  process.env.TZ = 'Pacific/Kiritimati';
  expect(hourOf(Date.parse(at), tz)).toBe(expected);
});

test.each([
  ['Asia/Shanghai', true],
  ['UTC', true],
  ['Mars/Olympus', false],
  ['', false],
])('%j is a time zone: %s', (name, expected) => {
  expect(isTimeZone(name)).toBe(expected);
});

test('hours before 1970 are hours, too', () => {
  expect(hourOf(-hour, 'UTC')).toBe(23);
});
