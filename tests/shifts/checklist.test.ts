import { describe, expect, test } from 'vitest';
import type { CheckWhen } from '../../lib/records/check-item.record';
import { type CheckDay, dueAt, dueItems, leftFor, type Tick, workedDays } from '../../lib/shifts/checklist';
import { type DayPlan, dutyOf } from '../../lib/shifts/rules';
import { at, day, early, night, on } from './a-plan';

const item = (
  id: string,
  when: CheckWhen,
  fields: { each?: boolean; carry?: boolean; on?: boolean } = {},
) => ({
  id,
  when,
  on: fields.on ?? true,
  each: fields.each ?? false,
  carry: fields.carry ?? false,
  createdAt: 0,
});
const clock = (hours: number, minutes = 0): CheckWhen => ({ kind: 'clock', at: hours * 60 + minutes });
const tick = (itemId: string, date: number, who = 'm1'): Tick => ({
  itemId,
  day: day(date),
  who,
  createdAt: at(`${date} 12:00`),
});
const dayOf = (plan: DayPlan | undefined, moment: string, idleSince?: string): CheckDay => ({
  day: plan?.day ?? day(23),
  shift: plan && dutyOf([plan], at(moment)).now,
  who: 'm1',
  idleSince: idleSince === undefined ? undefined : at(idleSince),
  now: at(moment),
});

describe('when an item falls due', () => {
  const days = on(day(23), early);
  const nights = on(day(23), night);
  test.each([
    ['start of a shift', { kind: 'start' }, dayOf(days, '23 09:00'), '23 08:30'],
    ['start without a shift', { kind: 'start' }, dayOf(undefined, '23 09:00'), '23 00:00'],
    ['15:30', clock(15, 30), dayOf(days, '23 09:00'), '23 15:30'],
    ['15:30 without a shift', clock(15, 30), dayOf(undefined, '23 09:00'), '23 15:30'],
    ['19:00 of an early shift', clock(19), dayOf(days, '23 09:00'), undefined],
    ['8:00 of an early shift', clock(8), dayOf(days, '23 09:00'), undefined],
    ['2:00 of a night shift', clock(2), dayOf(nights, '23 23:00'), '24 02:00'],
    ['10 min before the end', { kind: 'beforeEnd', minutes: 10 }, dayOf(days, '23 09:00'), '23 17:50'],
    ['before the end of a night', { kind: 'beforeEnd', minutes: 10 }, dayOf(nights, '23 23:00'), '24 05:50'],
    ['before no end', { kind: 'beforeEnd', minutes: 10 }, dayOf(undefined, '23 09:00'), undefined],
    ['15 idle minutes', { kind: 'idle', minutes: 15 }, dayOf(days, '23 09:00', '23 08:50'), '23 09:05'],
    ['somebody waits', { kind: 'idle', minutes: 15 }, dayOf(days, '23 09:00'), undefined],
  ] as const)('%s', (_, when, where, due) => {
    expect(dueAt({ when }, where)).toBe(due && at(due));
  });
});

test('what is due is listed until it is ticked, switched off items never', () => {
  const items = [
    item('urge', clock(15, 30)),
    item('sign', { kind: 'start' }, { each: true }),
    item('off', { kind: 'start' }, { on: false }),
  ];
  const due = (moment: string, ticks: Tick[] = []) =>
    dueItems(items, ticks, [], dayOf(on(day(23), early), moment)).map((one) => one.item.id);
  expect(due('23 15:29')).toEqual(['sign']);
  expect(due('23 15:30')).toEqual(['sign', 'urge']);
  expect(due('23 15:30', [tick('sign', 23), tick('urge', 22)])).toEqual(['urge']);
  // One of the team is enough for what is everybody's; signing in is each one's own.
  expect(due('23 15:30', [tick('sign', 23, 'm2'), tick('urge', 23, 'm2')])).toEqual(['sign']);
});

test('what was left on working days before stands there from the start, with their number', () => {
  const refunds = item('refunds', clock(17), { carry: true });
  const worked = workedDays([tick('x', 20), tick('x', 23)], [day(22), day(19), day(22)], day(23));
  expect(worked).toEqual([22, 20, 19].map(day));
  const listed = (ticks: Tick[]) => dueItems([refunds], ticks, worked, dayOf(on(day(23), early), '23 08:30'));
  expect(listed([tick('refunds', 19)])).toMatchObject([{ left: 2, dueAt: at('23 08:30') }]);
  expect(listed([tick('refunds', 22)])).toEqual([]);
  expect(listed([])).toMatchObject([{ left: 3 }]);
  // An item that is new was left on no day, and one that is not carried over never is.
  expect(leftFor({ ...refunds, createdAt: at('22 10:00') }, [], worked, 'm1')).toBe(0);
  expect(leftFor({ ...refunds, carry: false }, [], worked, 'm1')).toBe(0);
});
