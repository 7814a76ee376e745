import { describe, expect, test } from 'vitest';
import { hour, second } from '../../lib/kernel/clock';
import { bucketOf, percentile } from '../../lib/stats/reply-times';
import { chance } from './a-history';

const counted = (waits: number[]) => {
  const times: number[] = [];
  for (const ms of waits) {
    const at = bucketOf(ms);
    while (times.length <= at) times.push(0);
    times[at] = (times[at] ?? 0) + 1;
  }
  return times;
};

const nearestRank = (waits: number[], share: number) =>
  waits.toSorted((a, b) => a - b)[Math.max(1, Math.ceil(waits.length * share)) - 1] as number;

describe('percentile', () => {
  test('of nothing is nothing', () => expect(percentile([], 0.5)).toBeUndefined());

  test.each([
    ['one', [7], 0.5, 7],
    ['two: the lower one', [7, 9], 0.5, 7],
    ['three', [1, 2, 30], 0.5, 2],
    ['nine of ten', [1, 1, 1, 1, 1, 1, 1, 1, 50, 60], 0.9, 50],
  ])('%s', (_, seconds, share, expected) => {
    expect(percentile(counted(seconds.map((s) => s * second)), share)).toBe(expected);
  });

  test.each([0.5, 0.9])('%d: to the second up to ten minutes', (share) => {
    const draw = chance(3);
    const waits = Array.from({ length: 999 }, () => draw(600_000));
    expect(percentile(counted(waits), share)).toBe(Math.floor(nearestRank(waits, share) / second));
  });

  test.each([
    [600, 30],
    [3600, 600],
    [43_200, 3600],
  ])('from %d s on, by %d s', (from, width) => {
    for (const extra of [0, width - 1])
      expect(percentile([...counted([(from + extra) * second])], 0.5)).toBe(from);
    expect(percentile(counted([(from + width) * second]), 0.5)).toBe(from + width);
  });

  test('what is longer than any bucket is in the last one', () => {
    expect(percentile(counted([500 * hour]), 0.5)).toBe(71 * 3600);
    expect(bucketOf(-5)).toBe(0);
  });
});
