import { describe, expect, test } from 'vitest';
import { turnTables, writeTurns } from '../../lib/conversations/write-turn';
import { day } from '../../lib/kernel/clock';
import { sayOutcome, takeOutcomeBack } from '../../lib/outcomes/commands';
import { countUse, markSent } from '../../lib/phrases/commands';
import { recount } from '../../lib/stats/recount-commands';
import { makeBackup, readBackup, restoreBackup } from '../../lib/store/backup';
import { db } from '../../lib/store/database';
import { freshStore, writerAt } from '../store/fresh';
import { aHistory } from './a-history';
import { aTurn } from './a-turn';

freshStore();

const began = Date.UTC(2026, 10, 18, 14);
const now = began + 6 * day;

/** The rows that hold anything, without the empty ones that taking back leaves. */
const rows = async () =>
  (await db.dayCount.toArray()).filter(
    ({ turns, uses, outcomes }) => turns > 0 || Object.keys({ ...uses, ...outcomes }).length > 0,
  );

const recounted = async () => {
  await db.setting.delete('counted');
  await recount(now);
  return await rows();
};

describe('counted in the transaction that stores, the same as a full recount', () => {
  test.each([21, 22])('turns of history %i', async (seed) => {
    for (const change of aHistory(seed, began, 80)) {
      await db.transaction('rw', turnTables(), () => writeTurns([change]));
    }
    const counted = await rows();
    expect(counted.length).toBeGreaterThan(5);
    expect(await recounted()).toEqual(counted);
  });

  test('uses and outcomes', async () => {
    const writer = writerAt('m', began);
    const use = { phraseId: 'p', buyerKey: 'feige|s|b', shop: 's', wording: null };
    await countUse(use, { kind: 'filled', text: '' }, writer);
    await countUse({ ...use, buyerKey: null }, { kind: 'copied' }, writer);
    await countUse(use, { kind: 'refused', reason: 'noComposer' } as never, writer);
    const first = await sayOutcome('feige|s|b', 'sold', writer);
    writer.at += 1;
    const second = await sayOutcome('feige|s|b', 'lost', writer);
    await sayOutcome('feige|s|c', 'sold', writer);
    await takeOutcomeBack(second, writer);
    expect(first).not.toBe(second);
    const counted = await rows();
    expect(counted.find(({ site }) => site === 'feige')).toMatchObject({
      uses: { p: 1 },
      outcomes: { sold: 2 },
    });
    expect(counted.find(({ site }) => site === '')).toMatchObject({ uses: { p: 1 }, outcomes: {} });
    expect(await recounted()).toEqual(counted);
  });

  test('what became of a fill: a flag, once', async () => {
    const use = { phraseId: 'p', buyerKey: 'feige|s|b', shop: 's', wording: null };
    for (const id of ['u1', 'u2', 'u3'])
      await countUse({ ...use, id }, { kind: 'filled', text: '您好' }, writerAt('m', began));
    await markSent('u1', true);
    await markSent('u1', false);
    await markSent('u2', false);
    await markSent('gone', true);
    expect((await db.phraseUse.toArray()).map(({ edited }) => edited)).toEqual([true, false, null]);
    const counted = await rows();
    expect(counted).toMatchObject([{ uses: { p: 3 }, sent: { p: 2 }, edited: { p: 1 } }]);
    expect(await recounted()).toEqual(counted);
  });
});

test('a change that fails leaves turns and counts as they were', async () => {
  const turn = aTurn({ id: 'a', waitingSince: began });
  await writeTurns([{ after: turn }]);
  const before = await rows();
  const failing = db.transaction('rw', turnTables(), async () => {
    await writeTurns([
      { before: turn, after: { ...turn, open: 0, answeredAt: began + 5, closedBy: 'answer' } },
    ]);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await rows()).toEqual(before);
  expect((await db.turn.get('a'))?.open).toBe(1);
});

test('what a backup brings is counted, and not what it counted', async () => {
  await writeTurns([{ after: aTurn({ id: 'a', waitingSince: began }) }]);
  await recount(now);
  const backup = await makeBackup(db, now);
  await writeTurns([{ after: aTurn({ id: 'b', waitingSince: began }) }]);
  const preview = await readBackup(backup);
  if (!preview.ok) throw new Error(preview.error);
  const { undo } = await restoreBackup(preview.value, 'merge');
  await recount(now);
  expect((await rows()).map(({ turns }) => turns)).toEqual([2]);
  await undo();
  await recount(now);
  expect((await rows()).map(({ turns }) => turns)).toEqual([2]);
});
