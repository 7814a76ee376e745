import { describe, expect, test } from 'vitest';
import { day } from '../../lib/kernel/clock';
import { addPhrases, editPhrase, type PhraseDraft } from '../../lib/phrases/commands';
import { type ImportPlan, importPhrases, undoImport } from '../../lib/phrases/import-commands';
import { allPhrases, importMemory, lastImport } from '../../lib/phrases/queries';
import { importLogSchema } from '../../lib/records/import-log.record';
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
const plan = (fields: Partial<ImportPlan>): ImportPlan => ({
  fileName: 'a.csv',
  named: {},
  added: [],
  changed: [],
  held: [],
  lists: [],
  ...fields,
});
const writer = writerAt('m1', 100);
const later = writerAt('m1', 200);
const texts = async () => (await allPhrases()).map(({ title, text }) => [title, text]);

describe('an import', () => {
  test('adds and overwrites in one go, and is taken back as a whole', async () => {
    const [known = ''] = await addPhrases([draft('甲', { code: 'a' })], writer);
    const before = await texts();
    const { id } = await importPhrases(
      plan({ added: [draft('乙')], changed: [{ id: known, fields: { text: '新的' } }] }),
      later,
    );
    expect(await texts()).toEqual([
      ['甲', '新的'],
      ['乙', '乙的内容'],
    ]);
    expect(await undoImport(id, writerAt('m1', 300))).toEqual({ undone: 2, kept: 0 });
    expect(await texts()).toEqual(before);
    expect(await undoImport(id, writerAt('m1', 300))).toEqual({ undone: 0, kept: 0 });
  });

  test('what was taken back has still to be carried, for the import may have been already', async () => {
    const [known = ''] = await addPhrases([draft('甲')], writer);
    const { id } = await importPhrases(plan({ changed: [{ id: known, fields: { text: '新的' } }] }), later);
    await db.phrase.toCollection().modify({ dirty: 0 });
    await undoImport(id, writerAt('m1', 300));
    expect(await db.phrase.get(known)).toMatchObject({ text: '甲的内容', dirty: 1, updatedAt: 300 });
  });

  test('what was edited since stays when it is taken back', async () => {
    const { id } = await importPhrases(plan({ added: [draft('乙'), draft('丙')] }), later);
    const [first] = await allPhrases();
    await editPhrase(first?.id ?? '', { text: '改过' }, writerAt('m1', 250));
    expect(await undoImport(id, writerAt('m1', 300))).toEqual({ undone: 1, kept: 1 });
    expect(await texts()).toEqual([['乙', '改过']]);
  });

  test('one bad row brings nothing in', async () => {
    const held = [{ id: 'x', fields: undefined as never }];
    await expect(importPhrases(plan({ added: [draft('乙')], held }), writer)).rejects.toThrow();
    expect(await db.phrase.count()).toBe(0);
    expect(await db.importLog.count()).toBe(0);
  });

  test('can be taken back for a day; what its file said is remembered for longer', async () => {
    const at = 10 * day;
    await importPhrases(plan({ added: [draft('乙')], named: { 说辞: 'text' } }), writerAt('m1', at));
    expect(await lastImport(at + day - 1)).toMatchObject({ fileName: 'a.csv', written: 1, byLead: true });
    expect(await lastImport(at + day)).toBeUndefined();
    await importPhrases(plan({ added: [draft('丙')] }), writerAt('m1', at + 2 * day));
    const [old] = await db.importLog.orderBy('at').toArray();
    expect(importLogSchema.parse(old)).toMatchObject({ added: [], before: [] });
    const { marks, named } = await importMemory();
    expect([...named]).toEqual([['说辞', 'text']]);
    expect([...marks.values()].map((five) => five.length)).toEqual([5, 5]);
  });

  test('of many imports the oldest are forgotten', async () => {
    for (let at = 1; at <= 25; at++)
      await importPhrases(plan({ added: [draft(`甲${at}`)] }), writerAt('m1', at));
    expect(await db.importLog.count()).toBe(20);
    expect((await db.importLog.orderBy('at').first())?.at).toBe(6);
  });
});
