import { describe, expect, test } from 'vitest';
import { addPhrases, copyAsMine, editPhrase, movePhrase, type PhraseDraft } from '../../lib/phrases/commands';
import { importPhrases } from '../../lib/phrases/import-commands';
import { restoreVersion } from '../../lib/phrases/version-commands';
import { versionsOf } from '../../lib/phrases/version-queries';
import { editingSpell, fieldsThatDiffer, mostVersions, versionedFields } from '../../lib/phrases/versions';
import { phraseVersionSchema } from '../../lib/records/phrase-version.record';
import { db } from '../../lib/store/database';
import { freshStore, writerAt } from '../store/fresh';
import { aPhrase } from './a-phrase';

freshStore();

const draft: PhraseDraft = { title: '发货', text: '零', code: '', stage: '发货', tags: [] };
const writer = writerAt('m1', 0);

async function added(): Promise<string> {
  writer.at = 100;
  const [id = ''] = await addPhrases([draft], writer);
  return id;
}
const texts = async (id: string) => (await versionsOf(id)).map(({ fields }) => fields.text);
const textOf = async (id: string) => (await db.phrase.get(id))?.text;
const edit = async (id: string, text: string, at: number, memberId = 'm1') =>
  await editPhrase(id, { text }, writerAt(memberId, at));

describe('what a phrase said before', () => {
  test('is kept with who had written it and when, and who replaced it', async () => {
    const id = await added();
    await edit(id, '一', 500, 'm2');
    const [version] = await versionsOf(id);
    expect(version).toMatchObject({
      at: 500,
      by: 'm2',
      writtenAt: 100,
      writtenBy: 'm1',
      fields: { text: '零' },
    });
    phraseVersionSchema.parse(version);
  });

  test('one edit is one version, however often the form stored it', async () => {
    const id = await added();
    await edit(id, '一', 1000);
    await edit(id, '一二', 2000);
    await edit(id, '一二三', 1000 + editingSpell - 1);
    expect(await texts(id)).toEqual(['零']);
    await edit(id, '四', 1000 + editingSpell);
    expect(await texts(id)).toEqual(['一二三', '零']);
  });

  test('another member’s change is another edit', async () => {
    const id = await added();
    await edit(id, '一', 1000);
    await edit(id, '二', 1001, 'm2');
    expect(await texts(id)).toEqual(['一', '零']);
  });

  test('the last ten stay, those of other phrases untouched', async () => {
    const [id, other] = [await added(), await added()];
    await edit(other, '别的', 50);
    for (let at = 1; at <= mostVersions + 3; at++) await edit(id, `${at}`, at * editingSpell);
    expect(await texts(id)).toEqual(Array.from({ length: 10 }, (_, at) => `${12 - at}`));
    expect(await texts(other)).toEqual(['零']);
  });

  test('a move is no wording', async () => {
    const id = await added();
    await movePhrase(id, 7, writer);
    expect(await texts(id)).toEqual([]);
  });

  test('an import keeps what it overwrites, even in the middle of an edit', async () => {
    const id = await added();
    await edit(id, '一', 1000);
    const plan = {
      fileName: 'x.csv',
      named: {},
      added: [],
      changed: [{ id, fields: { text: '文件' } }],
      held: [],
      lists: [],
    };
    await importPhrases(plan, writerAt('m1', 1001));
    expect(await texts(id)).toEqual(['一', '零']);
  });
});

describe('giving a wording back', () => {
  test('what it says until then becomes a version, and undo is an edit', async () => {
    const id = await added();
    await editPhrase(id, { text: '一', wordings: [{ text: '壹', sites: [] }] }, writerAt('m1', 1000));
    const [version] = await versionsOf(id);
    const done = await restoreVersion(version?.id ?? '', writerAt('m1', 1001));
    expect(await db.phrase.get(id)).toMatchObject({ text: '零', wordings: [], updatedAt: 1001, dirty: 1 });
    expect(await texts(id)).toEqual(['一', '零']);
    await editPhrase(id, done?.before ?? {}, writerAt('m1', 1002));
    expect(await db.phrase.get(id)).toMatchObject({ text: '一', wordings: [{ text: '壹', sites: [] }] });
  });

  test('one that says the same changes nothing, and one that is gone neither', async () => {
    const id = await added();
    await edit(id, '一', 1000);
    await edit(id, '零', 1001);
    const [version] = await versionsOf(id);
    await restoreVersion(version?.id ?? '', writerAt('m2', 2000));
    expect(await db.phrase.get(id)).toMatchObject({ updatedAt: 1001 });
    expect(await restoreVersion('none', writer)).toBeUndefined();
    expect(await textOf(id)).toBe('零');
  });
});

test('an own edition carries all but the standard mark', async () => {
  const phrase = aPhrase({
    id: 'team',
    standard: true,
    wordings: [{ text: '乙', sites: ['jd'] }],
    tags: ['热'],
  });
  await db.phrase.add(phrase);
  const id = await copyAsMine(phrase, 'm1', writer);
  const copy = await db.phrase.get(id);
  expect(copy).toMatchObject({ ownerId: 'm1', copyOf: 'team', standard: false });
  expect(copy && fieldsThatDiffer(versionedFields(copy), versionedFields(phrase))).toEqual([
    'ownerId',
    'standard',
  ]);
});
