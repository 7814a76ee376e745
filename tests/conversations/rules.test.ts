import { describe, expect, test } from 'vitest';
import {
  decideTurn,
  type OpenTurn,
  readEvidence,
  type TurnDecision,
  type WaitEvidence,
} from '../../lib/conversations/rules';
import { day, minute, second } from '../../lib/kernel/clock';
import type { Role } from '../../lib/sites/snapshot';
import { aSighting } from './a-sighting';

const now = 1_000 * day;
const ago = (seconds: number) => now - seconds * second;
const said = (role: Role, secondsAgo?: number) => ({
  role,
  at: secondsAgo === undefined ? undefined : ago(secondsAgo),
});

const unknown: WaitEvidence = { kind: 'unknown' };
const waits = (since: number, source: OpenTurn['source']): WaitEvidence => ({ kind: 'waits', since, source });
const answered = (at: number, closedBy: 'answer' | 'vanished'): WaitEvidence => ({
  kind: 'answered',
  at,
  closedBy,
});

describe('readEvidence', () => {
  const table: [what: string, fields: Parameters<typeof aSighting>[0], expected: WaitEvidence][] = [
    ['a row that cannot tell', {}, unknown],
    ['a row that does not wait', { waiting: false }, answered(now, 'vanished')],
    ['a row that waits, without a timer', { waiting: true }, waits(now, 'firstSeen')],
    ['a row that waits, with a timer', { waiting: true, waitSeconds: 42 }, waits(ago(42), 'timer')],
    ['a timer of zero', { waiting: true, waitSeconds: 0 }, waits(now, 'timer')],
    ['a timer in a row that says nothing of waiting', { waitSeconds: 42 }, unknown],
    ['an empty thread', { thread: [] }, unknown],
    ['an empty thread beside a waiting row', { thread: [], waiting: true }, waits(now, 'firstSeen')],
    ['the buyer spoke last', { thread: [said('me', 90), said('buyer', 30)] }, waits(ago(30), 'message')],
    [
      'the wait begins with the first unanswered message',
      { thread: [said('me', 90), said('buyer', 60), said('buyer', 10)] },
      waits(ago(60), 'message'),
    ],
    ['nobody of the shop ever spoke', { thread: [said('buyer', 50)] }, waits(ago(50), 'message')],
    ['I answered', { thread: [said('buyer', 50), said('me', 20)] }, answered(ago(20), 'answer')],
    [
      'a colleague answered',
      { thread: [said('buyer', 50), said('colleague', 20)] },
      answered(ago(20), 'answer'),
    ],
    [
      'only the first answer counts',
      { thread: [said('buyer', 50), said('me', 40), said('me', 5)] },
      answered(ago(40), 'answer'),
    ],
    [
      'the thread outranks a row that lags',
      { waiting: true, waitSeconds: 9, thread: [said('buyer', 9), said('me', 1)] },
      answered(ago(1), 'answer'),
    ],
    [
      'the thread outranks a row that denies',
      { waiting: false, thread: [said('buyer', 9)] },
      waits(ago(9), 'message'),
    ],
    [
      'the timer outranks message times',
      { waiting: true, waitSeconds: 42, thread: [said('buyer', 200)] },
      waits(ago(42), 'timer'),
    ],
    ['a message without a time', { thread: [said('buyer')] }, waits(now, 'firstSeen')],
    ['a message from the future', { thread: [said('buyer', -60)] }, waits(now, 'firstSeen')],
    ['a message of long ago', { thread: [said('buyer', 86_400)] }, waits(now, 'firstSeen')],
    ['a message of nearly a day ago', { thread: [said('buyer', 86_399)] }, waits(ago(86_399), 'message')],
    ['an answer without a time', { thread: [said('buyer', 9), said('me')] }, answered(now, 'answer')],
    ['an answer from the future', { thread: [said('buyer', 9), said('me', -300)] }, answered(now, 'answer')],
    [
      'a timer of more than three days, which is no wait any more',
      { waiting: true, waitSeconds: 3 * 86_400 + 1 },
      unknown,
    ],
    ['a timer of three days', { waiting: true, waitSeconds: 3 * 86_400 }, waits(ago(3 * 86_400), 'timer')],
    ['only we ever spoke', { thread: [said('me', 30)] }, answered(ago(30), 'answer')],
  ];
  test.each(table)('%s', (_, fields, expected) => {
    expect(readEvidence(aSighting(fields), now)).toEqual(expected);
  });

  test.each<Role>(['robot', 'system', 'card', 'note'])('a %s line neither answers nor asks', (role) => {
    expect(readEvidence(aSighting({ thread: [said('buyer', 60), said(role, 30)] }), now)).toEqual(
      waits(ago(60), 'message'),
    );
    expect(
      readEvidence(aSighting({ thread: [said('buyer', 60), said('me', 30), said(role, 5)] }), now),
    ).toEqual(answered(ago(30), 'answer'));
    expect(readEvidence(aSighting({ thread: [said(role, 5)] }), now)).toEqual(unknown);
  });
});

