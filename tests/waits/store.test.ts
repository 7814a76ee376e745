import { expect, test } from 'vitest';
import { db } from '../../lib/store/database';
import { markReminded } from '../../lib/waits/commands';
import { waitingBuyers } from '../../lib/waits/queries';
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
