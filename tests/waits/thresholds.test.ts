import { describe, expect, test } from 'vitest';
import {
  deadlineOf,
  type ReminderRules,
  stepsTo,
  thresholdsFor,
  usualLimits,
} from '../../lib/waits/thresholds';

const rules: ReminderRules = {
  general: [30, 60, 180],
  sites: { pdd: [60, 100], jd: [30] },
  tags: { vip: [10, 20], afterSales: [100] },
  shifts: { night: [300] },
};
const general = { by: 'general', thresholds: [30, 60, 180] };
const site = { by: 'site', id: 'pdd', thresholds: [60, 100] };
const vip = { by: 'tag', id: 'vip', thresholds: [10, 20] };

describe('thresholdsFor', () => {
  test.each([
    ['nothing of its own', 'feige', [], undefined, general],
    ['the site', 'pdd', [], undefined, site],
    ['a tag without a rule', 'pdd', ['sold'], undefined, site],
    ['a tag before the site', 'pdd', ['vip'], undefined, vip],
    ['of two tags the shorter limit', 'pdd', ['afterSales', 'vip'], undefined, vip],
    ['the shift before the site', 'pdd', [], 'night', { by: 'shift', id: 'night', thresholds: [300] }],
    ['a tag before the shift', 'pdd', ['vip'], 'night', vip],
    ['a shift without a rule', 'pdd', [], 'early', site],
    ['a name that every object has', 'constructor', ['toString'], 'valueOf', general],
  ] as const)('%s', (_, id, tagIds, shift, expected) => {
    expect(thresholdsFor({ site: id, tagIds }, rules, shift)).toEqual(expected);
  });
});

test.each([
  [15, [5, 10, 15]],
  [30, [10, 20, 30]],
  [60, [20, 40, 60]],
  [100, [35, 65, 100]],
  [180, [60, 120, 180]],
])('three steps to %d s', (limit, expected) => {
  expect(stepsTo(limit)).toEqual(expected);
});

test('the usual limits are led up to by ascending steps', () => {
  for (const limit of usualLimits)
    expect(stepsTo(limit)).toEqual([...new Set(stepsTo(limit))].sort((a, b) => a - b));
});

test('the deadline is the last threshold', () => {
  expect(deadlineOf({ waitingSince: 1000, thresholds: [5, 60] })).toBe(61_000);
  expect(deadlineOf({ waitingSince: 1000, thresholds: [] })).toBe(Number.POSITIVE_INFINITY);
});
