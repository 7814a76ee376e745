import { describe, expect, test } from 'vitest';
import type { Began, WaitEvidence } from '../../lib/conversations/evidence';
import { decideTurn, type OpenTurn, type TurnDecision } from '../../lib/conversations/rules';
import { unknownClock } from '../../lib/conversations/site-clock';
import type { Answer } from '../../lib/conversations/thread-turns';
import { day, minute, second } from '../../lib/kernel/clock';

const now = 1_000 * day;
const ago = (seconds: number) => now - seconds * second;
type Source = OpenTurn['source'];

/** What a source is usually off by; `guess` is a message of a page whose clock is not known. */
const usual = {
  message: second,
  guess: unknownClock,
  timer: 5 * second,
  group: day,
  row: 2 * second,
  firstSeen: day,
};
type Kind = keyof typeof usual;
const sourceOf = (kind: Kind): Source => (kind === 'guess' ? 'message' : kind);

/** Settled, unless it was first seen a moment ago. */
const stored = (secondsAgo: number, kind: Kind, seenSecondsAgo = 30, precision = usual[kind]): OpenTurn => ({
  waitingSince: ago(secondsAgo),
  source: sourceOf(kind),
  precision,
  robotAt: null,
  firstSeenAt: ago(seenSecondsAgo),
});
const began = (secondsAgo: number, kind: Kind, precision = usual[kind]): Began => ({
  since: ago(secondsAgo),
  source: sourceOf(kind),
  precision,
});
const waits = (
  secondsAgo: number,
  kind: Kind,
  rest: { precision?: number; after?: Answer } = {},
): WaitEvidence => ({
  kind: 'waits',
  ...began(secondsAgo, kind, rest.precision),
  robotAt: null,
  after: rest.after,
});
const answer = (
  secondsAgo: number | undefined,
  rest: Partial<Answer> & { precision?: number } = {},
): Answer => {
  const { precision = second, ...fields } = rest;
  const moment = secondsAgo === undefined ? undefined : { at: ago(secondsAgo), precision };
  return { moment, by: 'me', length: undefined, robotAt: null, ...fields };
};
const answered = (...answers: Answer[]): WaitEvidence => ({ kind: 'answered', answers });
const gone: WaitEvidence = { kind: 'vanished', seen: { at: now, precision: 2000 } };

const keep: TurnDecision = { kind: 'keep' };
const open = (secondsAgo: number, kind: Kind): TurnDecision => ({
  kind: 'open',
  begin: { ...began(secondsAgo, kind), robotAt: null },
});
const correct = (secondsAgo: number, kind: Kind, precision?: number): TurnDecision => {
  const { since, ...rest } = began(secondsAgo, kind, precision);
  return { kind: 'correct', change: { waitingSince: since, ...rest } };
};
const close = (secondsAgo: number, answerPrecision: number, rest: object = {}) => ({
  kind: 'close',
  ending: { answeredAt: ago(secondsAgo), closedBy: 'answer', answeredBy: 'me', answerPrecision, ...rest },
});

