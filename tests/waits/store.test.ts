import { expect, test } from 'vitest';
import { createTag, tagBuyer } from '../../lib/buyers/commands';
import { writeSetting } from '../../lib/settings/commands';
import { db } from '../../lib/store/database';
import {
  markReminded,
  muteBuyer,
  snooze,
  unmuteBuyer,
  unsnooze,
  wakeWhoWrote,
} from '../../lib/waits/commands';
import { waitingBuyers } from '../../lib/waits/queries';
import { untilBuyerWrites } from '../../lib/waits/rules';
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

const key = (id: string) => `practice|shop|${id}`;
const me = { memberId: 'm1', now: () => 7 };

test('a tag’s own limit puts its buyer first, and says so; a namesake’s tags are nobody’s', async () => {
  await db.turn.bulkAdd([
    aTurn({ id: 'a', waitingSince: 0 }),
    aTurn({ id: 'b', waitingSince: 9000 }),
    aTurn({ id: 'c', waitingSince: 9000 }),
  ]);
  const vip = await createTag('老客', 'red', me);
  await writeSetting('reminderRules', { sites: {}, tags: { [vip]: [20] }, shifts: {} });
  for (const id of ['b', 'c']) await tagBuyer(key(id), vip, me);
  await db.sameName.add({
    id: key('c'),
    createdAt: 1,
    updatedAt: 1,
    memberId: null,
    deletedAt: null,
    dirty: 1,
    shop: 'shop',
    memories: 1,
  });
  const waits = await waitingBuyers(10_000);
  expect(waits.map(({ id, thresholds, ruledBy }) => [id, thresholds.at(-1), ruledBy])).toEqual([
    ['b', 20, { by: 'tag', id: vip }],
    ['a', 180, { by: 'general' }],
    ['c', 180, { by: 'general' }],
  ]);
  expect(waits[0]?.tags.map(({ name }) => name)).toEqual(['老客']);
});

test('who answered last is said where several work', async () => {
  await db.turn.bulkAdd([
    aTurn({ id: 'old', buyerKey: key('x'), waitingSince: 1, answeredAt: 2, memberId: 'm1' }),
    aTurn({ id: 'newer', buyerKey: key('x'), waitingSince: 3, answeredAt: 4, memberId: 'm2' }),
    aTurn({ id: 'now', buyerKey: key('x'), waitingSince: 5 }),
  ]);
  const member = (id: string, name: string) => ({
    id,
    name,
    createdAt: 1,
    updatedAt: 1,
    memberId: null,
    deletedAt: null,
    dirty: 1 as const,
    role: 'agent' as const,
    pin: null,
  });
  await db.member.add(member('m1', '小林'));
  expect((await waitingBuyers())[0]?.lastBy).toBeUndefined();
  await db.member.add(member('m2', '阿青'));
  expect((await waitingBuyers())[0]?.lastBy).toBe('阿青');
});

test('put off, told anew afterwards, and taken back', async () => {
  await db.turn.add(aTurn({ id: 'a', remindedAt: 60 }));
  const before = await snooze('a', 5000);
  expect(await db.turn.get('a')).toMatchObject({ snoozedUntil: 5000, remindedAt: 0 });
  await unsnooze('a', before);
  expect(await db.turn.get('a')).toMatchObject({ snoozedUntil: null, remindedAt: 60 });
  expect(await snooze('gone', 1)).toBeUndefined();
});

test('who writes again is told again, if left alone until then', async () => {
  await db.turn.bulkAdd([
    aTurn({ id: 'a', snoozedUntil: untilBuyerWrites }),
    aTurn({ id: 'b', snoozedUntil: 5000 }),
    aTurn({ id: 'c', snoozedUntil: untilBuyerWrites }),
  ]);
  expect(await wakeWhoWrote([key('b')])).toBe(false);
  expect(await wakeWhoWrote([key('a'), key('b')])).toBe(true);
  const snoozes = (await db.turn.orderBy('id').toArray()).map(({ snoozedUntil }) => snoozedUntil);
  expect(snoozes).toEqual([null, 5000, untilBuyerWrites]);
});

test('muted and heard again', async () => {
  await db.turn.bulkAdd([aTurn({ id: 'a', waitingSince: 1 }), aTurn({ id: 'b', waitingSince: 2 })]);
  await muteBuyer(key('a'), me);
  expect((await waitingBuyers()).map(({ id, muted }) => [id, muted])).toEqual([
    ['b', false],
    ['a', true],
  ]);
  await unmuteBuyer(key('a'));
  expect((await waitingBuyers()).map(({ muted }) => muted)).toEqual([false, false]);
});
