import { describe, expect, test } from 'vitest';
import { second } from '../../lib/kernel/clock';
import { untilBuyerWrites } from '../../lib/waits/rules';
import {
  calmUntil,
  dueReminders,
  isInFront,
  nextReminderAt,
  pause,
  type Step,
  soundOf,
  stepOf,
  type Wait,
} from '../../lib/waits/steps';

const now = 1_700_000_000_000;
const steps = [30, 60, 180];
const wait = (id: string, seconds: number, remindedAt = 0, fields: Partial<Wait> = {}): Wait => ({
  id,
  waitingSince: now - seconds * second,
  remindedAt,
  thresholds: steps,
  snoozedUntil: null,
  muted: false,
  ...fields,
});
const soon = now + 40 * second;

describe('dueReminders', () => {
  const table: [what: string, waits: Wait[], expected: [string, number, Step][], every?: number][] = [
    ['nobody waits', [], []],
    ['not yet', [wait('a', 29)], []],
    ['exactly at the threshold', [wait('a', 30)], [['a', 30, 'colour']]],
    ['told already', [wait('a', 45, 30)], []],
    ['the next threshold', [wait('a', 60, 30)], [['a', 60, 'sound']]],
    ['several passed at once are told as the highest', [wait('a', 200)], [['a', 180, 'notice']]],
    ['after the last nothing more is told', [wait('a', 9999, 180)], []],
    [
      'nearest to its limit first',
      [wait('a', 40), wait('b', 90), wait('c', 10)],
      [
        ['b', 60, 'sound'],
        ['a', 30, 'colour'],
      ],
    ],
    [
      'limits of their own: who waits shorter may be nearer',
      [wait('a', 100), wait('b', 25, 0, { thresholds: [10, 20, 30] })],
      [
        ['b', 20, 'sound'],
        ['a', 60, 'sound'],
      ],
    ],
    ['a wait from our future', [wait('a', -50)], []],
    ['put off', [wait('a', 200, 0, { snoozedUntil: soon })], []],
    ['put off until now', [wait('a', 200, 0, { snoozedUntil: now })], [['a', 180, 'notice']]],
    ['left alone until the buyer writes', [wait('a', 200, 0, { snoozedUntil: untilBuyerWrites })], []],
    ['muted', [wait('a', 200, 0, { muted: true })], []],
    ['repeated: not before the time', [wait('a', 209, 180)], [], 30],
    ['repeated: once more', [wait('a', 210, 180)], [['a', 210, 'notice']], 30],
    ['repeated: what was slept over is told once', [wait('a', 400, 210)], [['a', 390, 'notice']], 30],
    ['repeated: never before the limit', [wait('a', 119, 60)], [], 30],
    ['no thresholds, nothing to tell', [wait('a', 999, 0, { thresholds: [] })], [], 30],
  ];
  test.each(table)('%s', (_, waits, expected, every) => {
    const due = dueReminders(waits, now, every);
    expect(due.map(({ wait: { id }, threshold, step }) => [id, threshold, step])).toEqual(expected);
  });
});

