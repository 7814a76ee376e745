import { beforeEach, expect, test } from 'vitest';
import { countUse } from '../../../lib/phrases/commands';
import { countMisfit } from '../../../lib/phrases/suggest-commands';
import { choicesAt } from '../../../lib/phrases/suggest-queries';
import { db } from '../../../lib/store/database';

const writer = { memberId: null, now: () => 5 };
const use = { phraseId: 'p', buyerKey: null, shop: '', wording: 1, heard: ['#ship-when', '发货'] };

beforeEach(async () => {
  await db.suggestCount.clear();
  await db.phraseUse.clear();
});

test('a fill counts what was heard, and the use itself keeps none of it', async () => {
  await countUse(use, { kind: 'filled', text: '' }, writer);
  await countUse(use, { kind: 'refused', reason: 'noBox' }, writer);
  await countUse({ ...use, phraseId: 'q', heard: [] }, { kind: 'filled', text: '' }, writer);
  expect(await choicesAt(use.heard)).toEqual(
    new Map(['*', '#ship-when', '发货'].map((feature) => [feature, new Map([['p', 1]])])),
  );
  expect([...(await choicesAt(['发货'])).keys()].sort()).toEqual(['*', '发货']);
  expect(JSON.stringify(await db.phraseUse.toArray())).not.toContain('发货');
});

test('a misfit halves what spoke for a phrase, then speaks against it', async () => {
  const n = async () => (await choicesAt(use.heard)).get('发货')?.get('p');
  await countUse(use, { kind: 'filled', text: '' }, writer);
  await countMisfit('p', ['发货'], 6);
  expect(await n()).toBe(0);
  for (let i = 0; i < 12; i++) await countMisfit('p', ['发货'], 7);
  expect(await n()).toBe(-9);
});

test('beyond 20,000 counts all are halved, and what is left of the newest stays', async () => {
  const rows = Array.from({ length: 20_000 }, (_, i) => {
    return { id: `f${i}|p`, feature: '发货', phraseId: 'p', n: i < 18_000 ? 4 : 1, at: i };
  });
  await db.suggestCount.bulkPut(rows);
  await countUse(use, { kind: 'filled', text: '' }, writer);
  expect(await db.suggestCount.count()).toBe(15_000);
  expect(await db.suggestCount.get('f17999|p')).toMatchObject({ n: 2 });
  expect(await db.suggestCount.get('f10|p')).toBeUndefined();
});
