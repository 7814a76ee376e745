import { expect, test } from 'vitest';
import { minute, second } from '../../lib/kernel/clock';
import { dayWindow } from '../../lib/kernel/day-window';
import { today } from '../../lib/stats/queries';
import { db } from '../../lib/store/database';
import { aPhrase } from '../phrases/a-phrase';
import { freshStore } from '../store/fresh';
import { aTurn } from './a-turn';

freshStore();

const now = new Date(2026, 10, 22, 12).getTime();
const { start, end } = dayWindow(now);
let count = 0;
const use = (phraseId: string, at: number) => ({
  id: `u${count++}`,
  phraseId,
  buyerKey: null,
  shop: '',
  memberId: null,
  at,
  outcome: 'filled' as const,
  wording: null,
});

test('an empty day', async () => {
  expect(await today(now)).toMatchObject({
    received: 0,
    answered: 0,
    waitingNow: 0,
    phrasesUsed: 0,
    favourites: [],
  });
});

test('the day begins and ends at local midnight; who still waits counts whenever it began', async () => {
  await db.turn.bulkAdd([
    aTurn({ id: 'yesterday', waitingSince: start - 1, answeredAt: start + 1 }),
    aTurn({ id: 'first', waitingSince: start, answeredAt: start + 10 * second }),
    aTurn({ id: 'last', waitingSince: end - 1, answeredAt: end - 1 + 20 * second }),
    aTurn({ id: 'tomorrow', waitingSince: end, answeredAt: end + 1 }),
    aTurn({ id: 'old wait', waitingSince: start - 60 * minute }),
    aTurn({ id: 'new wait', waitingSince: now - second }),
  ]);
  expect(await today(now)).toMatchObject({ received: 4, answered: 2, waitingNow: 2, averageReply: 15 });
});

test('favourites are the three most used of the day; a deleted phrase is still named, one that is gone takes nobody’s place', async () => {
  await db.phrase.bulkAdd(
    ['a', 'b', 'c', 'd'].map((id) => aPhrase({ id, title: `话术 ${id}`, deletedAt: id === 'a' ? 1 : null })),
  );
  await db.phraseUse.bulkAdd([
    ...['a', 'a', 'a', 'b', 'b', 'gone', 'gone', 'gone', 'gone', 'c'].map((id, i) => use(id, start + i)),
    use('d', start - 1),
    use('d', end),
  ]);
  const stats = await today(now);
  expect(stats.phrasesUsed).toBe(10);
  expect(stats.favourites).toEqual([
    { title: '话术 a', count: 3 },
    { title: '话术 b', count: 2 },
    { title: '话术 c', count: 1 },
  ]);
});
