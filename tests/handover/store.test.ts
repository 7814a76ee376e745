import { expect, test } from 'vitest';
import { writeNote } from '../../lib/buyers/commands';
import {
  acceptHandover,
  restoreHandover,
  withdrawHandover,
  writeHandover,
} from '../../lib/handover/commands';
import { draftNow, recentHandovers } from '../../lib/handover/queries';
import { dayName } from '../../lib/kernel/day-name';
import { addMember, signOn } from '../../lib/members/commands';
import { confirmNotice, writeNotice } from '../../lib/notices/commands';
import { handoverSchema } from '../../lib/records/handover.record';
import { itemCommands, tickItem } from '../../lib/shifts/commands';
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
  expect((await draftNow(10)).map(({ kind, nick, text }) => [kind, nick, text])).toEqual([
    ['wait', '阿青', ''],
    ['note', '小北', '补寄'],
  ]);
});

test('so are notices that somebody has not received, and what is left of the checklist', async () => {
  const writer = writerAt(null, Date.now());
  const [lin, chen] = [
    await addMember('小林', 'agent', null, writer),
    await addMember('老陈', 'agent', null, writer),
  ];
  await signOn(lin);
  const fields = { byName: '店长', level: 'info', fromAt: 0, untilAt: null, phraseId: null } as const;
  const [read, open] = [
    await writeNotice({ ...fields, text: '都看过' }, writer),
    await writeNotice({ ...fields, text: '小林看过' }, writer),
  ];
  await writeNotice({ ...fields, text: '过期', untilAt: 1 }, writer);
  await confirmNotice(read, lin, writer);
  await confirmNotice(read, chen, writer);
  await confirmNotice(open, lin, writer);
  // Where nobody plans, the list counts once it was edited.
  await itemCommands.edit('signIn', { text: '登录' }, writer);
  const draft = async () => (await draftNow(Date.now())).map(({ kind, nick, text }) => [kind, nick, text]);
  expect(await draft()).toContainEqual(['notice', '', '小林看过']);
  expect((await draft()).filter(([kind]) => kind === 'notice')).toHaveLength(1);
  expect(await draft()).toContainEqual(['check', '', '登录']);
  await tickItem('signIn', dayName(Date.now()), true, { ...writer, memberId: lin });
  expect(await draft()).not.toContainEqual(['check', '', '登录']);
});
