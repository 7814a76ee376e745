import { describe, expect, test } from 'vitest';
import { fromOfDay, nextChange, periodOf, toOfDay } from '../../lib/phrases/period';

const noon = new Date(2026, 10, 22, 12).getTime();
const from = fromOfDay;
const to = toOfDay;

describe('how a phrase stands to its days', () => {
  test.each([
    ['no days', '', '', { state: 'always' }],
    ['begins tomorrow', '2026-11-23', '', { state: 'notYet', from: from('2026-11-23') }],
    ['began today, without end', '2026-11-22', '', { state: 'running', days: null }],
    ['ends today', '', '2026-11-22', { state: 'running', days: 0 }],
    ['ends in three days', '2026-11-01', '2026-11-25', { state: 'running', days: 3 }],
    ['ends next year', '', '2027-01-01', { state: 'running', days: 40 }],
    ['ended yesterday', '2026-11-01', '2026-11-21', { state: 'expired', to: to('2026-11-21') }],
    ['ended before it began', '2026-11-30', '2026-11-21', { state: 'expired', to: to('2026-11-21') }],
  ])('%s', (_, first, last, period) => {
    expect(periodOf({ from: from(first), to: to(last) }, noon)).toEqual(period);
  });

  test('the last day counts to its last moment', () => {
    const end = to('2026-11-22') ?? 0;
    expect(periodOf({ from: null, to: end }, end).state).toBe('running');
    expect(periodOf({ from: null, to: end }, end + 1).state).toBe('expired');
    expect(end + 1).toBe(from('2026-11-23'));
  });
});

test('the next moment at which a phrase begins or runs out', () => {
  const days = (first: string, last: string) => ({ from: from(first), to: to(last) });
  expect(nextChange([days('', '')], noon)).toBeUndefined();
  expect(nextChange([days('2026-11-01', '2026-11-21')], noon)).toBeUndefined();
  expect(nextChange([days('', '2026-11-24'), days('2026-11-24', '')], noon)).toBe(from('2026-11-24'));
  expect(nextChange([days('', '2026-11-22'), days('2026-11-24', '')], noon)).toBe(from('2026-11-23'));
});
