import { describe, expect, test } from 'vitest';
import { readEvidence, type WaitEvidence } from '../../lib/conversations/evidence';
import { unknownClock } from '../../lib/conversations/site-clock';
import type { Beside } from '../../lib/conversations/thread-turns';
import { day, hour, minute, second } from '../../lib/kernel/clock';
import type { Role } from '../../lib/sites/snapshot';
import { aSighting } from './a-sighting';

// Not on the minute: then the pages of these tests write seconds.
const now = 1_000 * day + 17 * second;
const ago = (seconds: number) => now - seconds * second;
const said = (role: Role, secondsAgo?: number) => ({
  role,
  at: secondsAgo === undefined ? undefined : ago(secondsAgo),
});
const guess = second + unknownClock;
type Waits = Extract<WaitEvidence, { kind: 'waits' }>;
const waits = (secondsAgo: number, source: Waits['source'], precision: number) => ({
  kind: 'waits',
  since: ago(secondsAgo),
  source,
  precision,
});
const answers = (...list: [secondsAgo: number | undefined, by?: 'me' | 'colleague', length?: number][]) => ({
  kind: 'answered',
  answers: list.map(([secondsAgo, by = 'me', length]) => ({
    moment: secondsAgo === undefined ? undefined : { at: ago(secondsAgo), precision: guess },
    by,
    length: length === undefined ? undefined : { at: length * second, precision: second },
    robotAt: null,
  })),
});
const unknown = { kind: 'unknown' };
const vanished = (precision: number) => ({ kind: 'vanished', seen: { at: now, precision } });
const clock = { offset: 0, precision: 500 };

