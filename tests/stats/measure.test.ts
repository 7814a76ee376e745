import { describe, expect, test } from 'vitest';
import { day, hour, minute, second } from '../../lib/kernel/clock';
import type { Turn } from '../../lib/records/turn.record';
import type { Definition } from '../../lib/stats/definition';
import { definitions, definitionsFor } from '../../lib/stats/definitions';
import { judge } from '../../lib/stats/measure';
import { aTurn } from './a-turn';

const zone = 'Asia/Shanghai';
const start = Date.parse('2026-11-22T00:00:00+08:00');
const frame = { start, end: start + day, zone };
const at = (clock: string) => Date.parse(`2026-11-22T${clock}+08:00`);
const wait = (id: string, clock: string, seconds: number, fields: Partial<Turn> = {}) =>
  aTurn({ id, buyerKey: 'b', waitingSince: at(clock), answeredAt: at(clock) + seconds * second, ...fields });
const open = (id: string, clock: string, fields: Partial<Turn> = {}) =>
  aTurn({ id, buyerKey: 'b', waitingSince: at(clock), ...fields });
const vanished = { closedBy: 'vanished', answeredBy: null } as const;

const defined = (id: string): Definition => {
  const definition = definitions.find((one) => one.id === id);
  if (!definition) throw new Error(`no definition ${id}`);
  return definition;
};

/** Over how many units, and how many of them or how many ms; of the turns of one buyer on one day. */
const measure = (id: string, turns: Turn[], now?: number) => {
  const judged = judge(defined(id), turns, frame, now);
  return [judged.length, judged.reduce((sum, { value }) => sum + value, 0)];
};

/** Definition, what it shows, the buyer's turns, units and sum, with the arithmetic. */
const worked: [id: string, what: string, turns: Turn[], of: number, sum: number][] = [
  // Three turns, 20 s, 180 s and 181 s: two are within 180 s, 2 ÷ 3.
  [
    'local-3min',
    '3:00 is in time, 3:01 is not; nights count',
    [wait('a', '02:00:00', 20), wait('b', '12:00:00', 180), wait('c', '23:30:00', 181)],
    3,
    2,
  ],
  // Sessions 10:00–10:11 (20 s and 200 s: spoiled) and 15:00 (30 s: good): 1 ÷ 2. 23:00 is outside.
  [
    'feige-3min',
    'one late turn spoils the session, the next session stands; from 23:00 on nothing counts',
    [
      wait('a', '10:00:00', 20),
      wait('b', '10:10:00', 200),
      wait('c', '15:00:00', 30),
      wait('d', '23:00:00', 9),
    ],
    2,
    1,
  ],
  // (20 + 40) s ÷ 2 turns; 07:59:59 is too early.
  [
    'feige-average',
    'turns of the hours, by the moment of the message',
    [wait('a', '07:59:59', 999), wait('b', '08:00:00', 20), wait('c', '22:59:59', 40)],
    2,
    60_000,
  ],
  // One buyer: 10 s in time, 200 s late, so (1 − 1) ÷ 1.
  [
    'pinduoduo-3min',
    'a buyer with one late turn is lost for the day',
    [wait('a', '09:00:00', 10), wait('b', '20:00:00', 200)],
    1,
    0,
  ],
  // 30 s and 31 s: 1 ÷ 2.
  ['pinduoduo-30s', 'each turn for itself', [wait('a', '09:00:00', 30), wait('b', '09:05:00', 31)], 2, 1],
  // Session 1: 8 s, the follow-up at +9:52 after its end belongs to it. Session 2: 31 s. So 1 ÷ 2.
  [
    'jd-30s',
    'back within 10 min of the last answer is the same session; only first questions count',
    [wait('a', '09:00:00', 8), wait('b', '09:10:00', 600), wait('c', '12:00:00', 31)],
    2,
    1,
  ],
  // Begun 08:59, so the whole session is out, and its turn at 09:01 with it: 0 ÷ 0.
  ['jd-30s', 'the start of the session decides', [wait('a', '08:59:00', 8), wait('b', '09:01:00', 8)], 0, 0],
  // Begun 22:58, so its turn at 23:04 counts with it, but only the first is timed: 1 ÷ 1.
  [
    'jd-30s',
    'a session begun in time goes on after 23:00',
    [wait('a', '22:58:00', 8), wait('b', '23:04:00', 99)],
    1,
    1,
  ],
  // One buyer, all within 3 min: (1 − 0) ÷ 1.
  ['kuaishou-3min', 'a buyer counts once', [wait('a', '08:00:00', 180), wait('b', '21:00:00', 5)], 1, 1],
  // Session 1 first 170 s, its second turn 400 s is not timed; session 2 first 190 s: 1 ÷ 2.
  [
    'xiaohongshu-3min',
    'first question of each session',
    [wait('a', '09:00:00', 170), wait('b', '09:10:00', 400), wait('c', '13:00:00', 190)],
    2,
    1,
  ],
  // 60 s in time, 181 s late, a colleague's 5 s counts against this account: 1 ÷ 3.
  [
    'taobao-3min',
    'each account has its own turns',
    [
      wait('a', '09:00:00', 60),
      wait('b', '10:00:00', 181),
      wait('c', '11:00:00', 5, { answeredBy: 'colleague' }),
    ],
    3,
    1,
  ],
  // 60 s + 600 s (of 1,200, capped) + 600 s (a colleague's) = 1,260 s ÷ 3.
  [
    'taobao-average',
    'no turn counts for more than 10 min',
    [
      wait('a', '09:00:00', 60),
      wait('b', '10:00:00', 1200),
      wait('c', '11:00:00', 5, { answeredBy: 'colleague' }),
    ],
    3,
    1_260_000,
  ],
  // 11 h 59 min is in time; 12 h 1 s in the next session is not: 1 ÷ 1, as the second begins within 12 h of the answer.
  [
    'shopee-12h',
    'first reply within 12 h',
    [wait('a', '00:10:00', 43_140), wait('b', '13:00:00', 43_201)],
    1,
    1,
  ],
  // Robot only: left out. Then robot and a human after 1 h: 1 ÷ 1.
  [
    'tiktok-shop-12h',
    'what a robot solved is left out, what a human took over counts',
    [wait('a', '09:00:00', 3600, { robotAt: at('09:00:01') })],
    1,
    1,
  ],
  [
    'tiktok-shop-12h',
    'a robot alone',
    [wait('a', '09:00:00', 60, { ...vanished, robotAt: at('09:00:01') })],
    0,
    0,
  ],
  // (30 + 90) s ÷ 2.
  [
    'tiktok-shop-average',
    'mean of all turns',
    [wait('a', '09:00:00', 30), wait('b', '02:00:00', 90)],
    2,
    120_000,
  ],
];

