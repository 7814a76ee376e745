import { describe, expect, test } from 'vitest';
import { clockOf, resolutionOf, unknownClock, withArrival } from '../../lib/conversations/site-clock';
import { day, minute, second } from '../../lib/kernel/clock';
import type { ClockSample } from '../../lib/records/site-clock.record';
import { chance } from '../desk/chance';

const start = 1_763_000_000_000;

interface Page {
  /** Our clock − the platform's, ms. */
  offset: number;
  resolution: number;
  /** Messages seen to arrive. */
  n: number;
  /** Share of arrivals that are drawn up to a minute late. */
  late?: number;
  draw: () => number;
  from?: number;
}

/** Buyers' messages as a page with that clock writes them and we see them. */
function arrivals({ offset, resolution, n, late = 0, draw, from = start }: Page): ClockSample[] {
  let at = from;
  return Array.from({ length: n }, () => {
    at += Math.floor(draw() * 5 * minute);
    const drawn = draw() < late ? draw() * minute : draw() * 800;
    const written = Math.floor((at - offset) / resolution) * resolution;
    return { at: at + drawn, offset: at + drawn - written, resolution };
  });
}
const learn = (samples: readonly ClockSample[]) =>
  samples.reduce<ClockSample[]>((known, sample) => withArrival(known, sample), []);

describe.each([0, 10 * minute, -10 * minute, 8 * 60 * minute])('a clock %d ms off', (offset) => {
  test.each([
    [1, 3],
    [second, 3],
    [second, 15],
    [minute, 3],
    [minute, 15],
  ])('is found on a page that writes every %d ms, by %d arrivals', (resolution, n) => {
    let within = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const clock = clockOf(learn(arrivals({ offset, resolution, n, late: 0.2, draw: chance(seed).next })));
      const error = Math.abs((clock?.offset ?? Number.NaN) - offset);
      expect(error).toBeLessThan(resolution + minute);
      if (error <= (clock?.precision ?? 0)) within++;
    }
    expect(within).toBeGreaterThan(180);
  });

  test('is the better known, the more has arrived', () => {
    const precision = (n: number) =>
      clockOf(arrivals({ offset, resolution: minute, n, draw: chance(n).next }))?.precision ?? Number.NaN;
    expect(precision(3)).toBeLessThan(30 * second);
    expect(precision(15)).toBeLessThan(8 * second);
  });
});

test('two arrivals are hardly a clock yet', () => {
  expect(clockOf([])).toBeUndefined();
  const two = clockOf(arrivals({ offset: 8 * 60 * minute, resolution: 1, n: 2, draw: chance(1).next }));
  expect(two?.precision).toBe(unknownClock);
  expect(Math.abs((two?.offset ?? 0) - 8 * 60 * minute)).toBeLessThan(second);
});

test('one slip of a day says nothing', () => {
  const good = arrivals({ offset: 0, resolution: second, n: 6, draw: chance(3).next });
  for (const slip of [day, -day]) {
    const samples = learn([
      ...good.slice(0, 3),
      { at: start, offset: slip, resolution: second },
      ...good.slice(3),
    ]);
    expect(Math.abs(clockOf(samples)?.offset ?? Number.NaN)).toBeLessThan(2 * second);
  }
});

test.each([10 * minute, -10 * minute, 40 * day])(
  'a clock that is set by %d ms is followed after three',
  (step) => {
    const draw = chance(5).next;
    const before = arrivals({ offset: 0, resolution: second, n: 15, draw });
    const from = start + 90 * minute + step;
    const after = arrivals({ offset: step, resolution: second, n: 3, draw, from });
    expect(Math.abs((clockOf(learn([...before, ...after]))?.offset ?? Number.NaN) - step)).toBeLessThan(
      2 * second,
    );
  },
);

test('what is older than a week, or from a future that never came, is forgotten', () => {
  const [old, young] = [start - 8 * day, start + 30 * day].map((at) => ({ at, offset: 0, resolution: 1 }));
  const now = { at: start, offset: 5, resolution: 1 };
  expect(withArrival([old, young] as ClockSample[], now)).toEqual([now]);
});

test.each([
  [[start + 1, start], 1],
  [[start + 1000, start - 40_000], second],
  [[start - (start % minute), start - (start % minute) + 5 * minute], minute],
  [[], minute],
])('times %j are written to %d ms', (times, resolution) => {
  expect(resolutionOf(times)).toBe(resolution);
});
