import { expect, test } from 'vitest';
import type { Logged } from '../desk/page/storm';
import type { Turn } from '../e2e/radar';
import { compare, figuresOf, timesOf, waitingAfter } from './recount';

const line = (uid: string, from: Logged['from'], at: number, openFor: number | null = null): Logged => ({
  uid,
  from,
  at: at * 1000,
  openFor,
});
const log = [
  line('a', 'buyer', 10),
  line('a', 'robot', 11),
  line('a', 'buyer', 12),
  line('a', 'me', 20, 2000),
  line('b', 'buyer', 15),
  line('b', 'colleague', 25),
  line('b', 'buyer', 40),
];
const logs = [{ site: 's', shop: 'x', log }];

const turn = (uid: string, since: number, fields: Partial<Turn> = {}): Turn => ({
  id: `${uid}${since}`,
  buyerKey: `s|x|${uid}`,
  waitingSince: since * 1000,
  firstSeenAt: since * 1000,
  answeredAt: null,
  open: 1,
  source: 'timer',
  closedBy: null,
  remindedAt: 0,
  ...fields,
});
const answered = turn('a', 11, { open: 0, closedBy: 'answer', answeredAt: 20_500 });
const gone = turn('b', 15, { open: 0, closedBy: 'vanished', answeredAt: 26_000 });
const waits = turn('b', 40);
const tolerance = { begin: 3000, end: 6000 };

test.each<[what: string, stored: Turn[], missed: number, doubled: number, wrong: number]>([
  ['the same', [answered, gone, waits], 0, 0, 0],
  ['one missing', [answered, waits], 1, 0, 0],
  ['one twice', [answered, gone, waits, turn('b', 41)], 0, 1, 0],
  ['of a buyer who never wrote', [answered, gone, waits, turn('c', 41)], 0, 1, 0],
  ['begins too early', [answered, gone, turn('b', 36)], 1, 1, 0],
  [
    'an answer before our eyes, taken for a wait that went',
    [{ ...answered, closedBy: 'vanished' }, gone, waits],
    0,
    0,
    1,
  ],
  ['ends too late', [answered, { ...gone, answeredAt: 32_000 }, waits], 0, 0, 1],
  ['answered, but still running', [answered, turn('b', 15), waits], 0, 0, 1],
  ['ended, though nobody answered', [answered, gone, { ...waits, open: 0 }], 0, 0, 1],
])('%s', (_, stored, missed, doubled, wrong) => {
  const difference = compare(logs, stored, tolerance);
  expect(Object.values(difference).map(({ length }) => length)).toEqual([missed, doubled, wrong]);
});

test('figures of a log', () => {
  expect(figuresOf(logs)).toEqual({
    turns: 3,
    received: 2,
    answered: 1,
    waiting: 1,
    averageReply: 10,
    firstReply: 10,
    medianReply: 10,
  });
  expect(waitingAfter(logs)).toEqual(['s|x|b']);
});

test('times of what was stored: answers only, the first of each buyer once', () => {
  const again = turn('a', 50, { open: 0, closedBy: 'answer', answeredAt: 80_000 });
  expect(timesOf([again, answered, gone, waits])).toEqual({
    averageReply: 19.75,
    firstReply: 9.5,
    medianReply: 9.5,
  });
});