describe('nextReminderAt', () => {
  const table: [what: string, waits: Wait[], seconds: number | undefined, every?: number][] = [
    ['nobody waits', [], undefined],
    ['the first threshold', [wait('a', 10)], 20],
    ['one that passed untold is due at once', [wait('a', 31)], 0],
    ['after the first was told', [wait('a', 31, 30)], 29],
    ['after the last was told', [wait('a', 500, 180)], undefined],
    ['the earliest of all', [wait('a', 31, 30), wait('b', 25), wait('c', 1)], 5],
    ['one due, others not', [wait('a', 1), wait('b', 70, 30)], 0],
    ['put off', [wait('a', 200, 0, { snoozedUntil: soon })], 40],
    ['put off, but not due by then', [wait('a', 10, 30, { snoozedUntil: soon })], 50],
    ['left alone until the buyer writes', [wait('a', 10, 0, { snoozedUntil: untilBuyerWrites })], undefined],
    ['muted', [wait('a', 10, 0, { muted: true })], undefined],
    ['repeated', [wait('a', 200, 180)], 10, 30],
    ['repeated again', [wait('a', 215, 210)], 25, 30],
  ];
  test.each(table)('%s', (_, waits, seconds, every) => {
    const expected = seconds === undefined ? undefined : now + seconds * second;
    expect(nextReminderAt(waits, now, every)).toBe(expected);
  });

  test.each([0, 60])(
    'from alarm to alarm every threshold is told once, on time; repeated every %d s',
    (every) => {
      let waits = [wait('a', 0), wait('b', -7), wait('c', 100)];
      const told: [string, number, number][] = [];
      let at: number | undefined = now;
      for (let alarms = 0; at !== undefined && at <= now + 245 * second && alarms < 50; alarms++) {
        const moment: number = at;
        for (const { wait: due, threshold } of dueReminders(waits, moment, every)) {
          told.push([due.id, threshold, (moment - due.waitingSince) / second]);
          waits = waits.map((other) => (other.id === due.id ? { ...other, remindedAt: threshold } : other));
        }
        at = nextReminderAt(waits, moment, every);
        if (at !== undefined) expect(at).toBeGreaterThan(moment);
      }
      const once: [string, number, number][] = [
        ['a', 180, 180],
        ['a', 30, 30],
        ['a', 60, 60],
        ['b', 180, 180],
        ['b', 30, 30],
        ['b', 60, 60],
        ['c', 180, 180],
        ['c', 60, 100],
      ];
      const again: [string, number, number][] =
        every === 0
          ? []
          : [
              ['a', 240, 240],
              ['c', 240, 240],
              ['c', 300, 300],
            ];
      const sorted = (all: typeof told) => all.map((one) => one.join()).toSorted();
      expect(sorted(told)).toEqual(sorted([...once, ...again]));
    },
  );
});

test.each<[number[], [number, Step][]]>([
  [[180], [[180, 'notice']]],
  [
    [60, 180],
    [
      [60, 'sound'],
      [180, 'notice'],
    ],
  ],
  [
    [20, 40, 60, 180],
    [
      [20, 'colour'],
      [40, 'sound'],
      [60, 'sound'],
      [180, 'notice'],
      [240, 'notice'],
    ],
  ],
])('the steps of %j', (thresholds, expected) => {
  expect(expected.map(([threshold]) => [threshold, stepOf(threshold, thresholds)])).toEqual(expected);
});

test.each<[Step[], 'warn' | 'late' | null]>([
  [[], null],
  [['colour'], null],
  [['colour', 'sound'], 'warn'],
  [['sound', 'notice', 'colour'], 'late'],
])('%j sounds as %s', (due, expected) => {
  expect(soundOf(due)).toBe(expected);
});

const free = { toldAt: 0, quietUntil: 0, onDuty: true };
test.each([
  ['nothing keeps it back', free, pause],
  ['told a moment ago', { ...free, toldAt: now - 1 }, now - 1 + pause],
  ['told before the clock was set back', { ...free, toldAt: now + 60_000 }, 0],
  ['quiet', { ...free, toldAt: now - 1, quietUntil: soon }, soon],
  ['off duty', { ...free, onDuty: false }, Number.POSITIVE_INFINITY],
])('calm: %s', (_, calm, expected) => {
  expect(calmUntil(calm, now)).toBe(expected);
});

const here = { site: 'feige', shop: 's1' };
test.each([
  [undefined, false],
  [{ site: 'feige', shop: 's1' }, true],
  [{ site: 'feige', shop: 's2' }, false],
  [{ site: 'pdd', shop: 's1' }, false],
  [{ site: 'feige', shop: null }, true],
])('with %j before the eyes, a wait of feige, s1 is in front: %s', (front, expected) => {
  expect(isInFront(here, front)).toBe(expected);
});
