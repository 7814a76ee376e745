import { describe, expect, test } from 'vitest';
import { minute } from '../../lib/kernel/clock';
import { dutyOf, endStage, isOvertime, mayRemind, minutesTo, momentOn } from '../../lib/shifts/rules';
import { at, day, early, late, middle, night, on } from './a-plan';

const plans = [
  on(day(21), night),
  on(day(22), null),
  on(day(23), early),
  on(day(24), middle),
  on(day(25), night),
];

test('moments are those of the wall clock, past midnight too', () => {
  expect(momentOn('2026-11-22', 510)).toBe(new Date(2026, 10, 22, 8, 30).getTime());
  expect(momentOn('2026-11-30', 1500)).toBe(new Date(2026, 11, 1, 1, 0).getTime());
});

describe('who works when', () => {
  test.each([
    // moment, on duty, shift, next change
    ['21 21:59', false, undefined, '21 22:00'],
    ['21 22:00', true, '夜班', '21 24:00'],
    ['22 00:10', false, '夜班', '22 00:30'],
    ['22 00:30', true, '夜班', '22 06:00'],
    ['22 05:59', true, '夜班', '22 06:00'],
    ['22 06:00', false, undefined, '23 08:30'],
    ['22 15:00', false, undefined, '23 08:30'],
    ['23 08:29', false, undefined, '23 08:30'],
    ['23 08:30', true, '早班', '23 12:00'],
    ['23 12:30', false, '早班', '23 13:30'],
    ['23 17:59', true, '早班', '23 18:00'],
    ['23 18:00', false, undefined, '24 14:30'],
    ['24 18:30', false, '中班', '24 19:00'],
    ['26 03:00', true, '夜班', '26 06:00'],
    // Nothing is planned any more: whoever is not planned works.
    ['26 06:00', true, undefined, undefined],
    ['27 10:00', true, undefined, undefined],
  ])('%s', (moment, onDuty, shift, next) => {
    const duty = dutyOf(plans, at(moment));
    expect([duty.onDuty, duty.now?.shift.name, duty.nextChange]).toEqual([onDuty, shift, next && at(next)]);
  });

  test('nobody plans: always on duty', () => {
    expect(dutyOf([], at('22 03:00'))).toEqual({
      onDuty: true,
      now: undefined,
      ended: undefined,
      nextChange: undefined,
    });
  });

  test('a night shift and the early one after it: the later one counts as soon as it begins', () => {
    const both = [on(day(21), night), on(day(22), { ...early, spans: [{ from: 300, to: 720 }] })];
    expect(dutyOf(both, at('22 05:30')).now?.day).toBe(day(22));
    expect(dutyOf(both, at('22 04:30')).now?.day).toBe(day(21));
  });
});

test.each([
  ['23 17:50', 10],
  ['23 17:50:30', 10],
  ['23 17:59', 1],
  ['23 18:00', 0],
  ['23 18:05', -5],
])('minutes to the end at %s', (moment, minutes) => {
  const seconds = moment.endsWith(':30') ? 30_000 : 0;
  expect(minutesTo(at('23 18:00'), at(moment.slice(0, 8)) + seconds)).toBe(minutes);
});

describe('the end of a shift', () => {
  const ending = [on(day(23), late)];
  const wait = (moment: string) => ({ waitingSince: at(moment) });
  test.each([
    ['23 23:19', [], 0, 'none', undefined],
    ['23 23:20', [], 0, 'handover', 10],
    ['23 23:20', [wait('23 23:18')], 0, 'buyers', 10],
    // The end moves while somebody waits who came before it.
    ['23 23:35', [wait('23 23:29')], 0, 'buyers', -5],
    ['23 23:35', [wait('23 23:31')], 0, 'handover', -5],
    ['23 23:35', [], 0, 'handover', -5],
    // It was written.
    ['23 23:25', [], at('23 23:21'), 'none', undefined],
    ['23 23:25', [], at('23 22:30'), 'handover', 5],
    // Gone home without.
    ['23 23:59', [], 0, 'handover', -29],
    ['23 24:00', [], 0, 'none', undefined],
    ['23 24:00', [wait('23 23:10')], 0, 'buyers', -30],
  ] as const)('%s, %j, handed over %d: %s', (moment, waits, handed, kind, left) => {
    const now = at(moment);
    const stage = endStage(dutyOf(ending, now), waits, handed, now);
    expect(stage).toEqual(left === undefined ? { kind } : { kind, left });
  });

  test('nobody stays longer than two hours for a buyer', () => {
    const now = at('24 01:30');
    const waits = [wait('23 23:00')];
    expect(isOvertime(dutyOf(ending, now - minute), waits, now - minute)).toBe(true);
    expect(isOvertime(dutyOf(ending, now), waits, now)).toBe(false);
  });
});

test.each([
  ['off duty', false, [], false, false],
  ['on duty', true, [], false, true],
  ['off duty, where that is wanted', false, [], true, true],
  ['off duty, but who wrote before its end waits', false, [{ waitingSince: at('23 17:59') }], false, true],
])('%s', (_, onDuty, waits, offDutyToo, may) => {
  const { ended } = dutyOf(plans, at('23 18:10'));
  expect(mayRemind({ onDuty, now: undefined, ended }, waits, offDutyToo, at('23 18:10'))).toBe(may);
});
