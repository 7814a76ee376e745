import { expect, test } from 'vitest';
import { writeNote } from '../../lib/buyers/commands';
import {
  acceptHandover,
  restoreHandover,
  withdrawHandover,
  writeHandover,
} from '../../lib/handover/commands';
import { draftNow, recentHandovers } from '../../lib/handover/queries';
import { handoverSchema } from '../../lib/records/handover.record';
import { db } from '../../lib/store/database';
import { aTurn } from '../stats/a-turn';
import { freshStore, writerAt } from '../store/fresh';

freshStore();

const card = { fromName: '小林', items: [], remark: '今晚活动' };

test('written by one, accepted by another, once', async () => {
  const id = await writeHandover(card, writerAt('m1', 1));
  expect(await recentHandovers()).toMatchObject([{ fromName: '小林', memberId: 'm1', accepted: null }]);
  await acceptHandover(id, '阿青', writerAt('m2', 2));
  await acceptHandover(id, '老陈', writerAt('m3', 3));
  const [handover] = await recentHandovers();
  expect(handover).toMatchObject({
    accepted: { memberId: 'm2', name: '阿青', at: 2 },
    createdAt: 1,
    dirty: 1,
  });
  handoverSchema.parse(handover);
});

test('two members who accept at once: one of them did', async () => {
  const id = await writeHandover(card, writerAt('m1', 1));
  await Promise.all([
    acceptHandover(id, '阿青', writerAt('m2', 2)),
    acceptHandover(id, '老陈', writerAt('m3', 2)),
  ]);
  const [handover] = await recentHandovers();
  expect(handover?.memberId).toBe(handover?.accepted?.memberId);
});

test('an unknown card is nobody’s', async () => {
  await acceptHandover('none', '阿青', writerAt('m2', 2));
  expect(await db.handover.count()).toBe(0);
});

test('newest first; a withdrawn one is gone until it is taken back, and hides no other', async () => {
  for (let i = 1; i <= 4; i++) await writeHandover({ ...card, remark: `${i}` }, writerAt('m1', i));
  const all = await recentHandovers();
  expect(all.map(({ remark }) => remark)).toEqual(['4', '3', '2', '1']);
  const newest = all[0]?.id ?? '';
  await withdrawHandover(newest, writerAt('m1', 9));
  expect((await recentHandovers(3)).map(({ remark }) => remark)).toEqual(['3', '2', '1']);
  await restoreHandover(newest, writerAt('m1', 10));
  expect((await recentHandovers(3)).map(({ remark }) => remark)).toEqual(['4', '3', '2']);
});

test('the draft holds who waits and what is open, with nicks', async () => {
  const buyer = (id: string, nick: string) => ({
    key: `practice|shop|${id}`,
    site: 'practice',
    shop: 'shop',
    buyerId: id,
    nick,
    weak: false,
    firstSeen: 1,
    lastSeen: 1,
  });
  await db.buyer.bulkAdd([buyer('a', '阿青'), buyer('b', '小北')]);
  await db.turn.bulkAdd([
    aTurn({ id: 'a', waitingSince: 5 }),
    aTurn({ id: 'b', waitingSince: 1, answeredAt: 2 }),
  ]);
  await writeNote('practice|shop|b', '补寄', true, writerAt('m1', 1));
  expect((await draftNow()).map(({ kind, nick, text }) => [kind, nick, text])).toEqual([
    ['wait', '阿青', ''],
    ['note', '小北', '补寄'],
  ]);
});
