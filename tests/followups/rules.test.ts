import { expect, test } from 'vitest';
import { dueFollowUps, inMinutes, nextAt, nextFollowUpAt, toDoBy } from '../../lib/followups/rules';
import { minute, second } from '../../lib/kernel/clock';

const now = new Date(2026, 10, 22, 14, 30, 20).getTime();
const one = (id: string, dueIn: number, toldAgo?: number) => ({
  id,
  dueAt: now + dueIn * second,
  remindedAt: toldAgo === undefined ? 0 : now - toldAgo * second,
});

test.each([
  ['nothing to do', [], [], undefined, 0],
  ['not yet', [one('a', 60)], [], 60, 0],
  ['due', [one('a', 0)], ['a'], 0, 0],
  ['told', [one('a', -60, 60)], [], undefined, 0],
  ['told, again in a while', [one('a', -60, 20)], [], 10, 30],
  ['told, again now', [one('a', -60, 30)], ['a'], 0, 30],
  ['told before it was put off', [one('a', 60, 300)], [], 60, 0],
  ['earliest first', [one('a', -1), one('b', -9), one('c', 5)], ['b', 'a'], 0, 0],
])('%s', (_, open, due, next, every) => {
  expect(dueFollowUps(open, now, every).map(({ id }) => id)).toEqual(due);
  expect(nextFollowUpAt(open, now, every)).toBe(next === undefined ? undefined : now + next * second);
});

test('in so many minutes, on the whole minute', () => {
  expect(new Date(inMinutes(5, now))).toEqual(new Date(2026, 10, 22, 14, 36));
  const whole = new Date(2026, 10, 22, 14, 30).getTime();
  expect(inMinutes(15, whole)).toBe(whole + 15 * minute);
});

test.each([
  ['16:00', new Date(2026, 10, 22, 16, 0)],
  ['9:05', new Date(2026, 10, 23, 9, 5)],
  [' 14:30 ', new Date(2026, 10, 23, 14, 30)],
  ['24:00', undefined],
  ['16', undefined],
  ['', undefined],
])('the next %s', (clock, expected) => {
  expect(nextAt(clock, now)).toBe(expected?.getTime());
});

test('today’s list holds what is overdue, and ends with the day', () => {
  const end = new Date(2026, 10, 23).getTime();
  const open = [{ dueAt: end }, { dueAt: end - 1 }, { dueAt: now - 5 * 24 * 60 * minute }];
  expect(toDoBy(open, end)).toEqual([open[2], open[1]]);
});
