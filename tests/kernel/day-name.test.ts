import { describe, expect, test } from 'vitest';
import { dayAfter, dayName, windowOfDay } from '../../lib/kernel/day-name';

describe('dayName', () => {
  test.each([
    ['2026-11-22T15:59:59Z', 'Asia/Shanghai', '2026-11-22'],
    ['2026-11-22T16:00:00Z', 'Asia/Shanghai', '2026-11-23'],
    ['2026-11-22T02:59:59Z', 'America/Sao_Paulo', '2026-11-21'],
    ['2026-11-22T10:00:00Z', 'Pacific/Kiritimati', '2026-11-23'],
  ])('%s in %s is %s', (at, zone, name) => {
    expect(dayName(Date.parse(at), zone)).toBe(name);
  });

  test('without a zone it is the machine’s day', () => {
    expect(dayName(new Date(2026, 0, 5, 0, 0).getTime())).toBe('2026-01-05');
    expect(dayName(new Date(2026, 0, 4, 23, 59).getTime())).toBe('2026-01-04');
  });
});

test.each([
  ['2026-11-22', 1, '2026-11-23'],
  ['2026-03-01', -1, '2026-02-28'],
  ['2026-12-31', 1, '2027-01-01'],
])('%s and %i days', (name, days, after) => {
  expect(dayAfter(name, days)).toBe(after);
});

describe('windowOfDay', () => {
  test.each([
    ['Asia/Shanghai', 24],
    ['Pacific/Kiritimati', 24],
    ['Etc/GMT+12', 24],
    ['America/New_York', 25],
    [undefined, 24],
  ])('in %s the day begins and ends under its own name', (zone, hours) => {
    const { start, end } = windowOfDay('2026-11-01', zone);
    expect([start, end - 1].map((at) => dayName(at, zone))).toEqual(['2026-11-01', '2026-11-01']);
    expect([start - 1, end].map((at) => dayName(at, zone))).toEqual(['2026-10-31', '2026-11-02']);
    expect((end - start) / 3_600_000).toBe(hours);
  });
});