describe('worked examples', () => {
  test.each(worked)('%s: %s', (id, _, turns, of, sum) => {
    const ordered = turns.toSorted((a, b) => a.waitingSince - b.waitingSince);
    expect(measure(id, ordered)).toEqual([of, sum]);
  });

  test('every definition has one', () => {
    expect(definitions.map(({ id }) => id).filter((id) => !worked.some(([one]) => one === id))).toEqual([]);
  });
});

describe('what is not over', () => {
  test('no turn, as when the agent writes first, is no unit', () => {
    for (const { id } of definitions) expect(measure(id, [])).toEqual([0, 0]);
  });

  test('an open turn is judged once it is late, not before', () => {
    const turns = [open('a', '12:00:00')];
    expect(measure('local-3min', turns)).toEqual([0, 0]);
    expect(measure('local-3min', turns, at('12:03:00'))).toEqual([0, 0]);
    expect(measure('local-3min', turns, at('12:03:00') + 1)).toEqual([1, 0]);
  });

  test('an open turn does not spoil a unit before it is late, and does after', () => {
    const turns = [wait('a', '12:00:00', 5), open('b', '12:05:00')];
    expect(measure('kuaishou-3min', turns, at('12:06:00'))).toEqual([1, 1]);
    expect(measure('kuaishou-3min', turns, at('12:09:00'))).toEqual([1, 0]);
  });

  test('not answered when the day ends counts as 10 min where the platform says so', () => {
    const turns = [open('a', '22:00:00')];
    expect(measure('taobao-average', turns, frame.end - 1)).toEqual([0, 0]);
    expect(measure('taobao-average', turns, frame.end)).toEqual([1, 10 * minute]);
    expect(measure('feige-average', turns, frame.end)).toEqual([0, 0]);
  });

  test('answered after midnight: the whole wait counts, on the day it began', () => {
    expect(measure('feige-average', [wait('a', '22:50:00', 7200)])).toEqual([1, 2 * hour]);
  });

  test('a turn that vanished says nothing, and spoils nothing', () => {
    expect(measure('local-3min', [wait('a', '12:00:00', 540, vanished)])).toEqual([0, 0]);
    expect(
      measure('kuaishou-3min', [wait('a', '12:00:00', 540, vanished), wait('b', '13:00:00', 5)]),
    ).toEqual([1, 1]);
  });

  test('a robot alone neither answers nor saves a turn that is late', () => {
    const turns = [open('a', '12:00:00', { robotAt: at('12:00:02') })];
    expect(measure('kuaishou-3min', turns, at('12:10:00'))).toEqual([1, 0]);
    expect(measure('tiktok-shop-12h', turns, at('12:10:00') + day)).toEqual([0, 0]);
  });
});

test('every definition can be told apart and says what it needs', () => {
  expect(new Set(definitions.map(({ id }) => id)).size).toBe(definitions.length);
  for (const { kind, threshold, unit, sessionGap, formula, name } of definitions) {
    expect(threshold === undefined).toBe(kind === 'mean');
    expect(sessionGap === undefined).toBe(unit !== 'session');
    for (const text of [formula.zh, formula.en, name.zh, name.en]) expect(text.length).toBeGreaterThan(5);
  }
});

test('a site without definitions of its own is counted by the local one', () => {
  expect(definitionsFor('chatwoot').map(({ id }) => id)).toEqual(['local-3min']);
  expect(definitionsFor('jd').map(({ id }) => id)).toEqual(['local-3min', 'jd-30s']);
});
