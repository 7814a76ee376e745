import { describe, expect, test } from 'vitest';
import { writeTurns } from '../../lib/conversations/write-turn';
import { day, minute, second } from '../../lib/kernel/clock';
import { dayWindow } from '../../lib/kernel/day-window';
import { figures } from '../../lib/stats/queries';
import { recount } from '../../lib/stats/recount-commands';
import type { Scope } from '../../lib/stats/scope';
import { db } from '../../lib/store/database';
import { aPhrase } from '../phrases/a-phrase';
import { freshStore } from '../store/fresh';
import { aTurn } from './a-turn';
import { aUse } from './a-use';
import { anOutcome } from './an-outcome';

freshStore();

const now = new Date(2026, 10, 22, 12, 30).getTime();
const { start, end } = dayWindow(now);
const noon = start + 12 * 60 * minute;
const at = (minutes: number) => noon + minutes * minute;
const today: Scope = { range: 'today', site: null, shop: null };
const buyerKey = 'practice|shop|same';

const add = (...turns: ReturnType<typeof aTurn>[]) => writeTurns(turns.map((after) => ({ after })));
const shown = (scope: Partial<Scope> = {}, when = now) => figures({ ...today, ...scope }, when);

test('an empty day divides by nothing', async () => {
  await recount(now);
  expect(await shown()).toMatchObject({
    received: 0,
    waiting: 0,
    firstReply: undefined,
    averageReply: undefined,
    medianReply: undefined,
    p90Reply: undefined,
    within: { of: 0, value: undefined },
    measures: [],
    peak: undefined,
    phrasesUsed: 0,
    favourites: [],
    coverage: { exact: 0, over: 0 },
    countedFrom: undefined,
  });
});

test('the day begins and ends at midnight; who still waits counts whenever it began', async () => {
  await add(
    aTurn({ id: 'yesterday', waitingSince: start - 1, answeredAt: start + 1 }),
    aTurn({ id: 'first', waitingSince: start, answeredAt: start + 10 * second }),
    aTurn({ id: 'last', waitingSince: end - 1, answeredAt: end - 1 + 20 * second }),
    aTurn({ id: 'tomorrow', waitingSince: end, answeredAt: end + 1 }),
    aTurn({ id: 'old wait', waitingSince: start - 60 * minute }),
    aTurn({ id: 'new wait', waitingSince: now - second }),
  );
  expect(await shown()).toMatchObject({ received: 3, answered: 2, waiting: 2, averageReply: 15 });
  expect(await shown({ range: 'yesterday' })).toMatchObject({ received: 2, answered: 1 });
  expect(await shown({ range: 'week' })).toMatchObject({ received: 5, answered: 3 });
});

test('one buyer twice: counted once, first and average reply differ', async () => {
  await add(
    aTurn({ id: '2', buyerKey, waitingSince: at(10), answeredAt: at(10) + 60 * second }),
    aTurn({ id: '1', buyerKey, waitingSince: at(0), answeredAt: at(0) + 20 * second }),
  );
  expect(await shown()).toMatchObject({
    received: 1,
    answered: 1,
    turns: 2,
    firstReply: 20,
    averageReply: 40,
    medianReply: 20,
    p90Reply: 60,
    within: { of: 2, value: 1 },
  });
});

test('late open waits count as late by now, fresh ones are not judged', async () => {
  await add(
    aTurn({ id: 'a', waitingSince: at(0), answeredAt: at(3) }),
    aTurn({ id: 'b', waitingSince: at(0), answeredAt: at(3) + second }),
    aTurn({ id: 'c', waitingSince: now - 3 * minute - 1 }),
    aTurn({ id: 'd', waitingSince: now - 3 * minute }),
  );
  const { within } = await shown();
  expect(within.of).toBe(3);
  expect(within.value).toBeCloseTo(1 / 3);
  expect((await shown({}, now + 1)).within.of).toBe(4);
});

test('a turn that vanished is received, not answered, in no time, and lowers the coverage', async () => {
  await add(
    aTurn({ id: 'a', waitingSince: at(0), answeredAt: at(9), closedBy: 'vanished', answeredBy: null }),
    aTurn({ id: 'b', waitingSince: at(0), answeredAt: at(1) }),
    aTurn({ id: 'c', waitingSince: at(0), answeredAt: at(1), precision: 5001 }),
    aTurn({ id: 'd', waitingSince: at(0), answeredAt: at(1), precision: 5000, answerPrecision: 5000 }),
    aTurn({ id: 'e', waitingSince: at(29) }),
  );
  expect(await shown()).toMatchObject({
    received: 5,
    answered: 3,
    averageReply: 60,
    coverage: { exact: 2, over: 4 },
  });
});

