import { expect, test } from 'vitest';
import { setForward } from '../../lib/conversations/set-clock';
import { hour, second } from '../../lib/kernel/clock';
import { aSighting } from './a-sighting';

const now = 1_763_000_000_000;
type Open = Parameters<typeof setForward>[1];

/** Rows with these timers (s), and waits stored that began so many seconds ago by our clock. */
const shift = (rows: Record<string, number | undefined>, stored: Record<string, number>, source = 'timer') =>
  setForward(
    Object.entries(rows).map(([buyerId, waitSeconds]) => aSighting({ at: now, buyerId, waitSeconds })),
    new Map(
      Object.entries(stored).map(([id, s]) => [id, { waitingSince: now - s * second, source }]),
    ) as Open,
  );

test.each<[what: string, rows: Parameters<typeof shift>[0], stored: Record<string, number>, ms: number]>([
  ['all timers are an hour shorter', { a: 30, b: 100 }, { a: 3630, b: 3700 }, hour],
  ['but for whole seconds', { a: 30, b: 100 }, { a: 3630, b: 3705 }, hour],
  ['timers go on', { a: 30, b: 100 }, { a: 30, b: 100 }, 0],
  ['one wait alone may have begun anew', { a: 3 }, { a: 3603 }, 0],
  ['one of two began anew', { a: 3, b: 100 }, { a: 3603, b: 100 }, 0],
  ['both began anew', { a: 3, b: 3 }, { a: 3603, b: 803 }, 0],
  ['a third one was not told', { a: 30, b: 100 }, { a: 3630, b: 3700, c: 20 }, 0],
  ['one shows no timer', { a: 30, b: undefined }, { a: 3630, b: 3700 }, 0],
  ['our clock was set back: longer timers speak for themselves', { a: 3630, b: 3700 }, { a: 30, b: 100 }, 0],
])('%s', (_, rows, stored, ms) => {
  expect(shift(rows, stored)).toBe(ms);
});

test('waits that no timer told say nothing', () => {
  expect(shift({ a: 30, b: 100 }, { a: 3630, b: 3700 }, 'row')).toBe(0);
});
