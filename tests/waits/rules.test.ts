import { describe, expect, test } from 'vitest';
import { hour, minute, second } from '../../lib/kernel/clock';
import {
  dueReminders,
  formatThreshold,
  formatWait,
  nextReminderAt,
  nextWait,
  urgency,
  type Wait,
} from '../../lib/waits/rules';

const now = 1_700_000_000_000;
const wait = (id: string, seconds: number, remindedAt = 0): Wait => ({
  id,
  waitingSince: now - seconds * second,
  remindedAt,
});
const steps = [30, 60, 180];

describe('dueReminders', () => {
  const table: [what: string, waits: Wait[], expected: [string, number][]][] = [
    ['nobody waits', [], []],
    ['not yet', [wait('a', 29)], []],
    ['exactly at the threshold', [wait('a', 30)], [['a', 30]]],
    ['told already', [wait('a', 45, 30)], []],
    ['the next threshold', [wait('a', 60, 30)], [['a', 60]]],
    ['several passed at once are told as the highest', [wait('a', 200)], [['a', 180]]],
    ['after the last nothing more is told', [wait('a', 9999, 180)], []],
    [
      'longest first',
      [wait('a', 40), wait('b', 90), wait('c', 10)],
      [
        ['b', 60],
        ['a', 30],
      ],
    ],
    ['a wait from our future', [wait('a', -50)], []],
  ];
  test.each(table)('%s', (_, waits, expected) => {
    expect(dueReminders(waits, steps, now).map(({ wait: { id }, threshold }) => [id, threshold])).toEqual(
      expected,
    );
  });
});

describe('nextReminderAt', () => {
  const table: [what: string, waits: Wait[], seconds: number | undefined][] = [
    ['nobody waits', [], undefined],
    ['the first threshold', [wait('a', 10)], 20],
    ['one that passed untold is due at once', [wait('a', 31)], 0],
    ['after the first was told', [wait('a', 31, 30)], 29],
    ['after the last was told', [wait('a', 500, 180)], undefined],
    ['the earliest of all', [wait('a', 31, 30), wait('b', 25), wait('c', 1)], 5],
    ['one due, others not', [wait('a', 1), wait('b', 70, 30)], 0],
  ];
  test.each(table)('%s', (_, waits, seconds) => {
    const expected = seconds === undefined ? undefined : now + seconds * second;
    expect(nextReminderAt(waits, steps, now)).toBe(expected);
  });

  test('following it from alarm to alarm tells every wait each threshold once, on time', () => {
    let waits = [wait('a', 0), wait('b', -7), wait('c', 100)];
    const told: [string, number, number][] = [];
    let at: number | undefined = now;
    for (let alarms = 0; at !== undefined && alarms < 50; alarms++) {
      const moment: number = at;
      for (const { wait: due, threshold } of dueReminders(waits, steps, moment)) {
        told.push([due.id, threshold, (moment - due.waitingSince) / second]);
        waits = waits.map((other) => (other.id === due.id ? { ...other, remindedAt: threshold } : other));
      }
      at = nextReminderAt(waits, steps, moment);
      if (at !== undefined) expect(at).toBeGreaterThan(moment);
    }
    expect(at).toBeUndefined();
    expect(told.toSorted()).toEqual([
      ['a', 180, 180],
      ['a', 30, 30],
      ['a', 60, 60],
      ['b', 180, 180],
      ['b', 30, 30],
      ['b', 60, 60],
      ['c', 180, 180],
      ['c', 60, 100],
    ]);
  });
});

test.each([
  [0, steps, 'fresh'],
  [59, steps, 'fresh'],
  [60, steps, 'warn'],
  [179, steps, 'warn'],
  [180, steps, 'late'],
  [29, [30], 'fresh'],
  [30, [30], 'late'],
  [9999, [], 'fresh'],
] as const)('after %d s with thresholds %j a wait is %s', (seconds, thresholds, expected) => {
  expect(urgency(now - seconds * second, [...thresholds], now)).toBe(expected);
});

test.each([
  [0, '0:00'],
  [999, '0:00'],
  [42 * second, '0:42'],
  [206 * second, '3:26'],
  [59 * minute + 59 * second, '59:59'],
  [hour + 5 * minute + 9 * second, '1:05:09'],
  [100 * hour, '100:00:00'],
  [-5 * second, '0:00'],
])('formatWait(%d) is %s', (ms, expected) => {
  expect(formatWait(ms)).toBe(expected);
});

test.each([
  [30, '30 秒', '30 s'],
  [90, '90 秒', '90 s'],
  [180, '3 分钟', '3 min'],
  [3600, '1 小时', '1 h'],
  [5400, '90 分钟', '90 min'],
])('a threshold of %d s reads %s, %s', (seconds, zh, en) => {
  expect(formatThreshold(seconds, 'zh')).toBe(zh);
  expect(formatThreshold(seconds, 'en')).toBe(en);
});

test.each([
  [['a', 'b'], 'a', 'b'],
  [['a', 'b'], 'b', 'a'],
  [['a', 'b'], undefined, 'a'],
  [['a'], 'a', undefined],
  [[], 'a', undefined],
])('of %j, with %s open, the next is %s', (keys, open, expected) => {
  expect(
    nextWait(
      keys.map((buyerKey) => ({ buyerKey })),
      open,
    )?.buyerKey,
  ).toBe(expected);
});
