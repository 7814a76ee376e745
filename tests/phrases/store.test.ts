import { describe, expect, test } from 'vitest';
import { day } from '../../lib/kernel/clock';
import {
  addPhrases,
  countUse,
  deletePhrases,
  editPhrase,
  movePhrase,
  type PhraseDraft,
  restorePhrases,
} from '../../lib/phrases/commands';
import { allPhrases, countUses, recentUses } from '../../lib/phrases/queries';
import { phraseSchema } from '../../lib/records/phrase.record';
import { db } from '../../lib/store/database';
import { freshStore, writerAt } from '../store/fresh';

freshStore();

const draft = (title: string, fields: Partial<PhraseDraft> = {}): PhraseDraft => ({
  title,
  text: `${title}的内容`,
  code: '',
  stage: '欢迎',
  tags: [],
  ...fields,
});
const writer = writerAt('m1', 100);
const titles = async () => (await allPhrases()).map(({ title }) => title);

describe('the library', () => {
  test('phrases are added at the end, in the order given', async () => {
    await addPhrases([draft('甲'), draft('乙')], writer);
    await addPhrases([draft('丙')], writer);
    expect(await titles()).toEqual(['甲', '乙', '丙']);
    const phrases = await allPhrases();
    expect(new Set(phrases.map(({ order }) => order)).size).toBe(3);
    for (const phrase of phrases) phraseSchema.parse(phrase);
  });

  test('a phrase moves without its neighbours being written', async () => {
    const [first = '', second = ''] = await addPhrases([draft('甲'), draft('乙'), draft('丙')], writer);
    await db.phrase.toCollection().modify({ dirty: 0 });
    const order = (await db.phrase.get(second))?.order ?? 0;
    await movePhrase(first, order + 0.5, writer);
    expect(await titles()).toEqual(['乙', '甲', '丙']);
    expect((await db.phrase.toArray()).filter(({ dirty }) => dirty === 1).map(({ id }) => id)).toEqual([
      first,
    ]);
  });

  test('edit, delete, undo', async () => {
    const ids = await addPhrases([draft('甲'), draft('乙')], writer);
    await editPhrase(ids[0] ?? '', { title: '新甲', tags: ['尺码'] }, writer);
    expect((await allPhrases())[0]).toMatchObject({ title: '新甲', tags: ['尺码'], text: '甲的内容' });
    await deletePhrases(ids, writer);
    expect(await titles()).toEqual([]);
    await restorePhrases(ids, writer);
    expect(await titles()).toEqual(['新甲', '乙']);
  });
});

describe('uses', () => {
  const use = { phraseId: 'p1', buyerKey: 'a|b|c', shop: 'b', wording: null };

  test('a fill and a copy count, a refusal does not', async () => {
    await countUse(use, { kind: 'filled', text: 'x' }, writer);
    await countUse(use, { kind: 'copied' }, writer);
    await countUse(use, { kind: 'refused', reason: 'otherBuyer' }, writer);
    expect(
      (await db.phraseUse.toArray()).map(({ outcome, memberId, at }) => [outcome, memberId, at]).sort(),
    ).toEqual([
      ['copied', 'm1', 100],
      ['filled', 'm1', 100],
    ]);
  });

  test('counted from a moment on', async () => {
    for (const at of [99, 100, 101]) await countUse(use, { kind: 'copied' }, writerAt(null, at));
    await countUse({ ...use, phraseId: 'p2' }, { kind: 'copied' }, writerAt(null, 100));
    expect([...(await countUses(100, 100)).counts].sort()).toEqual([
      ['p1', 2],
      ['p2', 1],
    ]);
    expect([...(await countUses(0, 100)).recent].sort()).toEqual(['p1', 'p2']);
    expect([...(await countUses(0, 102)).recent]).toEqual([]);
    expect((await countUses(102, 102)).counts.size).toBe(0);
  });

  test('one’s own late uses weigh more than old ones and than those of others', async () => {
    const now = 100 * day;
    const used = (phraseId: string, memberId: string | null, daysAgo: number) =>
      countUse({ ...use, phraseId }, { kind: 'copied' }, writerAt(memberId, now - daysAgo * day));
    await used('today', 'm1', 0);
    await used('lastWeek', 'm1', 7);
    await used('others', 'm2', 0);
    await used('longAgo', 'm1', 31);
    const weights = await recentUses('m1', now);
    expect(weights.get('today')).toBeCloseTo(1);
    expect(weights.get('lastWeek')).toBeCloseTo(0.5);
    expect(weights.get('others')).toBeCloseTo(0.1);
    expect(weights.has('longAgo')).toBe(false);
  });

  test('no text of the chat is kept with a use', async () => {
    await countUse(use, { kind: 'filled', text: '您好,王女士' }, writer);
    expect(JSON.stringify(await db.phraseUse.toArray())).not.toContain('王女士');
  });
});