test('hours count each buyer once; the peak is of buyers served at once', async () => {
  await add(
    aTurn({ id: '1', buyerKey, waitingSince: at(0), answeredAt: at(1) }),
    aTurn({ id: '2', buyerKey, waitingSince: at(3), answeredAt: at(4) }),
    aTurn({ id: '3', buyerKey, waitingSince: at(-60), answeredAt: at(-59) }),
    aTurn({ id: '4', waitingSince: at(-3), answeredAt: at(2) }),
    aTurn({ id: '5', waitingSince: at(20), answeredAt: at(21) }),
  );
  const { byHour, peak } = await shown();
  expect([byHour[11], byHour[12]]).toEqual([2, 2]);
  expect(byHour.reduce((sum, count) => sum + count, 0)).toBe(4);
  expect(peak).toEqual({ count: 2, at: noon });
});

test('by platform and shop, with the platform’s own figures in its own zone', async () => {
  const feige = { site: 'feige', waitingSince: at(0), answeredAt: at(0) + 40 * second };
  await add(
    aTurn({ ...feige, id: 'a', shop: 'one' }),
    aTurn({ ...feige, id: 'b', shop: 'two' }),
    aTurn({ id: 'c', waitingSince: at(0), answeredAt: at(1) }),
  );
  const platform = await shown({ site: 'feige' });
  expect(platform).toMatchObject({ received: 2 });
  expect(platform.measures.map(({ definition, of, value }) => [definition.id, of, value])).toEqual([
    ['feige-3min', 2, 1],
    ['feige-average', 2, 40],
  ]);
  expect(await shown({ site: 'feige', shop: 'two' })).toMatchObject({ received: 1 });
  expect((await shown({ site: 'practice' })).measures).toEqual([]);
});

test('favourites are the most used; a deleted phrase is still named, one that is gone takes nobody’s place', async () => {
  await db.phrase.bulkAdd(
    ['a', 'b', 'c', 'd'].map((id) => aPhrase({ id, title: `话术 ${id}`, deletedAt: id === 'a' ? 1 : null })),
  );
  const used = ['a', 'a', 'a', 'b', 'b', 'gone', 'gone', 'gone', 'gone', 'c'];
  await db.phraseUse.bulkAdd([
    ...used.map((id, i) => aUse(id, start + i)),
    aUse('d', start - 1),
    aUse('d', end),
  ]);
  await recount(end);
  const { phrasesUsed, favourites } = await shown();
  expect(phrasesUsed).toBe(10);
  expect(favourites.map(({ title, count }) => [title, count])).toEqual([
    ['话术 a', 3],
    ['话术 b', 2],
    ['话术 c', 1],
  ]);
});

describe('recount', () => {
  test('covers all days, says how far it is, and is not done twice', async () => {
    await db.turn.bulkAdd([
      aTurn({ id: 'a', waitingSince: at(0), answeredAt: at(1) }),
      aTurn({ id: 'b', waitingSince: at(0) - 5 * day, answeredAt: at(1) - 5 * day }),
      aTurn({ id: 'c', waitingSince: 0, answeredAt: 1 }),
    ]);
    await db.outcome.add(anOutcome({ id: 'o', kind: 'sold', at: at(2) - 40 * day }));
    expect((await shown()).countedFrom).toBe('2026-11-24');
    await recount(now, AbortSignal.abort());
    expect(await db.dayCount.count()).toBe(0);
    await recount(now);
    expect(await shown({ range: 'quarter' })).toMatchObject({
      received: 2,
      outcomes: { sold: 1 },
      countedFrom: undefined,
    });
    expect(await db.dayCount.count()).toBe(4);
    await db.dayCount.clear();
    await recount(now);
    expect(await db.dayCount.count()).toBe(0);
  });

  test('goes on where it stopped, and drops days that hold nothing any more', async () => {
    await add(aTurn({ id: 'a', waitingSince: at(0), answeredAt: at(1) }));
    const [row] = await db.dayCount.toArray();
    if (!row) throw new Error('no row');
    await db.dayCount.add({ ...row, id: 'x|y|2026-11-01', day: '2026-11-01' });
    const stop = new AbortController();
    const going = recount(now, stop.signal);
    stop.abort();
    await going;
    await recount(now);
    expect((await db.dayCount.toArray()).map((one) => one.day)).toEqual(['2026-11-22']);
  });

  test('is due again when a shop counts its days in another zone', async () => {
    await recount(now);
    await db.setting.put({ name: 'timeZones', value: { feige: 'Asia/Tokyo' } });
    expect((await shown()).countedFrom).toBeDefined();
  });
});