describe('readEvidence', () => {
  type Fields = Parameters<typeof aSighting>[0];
  const table: [what: string, fields: Fields, expected: object, beside?: Beside][] = [
    ['a row that cannot tell', {}, unknown],
    ['a row that does not wait', { waiting: false, watched: true }, vanished(2 * second)],
    ['a row that nobody had looked at', { waiting: false }, vanished(hour), { unseen: hour }],
    [
      'the same in a tab behind others',
      { waiting: false, watched: true },
      vanished(minute),
      { drawn: minute },
    ],
    ['a row that waits, without a timer', { waiting: true }, waits(0, 'firstSeen', day)],
    ['that began while we looked', { waiting: true, watched: true }, waits(0, 'row', 2 * second)],
    ['unread where rows tell nothing of waiting', { unread: 2, watched: true }, waits(0, 'row', 2 * second)],
    ['unread that was there when we came', { unread: 2 }, waits(0, 'firstSeen', day)],
    ['unread in a row that denies', { unread: 2, waiting: false, watched: true }, vanished(2 * second)],
    ['unread beside an open thread', { unread: 2, thread: [] }, unknown],
    ['a timer in seconds', { waiting: true, waitSeconds: 42 }, waits(42, 'timer', 5 * second)],
    ['a timer in minutes', { waiting: true, waitSeconds: 180 }, waits(180, 'timer', minute)],
    ['a timer in hours', { waiting: true, waitSeconds: 7200 }, waits(7200, 'timer', hour)],
    ['a timer of zero', { waiting: true, waitSeconds: 0 }, waits(0, 'timer', 5 * second)],
    ['a timer in a row that says nothing of waiting', { waitSeconds: 42 }, unknown],
    [
      'a group that is over its limit',
      { waiting: true, overdue: true },
      waits(180, 'group', day),
      { limit: 180 },
    ],
    [
      'a timer that only says so',
      { waiting: true, overdue: true, waitSeconds: 180 },
      waits(180, 'group', day),
      { limit: 180 },
    ],
    ['a group within its limit', { waiting: true }, waits(0, 'group', 3 * minute), { limit: 180 }],
    [
      'a group that was entered while we looked',
      { waiting: true, watched: true },
      waits(0, 'row', 2 * second),
      { limit: 180 },
    ],
    ['over, with no limit known', { waiting: true, overdue: true }, waits(0, 'firstSeen', day)],
    ['an empty thread', { thread: [] }, unknown],
    ['an empty thread beside a waiting row', { thread: [], waiting: true }, waits(0, 'firstSeen', day)],
    ['the buyer spoke last', { thread: [said('me', 90), said('buyer', 30)] }, waits(30, 'message', guess)],
    [
      'under a clock that is known',
      { thread: [said('me', 90), said('buyer', 30)] },
      waits(30, 'message', 1500),
      { clock },
    ],
    [
      'a clock ten minutes ahead',
      { thread: [said('buyer', -570)] },
      waits(30, 'message', 1500),
      { clock: { offset: -10 * minute, precision: 500 } },
    ],
    [
      'a clock ten minutes behind',
      { thread: [said('buyer', 630)] },
      waits(30, 'message', 1500),
      { clock: { offset: 10 * minute, precision: 500 } },
    ],
    ['the first unanswered', { thread: [said('buyer', 60), said('buyer', 10)] }, waits(60, 'message', guess)],
    [
      'a page that writes minutes',
      { thread: [{ role: 'buyer', at: 1_000 * day - minute }] },
      { ...waits(77, 'message', minute + 500) },
      { clock },
    ],
    [
      'a time from the head above',
      { thread: [said('me', 90), said('buyer', 90)] },
      waits(90, 'message', second + 5 * minute + 500),
      { clock, carriesTime: true },
    ],
    [
      'a message that arrived, without a time',
      { thread: [said('me'), said('buyer')] },
      waits(0, 'message', 2 * second),
      { arrived: 1 },
    ],
    [
      'one that arrived, under an unknown clock',
      { thread: [said('me', 500), said('buyer', 420)] },
      waits(420, 'message', guess),
      { arrived: 1 },
    ],
    [
      'one that arrived, where minutes are written',
      { thread: [{ role: 'buyer', at: 1_000 * day }] },
      waits(0, 'message', 2 * second),
      { arrived: 1, clock },
    ],
    [
      'one that was only drawn late, under a known clock',
      { thread: [said('me', 500), said('buyer', 420)] },
      waits(420, 'message', 1500),
      { arrived: 1, clock },
    ],
    ['I answered', { thread: [said('buyer', 50), said('me', 20)] }, answers([20])],
    ['a colleague did', { thread: [said('buyer', 50), said('colleague', 20)] }, answers([20, 'colleague'])],
    ['only the first', { thread: [said('buyer', 50), said('me', 40), said('me', 5)] }, answers([40])],
    [
      'two turns',
      { thread: [said('me', 99), said('buyer', 50), said('me', 40), said('buyer', 9), said('colleague', 5)] },
      answers([99], [40, 'me', 10], [5, 'colleague', 4]),
    ],
    [
      'the thread outranks a row that lags',
      { waiting: true, waitSeconds: 9, thread: [said('buyer', 9), said('me', 1)] },
      answers([1]),
    ],
    ['and one that denies', { waiting: false, thread: [said('buyer', 9)] }, waits(9, 'message', guess)],
    [
      'a timer outranks messages of an unknown clock',
      { waiting: true, waitSeconds: 42, thread: [said('buyer', 200)] },
      waits(42, 'timer', 5 * second),
    ],
    [
      'but not those of a known one: this timer counts from the latest',
      { waiting: true, waitSeconds: 42, thread: [said('buyer', 200), said('buyer', 40)] },
      waits(200, 'message', 1500),
      { clock },
    ],
    [
      'a timer that counts from none of them: our clock was set',
      { waiting: true, waitSeconds: 42, thread: [said('buyer', 500), said('buyer', 340)] },
      waits(42, 'timer', 5 * second),
      { clock },
    ],
    ['a message without a time', { thread: [said('buyer')] }, waits(0, 'firstSeen', day)],
    ['from the future', { thread: [said('buyer', -60)] }, waits(0, 'firstSeen', day)],
    [
      'from the future of a known clock',
      { thread: [said('buyer', -60)] },
      waits(0, 'firstSeen', day),
      { clock },
    ],
    ['of long ago', { thread: [said('buyer', 86_400)] }, waits(0, 'firstSeen', day)],
    ['of nearly a day ago', { thread: [said('buyer', 86_399)] }, waits(86_399, 'message', guess)],
    ['an answer without a time', { thread: [said('buyer', 9), said('me')] }, answers([undefined])],
    ['an answer from the future', { thread: [said('buyer', 9), said('me', -300)] }, answers([undefined])],
    ['a timer of more than three days', { waiting: true, waitSeconds: 3 * 86_400 + 1 }, unknown],
    ['only we ever spoke', { thread: [said('me', 30), said('me', 5)] }, answers([30])],
  ];
  test.each(table)('%s', (_, fields, expected, beside) => {
    const {
      after: _after,
      robotAt: _robot,
      ...found
    } = {
      after: undefined,
      robotAt: null,
      ...readEvidence(aSighting(fields), now, beside),
    };
    expect(found).toEqual(expected);
  });

  test.each<Role>(['robot', 'system', 'card', 'note'])('a %s line neither answers nor asks', (role) => {
    const robotAt = role === 'robot' ? ago(30) : null;
    const read = (...lines: [Role, number][]) =>
      readEvidence(aSighting({ thread: lines.map(([by, at]) => said(by, at)) }), now);
    expect(read(['buyer', 60], [role, 30])).toMatchObject({ ...waits(60, 'message', guess), robotAt });
    expect(read(['buyer', 60], [role, 30], ['me', 9])).toMatchObject({ answers: [{ by: 'me', robotAt }] });
    expect(read(['buyer', 60], ['me', 30], [role, 5])).toMatchObject({ answers: [{ robotAt: null }] });
    expect(read([role, 5])).toEqual(unknown);
  });
});
