import { expect, test } from 'vitest';
import { mostPressingFirst, nextChangeOf, receiptsOf, stateOf } from '../../lib/notices/rules';

const notice = (id: string, level: 'info' | 'stock' | 'courier', fromAt: number, untilAt: number | null) => ({
  id,
  level,
  fromAt,
  untilAt,
  saidAt: fromAt,
});

test.each([
  [9, 'coming'],
  [10, 'now'],
  [19, 'now'],
  [20, 'over'],
] as const)('from 10 until 20, at %d: %s', (now, state) => {
  expect(stateOf(notice('a', 'info', 10, 20), now)).toBe(state);
});

test('without an end it stays', () => {
  expect(stateOf(notice('a', 'info', 10, null), 1e15)).toBe('now');
});

test('when something changes next', () => {
  const notices = [notice('a', 'info', 10, 20), notice('b', 'stock', 15, null)];
  expect([5, 10, 15, 20].map((now) => nextChangeOf(notices, now))).toEqual([10, 15, 20, undefined]);
});

test('what stops orders stands first, then the newest', () => {
  const notices = [
    notice('a', 'info', 3, null),
    notice('b', 'stock', 1, null),
    notice('c', 'courier', 2, null),
  ];
  expect(mostPressingFirst(notices).map(({ id }) => id)).toEqual(['c', 'b', 'a']);
});

test('a receipt counts for the words that were read', () => {
  const receipts = [
    { noticeId: 'a', readAt: 9, who: 'm1' },
    { noticeId: 'a', readAt: 10, who: 'm2' },
    { noticeId: 'b', readAt: 11, who: 'm1' },
  ];
  expect(receiptsOf(notice('a', 'info', 10, null), receipts).map(({ who }) => who)).toEqual(['m2']);
});
