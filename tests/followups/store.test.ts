import { expect, test } from 'vitest';
import {
  addFollowUp,
  dropFollowUp,
  finishFollowUp,
  keepFollowUp,
  markFollowUpsTold,
  postponeFollowUp,
  reopenFollowUp,
} from '../../lib/followups/commands';
import { nextFollowUpOf, openFollowUps } from '../../lib/followups/queries';
import { db } from '../../lib/store/database';
import { freshStore } from '../store/fresh';

freshStore();
const writer = { memberId: 'm1', now: () => 5000 };
const key = 'feige|s1|b1';

test('what is to do, earliest first, with the nick; also of a namesake’s memory', async () => {
  await db.buyer.add({
    key,
    site: 'feige',
    shop: 's1',
    buyerId: 'b1',
    nick: '小王',
    weak: true,
    firstSeen: 1,
    lastSeen: 1,
  });
  await addFollowUp(`${key}＃2`, { text: '', dueAt: 900 }, writer);
  const id = await addFollowUp(key, { text: ' 核实单号 ', dueAt: 800 }, writer);
  expect((await openFollowUps()).map(({ nick, dueAt }) => [nick, dueAt])).toEqual([
    ['小王', 800],
    ['小王', 900],
  ]);
  expect(await nextFollowUpOf(key)).toMatchObject({
    id,
    text: '核实单号',
    site: 'feige',
    shop: 's1',
    dirty: 1,
  });
});

test('done and to do again, dropped and kept, put off', async () => {
  const id = await addFollowUp(key, { text: '', dueAt: 800 }, writer);
  await finishFollowUp(id, writer);
  expect(await openFollowUps()).toEqual([]);
  expect(await db.followUp.get(id)).toMatchObject({ open: 0, doneAt: 5000 });
  await reopenFollowUp(id, writer);
  await postponeFollowUp(id, 1800, writer);
  expect(await openFollowUps()).toMatchObject([{ doneAt: null, dueAt: 1800 }]);
  await dropFollowUp(id, writer);
  expect(await openFollowUps()).toEqual([]);
  expect(await nextFollowUpOf(key)).toBeUndefined();
  await keepFollowUp(id, writer);
  expect(await openFollowUps()).toHaveLength(1);
});

test('what was told is remembered, by whom is on duty', async () => {
  const id = await addFollowUp(key, { text: '', dueAt: 800 }, writer);
  await db.setting.put({ name: 'member', value: 'm2' });
  await markFollowUpsTold([id, 'gone'], 6000);
  expect(await db.followUp.get(id)).toMatchObject({ remindedAt: 6000, memberId: 'm2', dirty: 1 });
});
