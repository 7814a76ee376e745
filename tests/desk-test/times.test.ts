import { describe, expect, it } from 'vitest';
import { rowTime, waitText } from '../desk/times';

describe('waitText', () => {
  it.each([
    [-5_000, '0秒'],
    [999, '0秒'],
    [45_000, '45秒'],
    [59_999, '59秒'],
    [60_000, '1分0秒'],
    [192_000, '3分12秒'],
    [3_599_999, '59分59秒'],
    [3_600_000, '1小时0分'],
    [3_900_000, '1小时5分'],
    [90_000_000, '25小时0分'],
  ])('%i ms → %s', (ms, text) => {
    expect(waitText(ms)).toBe(text);
  });
});

describe('rowTime', () => {
  const now = new Date(2026, 2, 4, 10, 0).getTime();
  it.each([
    [new Date(2026, 2, 4, 9, 5), '09:05'],
    [new Date(2026, 2, 4, 0, 0), '00:00'],
    [new Date(2026, 2, 3, 23, 59), '昨天'],
    [new Date(2026, 2, 2, 23, 59), '03-02'],
  ])('%s → %s', (then, text) => {
    expect(rowTime(then.getTime(), now)).toBe(text);
  });
});
