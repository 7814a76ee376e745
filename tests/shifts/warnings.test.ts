import { expect, test } from 'vitest';
import { rosterWarnings } from '../../lib/shifts/warnings';
import { weekOf } from '../../lib/shifts/week';
import { day, early, late, middle, night, on } from './a-plan';

const week = weekOf(day(23));
const plan = (who: string, first: number, shifts: (typeof early | null)[]) => ({
  who,
  days: shifts.map((shift, index) => on(day(first + index), shift)),
});

test('a week begins on Monday', () => {
  expect(week).toEqual([23, 24, 25, 26, 27, 28, 29].map(day));
  expect(weekOf(day(29))).toEqual(week);
  expect(weekOf('2026-03-01')[0]).toBe('2026-02-23');
});

test.each([
  ['late, then early', [late, early], [{ kind: 'shortRest', who: 'a', day: day(24), hours: 9 }]],
  ['late, then middle', [late, middle], []],
  ['late, a day off, early', [late, null, early], []],
  ['night, then middle', [night, middle], [{ kind: 'shortRest', who: 'a', day: day(24), hours: 8.5 }]],
  ['early, then late', [early, late], []],
])('rest: %s', (_, shifts, warnings) => {
  expect(rosterWarnings([plan('a', 23, shifts)], week)).toEqual(warnings);
});

test('the Sunday before counts for the Monday, and is not told again', () => {
  const days = [on(day(22), late), on(day(23), early)];
  expect(rosterWarnings([{ who: 'a', days }], week)).toMatchObject([{ kind: 'shortRest', day: day(23) }]);
  expect(rosterWarnings([{ who: 'a', days }], weekOf(day(16)))).toEqual([]);
});

test('one day of seven is off, over the week end too', () => {
  const noRest = (shifts: (typeof early | null)[], first = 23) =>
    rosterWarnings([plan('a', first, shifts)], week).filter(({ kind }) => kind === 'noRest');
  expect(noRest(Array(6).fill(early))).toEqual([]);
  expect(noRest(Array(7).fill(early))).toEqual([{ kind: 'noRest', who: 'a', day: day(29) }]);
  expect(noRest([...Array(5).fill(early), null, early])).toEqual([]);
  // From Thursday of the week before: the seventh day is a Wednesday; it is told once.
  expect(noRest(Array(11).fill(early), 19)).toEqual([{ kind: 'noRest', who: 'a', day: day(25) }]);
});

test('who works far more or less than the others', () => {
  const five = [early, early, early, early, early];
  expect(rosterWarnings([plan('a', 23, five), plan('b', 23, five)], week)).toEqual([]);
  expect(rosterWarnings([plan('a', 23, five), plan('b', 23, [early, null])], week)).toEqual([
    { kind: 'unequal', who: 'a', hours: 40, mean: 24 },
    { kind: 'unequal', who: 'b', hours: 8, mean: 24 },
  ]);
  // Who is not planned at all is away.
  expect(rosterWarnings([plan('a', 23, five), plan('b', 23, [])], week)).toEqual([]);
});