describe('decideTurn', () => {
  const table: [what: string, stored: OpenTurn | undefined, evidence: WaitEvidence, expected: object][] = [
    ['nothing known, nothing seen', undefined, { kind: 'unknown' }, keep],
    ['a wait goes on unseen', stored(60, 'timer'), { kind: 'unknown' }, keep],
    ['nothing to close', undefined, answered(answer(0)), keep],
    ['nothing that could vanish', undefined, gone, keep],
    ['a wait begins', undefined, waits(10, 'timer'), open(10, 'timer')],
    ['an answer closes', stored(60, 'message'), answered(answer(20)), close(20, 1000)],
    [
      'a colleague closes',
      stored(60, 'message'),
      answered(answer(20, { by: 'colleague' })),
      close(20, 1000, { answeredBy: 'colleague' }),
    ],
    [
      'a robot had answered before',
      stored(60, 'message'),
      answered(answer(20, { robotAt: ago(58) })),
      close(20, 1000, { robotAt: ago(58) }),
    ],
    [
      'no longer shown',
      stored(60, 'timer'),
      gone,
      {
        kind: 'close',
        ending: { answeredAt: now, closedBy: 'vanished', answeredBy: null, answerPrecision: 2000 },
      },
    ],
    [
      'a new row and a thread that does not show its question yet',
      stored(1, 'timer', 1),
      answered(answer(90)),
      keep,
    ],
    ['which it has had time to, by now', stored(60, 'timer'), answered(answer(90)), close(0, 60_000)],
    ['a row that lags behind the answer', stored(60, 'timer', 1), answered(answer(2)), close(2, 1000)],
    [
      'an answer without a time came since then',
      stored(60, 'timer'),
      answered(answer(undefined)),
      close(0, 60_000),
    ],
    [
      'an answer that seems older than its question',
      stored(60, 'timer'),
      answered(answer(90, { precision: unknownClock })),
      close(0, 60_000),
    ],
    [
      'where the page tells how long it took',
      stored(60, 'timer'),
      answered(answer(480, { precision: unknownClock, length: { at: 20_000, precision: 1000 } })),
      close(40, 6000),
    ],
    [
      'the time of an unknown clock, within the wait',
      stored(60, 'timer'),
      answered(answer(20, { precision: unknownClock })),
      close(20, 60_000),
    ],
    [
      'of two answers the first after the question',
      stored(60, 'message'),
      answered(answer(90), answer(40), answer(5)),
      close(40, 1000),
    ],
    [
      'a wait from our future closes where it began',
      { ...stored(-60, 'timer'), firstSeenAt: now },
      answered(answer(0)),
      close(-60, 60_000),
    ],
    [
      'a wait that took a day because our clock was set',
      stored(86_400, 'timer'),
      answered(answer(2, { length: { at: 30_000, precision: 1000 } })),
      close(2, 1000, { waitingSince: ago(32), source: 'message', precision: 1000 }),
    ],
    [
      'answered unseen, asked anew',
      stored(600, 'message'),
      waits(60, 'message', { after: answer(300) }),
      { kind: 'next', ending: close(300, 1000).ending, begin: { ...began(60, 'message'), robotAt: null } },
    ],
    [
      'the answer before this very wait ends nothing',
      stored(60, 'message'),
      waits(60, 'message', { after: answer(62) }),
      keep,
    ],
    [
      'nor does one of an unknown clock',
      stored(600, 'timer'),
      waits(60, 'timer', { after: answer(300, { precision: unknownClock }) }),
      keep,
    ],
    ['the same wait again', stored(60, 'timer'), waits(60, 'timer'), keep],
    ['a timer read a moment late', stored(60, 'timer'), waits(65, 'timer'), keep],
    ['a timer that says longer', stored(60, 'timer'), waits(66, 'timer'), correct(66, 'timer')],
    ['a timer that begins anew', stored(60, 'timer'), waits(3, 'timer'), keep],
    ['the same to the second', stored(60, 'timer', 30, minute), waits(58, 'timer'), correct(58, 'timer')],
    ['the same to the minute', stored(60, 'timer'), waits(100, 'timer', { precision: minute }), keep],
    ['opened: a message', stored(5, 'firstSeen'), waits(60, 'message'), correct(60, 'message')],
    ['a message of an unknown clock', stored(5, 'row'), waits(999, 'guess'), correct(999, 'guess')],
    ['which says nothing against what we saw', stored(5, 'row'), waits(60, 'guess'), keep],
    ['a timer against it', stored(5, 'guess'), waits(60, 'timer'), correct(60, 'timer')],
    ['it never outranks a timer', stored(42, 'timer'), waits(999, 'guess'), keep],
    ['a message of a known clock does', stored(42, 'timer'), waits(200, 'message'), correct(200, 'message')],
    ['a group against a first look', stored(5, 'firstSeen'), waits(180, 'group'), correct(180, 'group')],
    ['first seen never outranks a message', stored(42, 'guess'), waits(200, 'firstSeen'), keep],
    ['a better source would shorten the wait', stored(60, 'firstSeen'), waits(10, 'message'), keep],
    ['so would a timer', stored(60, 'message'), waits(10, 'timer'), keep],
    [
      'the clock became known: within what it was off by',
      stored(300, 'guess'),
      waits(60, 'message'),
      correct(60, 'message'),
    ],
    [
      'or beyond: hours, where the page writes another zone',
      stored(500, 'guess'),
      waits(60, 'message'),
      correct(60, 'message'),
    ],
    [
      'in its first seconds a timer puts right what a platform clock made old',
      stored(420, 'guess', 2),
      waits(2, 'timer'),
      correct(2, 'timer'),
    ],
    ['never the other way', stored(60, 'timer', 2), waits(2, 'guess'), keep],
    [
      'a wait from the future is taken anew',
      stored(-600, 'timer'),
      waits(0, 'firstSeen'),
      correct(0, 'firstSeen'),
    ],
  ];
  test.each(table)('%s', (_, before, evidence, expected) => {
    expect(decideTurn(before, evidence, now)).toEqual(expected);
  });

  test('a robot marks the wait once', () => {
    const seen = { ...waits(60, 'message'), robotAt: ago(50) } as WaitEvidence;
    expect(decideTurn(stored(60, 'message'), seen, now)).toEqual({
      kind: 'correct',
      change: { robotAt: ago(50) },
    });
    expect(decideTurn({ ...stored(60, 'message'), robotAt: ago(55) }, seen, now)).toEqual(keep);
    expect(decideTurn(undefined, seen, now)).toMatchObject({ kind: 'open', begin: { robotAt: ago(50) } });
  });

  test('a row that still shows the wait that was answered a moment ago opens no second one', () => {
    expect(decideTurn(undefined, waits(40, 'timer'), now, ago(1))).toEqual(keep);
    expect(decideTurn(undefined, waits(0, 'timer'), now, ago(1))).toEqual(open(0, 'timer'));
    expect(decideTurn(undefined, waits(0, 'row'), now, ago(1))).toEqual(open(0, 'row'));
    expect(decideTurn(undefined, waits(40, 'message'), now, ago(1))).toEqual(open(40, 'message'));
  });
});