describe('decideTurn', () => {
  /** Settled, unless it was first seen a moment ago. */
  const stored = (secondsAgo: number, source: OpenTurn['source'], seenSecondsAgo = 30): OpenTurn => ({
    waitingSince: ago(secondsAgo),
    source,
    firstSeenAt: ago(seenSecondsAgo),
  });
  const keep: TurnDecision = { kind: 'keep' };
  const open = (since: number, source: OpenTurn['source']): TurnDecision => ({
    kind: 'open',
    waitingSince: since,
    source,
  });
  const correct = (since: number, source: OpenTurn['source']): TurnDecision => ({
    kind: 'correct',
    waitingSince: since,
    source,
  });
  const close = (at: number, closedBy: 'answer' | 'vanished'): TurnDecision => ({
    kind: 'close',
    answeredAt: at,
    closedBy,
  });

  const table: [
    what: string,
    stored: OpenTurn | undefined,
    evidence: WaitEvidence,
    expected: TurnDecision,
  ][] = [
    ['nothing known, nothing seen', undefined, unknown, keep],
    ['a wait goes on unseen', stored(60, 'timer'), unknown, keep],
    ['nothing to close', undefined, answered(now, 'answer'), keep],
    ['a wait begins', undefined, waits(ago(10), 'timer'), open(ago(10), 'timer')],
    ['an answer closes', stored(60, 'message'), answered(ago(20), 'answer'), close(ago(20), 'answer')],
    [
      'a wait that is no longer shown',
      stored(60, 'timer'),
      answered(now, 'vanished'),
      close(now, 'vanished'),
    ],
    [
      'an answer that seems older than its question ends now',
      stored(60, 'message'),
      answered(ago(90), 'answer'),
      close(now, 'answer'),
    ],
    [
      'a wait from our future closes where it began',
      { waitingSince: now + minute, source: 'timer', firstSeenAt: now },
      answered(now, 'answer'),
      close(now + minute, 'answer'),
    ],
    ['the same wait again', stored(60, 'timer'), waits(ago(60), 'timer'), keep],
    ['a timer read a moment late', stored(60, 'timer'), waits(ago(65), 'timer'), keep],
    ['a timer that says longer', stored(60, 'timer'), waits(ago(66), 'timer'), correct(ago(66), 'timer')],
    ['a timer that begins anew with the latest message', stored(60, 'timer'), waits(ago(3), 'timer'), keep],
    [
      'a message that shows the wait began earlier',
      stored(5, 'firstSeen'),
      waits(ago(60), 'message'),
      correct(ago(60), 'message'),
    ],
    [
      'a timer that shows the wait began earlier',
      stored(5, 'message'),
      waits(ago(60), 'timer'),
      correct(ago(60), 'timer'),
    ],
    ['a message never outranks a timer', stored(42, 'timer'), waits(ago(200), 'message'), keep],
    ['first seen never outranks a message', stored(42, 'message'), waits(ago(200), 'firstSeen'), keep],
    [
      'a better source that says later would shorten the wait',
      stored(60, 'firstSeen'),
      waits(ago(10), 'message'),
      keep,
    ],
    ['so would a timer', stored(60, 'message'), waits(ago(10), 'timer'), keep],
    [
      'but in its first seconds a timer puts right what a platform clock behind ours made old',
      stored(420, 'message', 2),
      waits(ago(2), 'timer'),
      correct(ago(2), 'timer'),
    ],
    ['never the other way', stored(60, 'timer', 2), waits(ago(2), 'message'), keep],
  ];
  test.each(table)('%s', (_, before, evidence, expected) => {
    expect(decideTurn(before, evidence, now)).toEqual(expected);
  });

  test('a row that still shows the wait that was answered a moment ago opens no second one', () => {
    expect(decideTurn(undefined, waits(ago(40), 'timer'), now, ago(1))).toEqual(keep);
    expect(decideTurn(undefined, waits(now, 'timer'), now, ago(1))).toEqual(open(now, 'timer'));
    expect(decideTurn(undefined, waits(ago(40), 'message'), now, ago(1))).toEqual(open(ago(40), 'message'));
  });

  test('a timer of more than three days says nothing', () => {
    expect(readEvidence(aSighting({ waiting: true, waitSeconds: 4 * 24 * 3600 }), now)).toEqual(unknown);
  });
});
