import { expect, test } from 'vitest';
import { db } from '../../lib/store/database';
import { closeForgotten, markReminded } from '../../lib/waits/commands';
import { waitingBuyers } from '../../lib/waits/queries';
import { forgottenAfter } from '../../lib/waits/rules';
import { aTurn } from '../stats/a-turn';
import { freshStore } from '../store/fresh';

freshStore();

test('who waits, longest first, with the nick we know', async () => {
  await db.turn.bulkAdd([
    aTurn({ id: 'late', waitingSince: 300 }),
    aTurn({ id: 'early', waitingSince: 100 }),
    aTurn({ id: 'done', waitingSince: 50, answeredAt: 60 }),
  ]);
  const key = 'practice|shop|late';
  await db.buyer.add({
    key,
    site: 'practice',
    shop: 'shop',
    buyerId: 'late',
    nick: '小王',
    weak: false,
    firstSeen: 1,
    lastSeen: 1,
  });
  expect((await waitingBuyers()).map(({ id, nick }) => [id, nick])).toEqual([
    ['early', '?'],
    ['late', '小王'],
  ]);
});

test('what was told is remembered', async () => {
  await db.turn.bulkAdd([aTurn({ id: 'a' }), aTurn({ id: 'b' })]);
  await markReminded([
    { wait: { id: 'a' }, threshold: 60 },
    { wait: { id: 'gone' }, threshold: 30 },
  ]);
  expect((await db.turn.orderBy('id').toArray()).map(({ remindedAt }) => remindedAt)).toEqual([60, 0]);
});

test('a wait too old to be true ends, as vanished, never as answered; younger ones go on', async () => {
  const now = 1_763_000_000_000;
  await db.turn.bulkAdd([
    aTurn({ id: 'old', waitingSince: now - forgottenAfter - 1 }),
    aTurn({ id: 'young', waitingSince: now - forgottenAfter }),
  ]);
  await closeForgotten(now);
  expect(await db.turn.get('old')).toMatchObject({ open: 0, closedBy: 'vanished', answeredAt: now - 1 });
  expect((await waitingBuyers()).map(({ id }) => id)).toEqual(['young']);
});
