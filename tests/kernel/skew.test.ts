import { expect, test } from 'vitest';
import { isBeforeUs, isOff, skewOf } from '../../lib/kernel/skew';

test.each([
  ['as the server', 1000, 1200, 1100, 0],
  ['an hour ahead', 3_601_000, 3_601_200, 1100, 3_600_000],
  ['a minute behind', 1000, 1200, 61_100, -60_000],
])('a clock %s', (_, before, after, stamp, skew) => expect(skewOf(before, after, stamp)).toBe(skew));

test.each([
  [null, false],
  [0, false],
  [300_000, false],
  [300_001, true],
  [-300_001, true],
])('%s ms: told %s', (skew, told) => expect(isOff(skew)).toBe(told));

test('a clock that shows a time before the product is wrong', () => {
  expect(isBeforeUs(Date.UTC(2009, 0, 1))).toBe(true);
  expect(isBeforeUs(Date.UTC(2026, 10, 22))).toBe(false);
});
