import { expect, test } from 'vitest';
import { hour, minute, second } from '../../lib/kernel/clock';
import {
  formatThreshold,
  formatWait,
  isGuessed,
  lateWaits,
  mostUrgentFirst,
  nextWait,
  shareLeft,
  untilBuyerWrites,
  urgency,
} from '../../lib/waits/rules';

const now = 1_700_000_000_000;
const steps = [30, 60, 180];

test.each([
  [0, steps, 'fresh'],
  [29, steps, 'fresh'],
  [30, steps, 'warn'],
  [179, steps, 'warn'],
  [180, steps, 'late'],
  [29, [30], 'fresh'],
  [30, [30], 'late'],
  [9999, [], 'fresh'],
] as const)('after %d s with thresholds %j a wait is %s', (seconds, thresholds, expected) => {
  expect(urgency(now - seconds * second, [...thresholds], now)).toBe(expected);
});

const wait = (
  id: string,
  seconds: number,
  fields: { thresholds?: number[]; snoozedUntil?: number | null; muted?: boolean } = {},
) => ({
  id,
  buyerKey: id,
  waitingSince: now - seconds * second,
  thresholds: steps,
  snoozedUntil: null as number | null,
  muted: false,
  ...fields,
});

test.each([
  ['one limit for all: longest wait first', [wait('a', 5), wait('b', 90), wait('c', 40)], 'b c a'],
  [
    'least time left first, however long they wait',
    [wait('a', 100), wait('b', 10, { thresholds: [30] }), wait('c', 25, { thresholds: [30, 60] })],
    'b c a',
  ],
  ['over by more first', [wait('a', 200), wait('b', 70, { thresholds: [30] })], 'b a'],
  [
    'put off behind, muted last',
    [
      wait('m', 999, { muted: true }),
      wait('s', 900, { snoozedUntil: now + 1 }),
      wait('u', 950, { snoozedUntil: untilBuyerWrites }),
      wait('a', 1),
    ],
    'a u s m',
  ],
  ['a snooze that is over counts as none', [wait('a', 1), wait('s', 9, { snoozedUntil: now })], 's a'],
  ['no limit is behind every limit', [wait('n', 999, { thresholds: [] }), wait('a', 1)], 'a n'],
  [
    'of two without a limit who waits longer',
    [wait('a', 1, { thresholds: [] }), wait('n', 9, { thresholds: [] })],
    'n a',
  ],
  ['same moment: always in the same order', [wait('b', 5), wait('a', 5)], 'a b'],
])('order: %s', (_, waits, expected) => {
  expect(
    mostUrgentFirst(waits, now)
      .map(({ id }) => id)
      .join(' '),
  ).toBe(expected);
  expect(
    mostUrgentFirst(waits.toReversed(), now)
      .map(({ id }) => id)
      .join(' '),
  ).toBe(expected);
});

test.each([
  [0, 1],
  [90, 0.5],
  [180, 0],
  [500, 0],
  [-10, 1],
])('after %d of 180 s the share of %d is left', (seconds, expected) => {
  expect(shareLeft(wait('a', seconds), now)).toBe(expected);
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
  ['the first', [wait('a', 9), wait('b', 1)], undefined, 'a'],
  ['not who is open already', [wait('a', 9), wait('b', 1)], 'a', 'b'],
  ['nobody but the open one', [wait('a', 9)], 'a', undefined],
  ['nobody', [], 'a', undefined],
  ['not who is put off', [wait('a', 9, { snoozedUntil: now + 1 }), wait('b', 1)], undefined, 'b'],
  ['not who is muted', [wait('a', 9, { muted: true })], undefined, undefined],
])('next: %s', (_, waits, open, expected) => {
  expect(nextWait(waits, open, now)?.buyerKey).toBe(expected);
});

test.each([
  ['timer', false],
  ['message', false],
  ['group', false],
  ['row', true],
  ['firstSeen', true],
])('a beginning read from %s is a guess: %s', (source, expected) => {
  expect(isGuessed({ source })).toBe(expected);
});

test.each([
  ['nobody waits', [], { over: 0 }],
  ['nobody is over', [wait('a', 179)], { over: 0 }],
  [
    'by each one’s own limit',
    [wait('a', 180), wait('b', 31, { thresholds: [30] }), wait('c', 999, { thresholds: [] }), wait('d', 100)],
    { over: 2, longest: 'a 180' },
  ],
  [
    'who is put off or muted does not count, as in the radar',
    [wait('a', 900, { snoozedUntil: now + 1 }), wait('b', 950, { muted: true }), wait('c', 200)],
    { over: 1, longest: 'c 200' },
  ],
  [
    'a snooze that is over counts again',
    [wait('a', 900, { snoozedUntil: now })],
    { over: 1, longest: 'a 900' },
  ],
])('late: %s', (_, waits, expected) => {
  const { over, longest } = lateWaits(
    waits.map((one) => ({ ...one, nick: one.id, site: 'feige' })),
    now,
  );
  expect({ over, ...(longest && { longest: `${longest.nick} ${longest.waited / second}` }) }).toEqual(
    expected,
  );
});
