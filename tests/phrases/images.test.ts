import { describe, expect, test } from 'vitest';
import { day } from '../../lib/kernel/clock';
import { addImage, draftGrace, imageGrace, sweepImages } from '../../lib/phrases/image-commands';
import { addressOf, imagesOf, thumbsOf } from '../../lib/phrases/image-queries';
import { largestImage } from '../../lib/phrases/image-type';
import { versionedFields } from '../../lib/phrases/versions';
import { phraseImageSchema } from '../../lib/records/phrase-image.record';
import { makeBackup, readBackup, restoreBackup } from '../../lib/store/backup';
import { Database, db } from '../../lib/store/database';
import { freshStore, writerAt } from '../store/fresh';
import { aPhrase } from './a-phrase';

freshStore();

const anImage = (id: string, data = 'AAAA') => ({
  id,
  type: 'image/png' as const,
  size: 3,
  width: 1,
  height: 1,
  data,
});
const add = async (id: string, at: number) =>
  await addImage(anImage(id), `data:image/webp;base64,${id}`, writerAt('m1', at));
const standing = async () =>
  (await db.phraseImage.toArray()).flatMap(({ id, deletedAt }) => (deletedAt === null ? [id] : [])).sort();

describe('images', () => {
  test('are kept once, with a small edition apart', async () => {
    await add('a', 100);
    await add('a', 200);
    const [image, ...others] = await db.phraseImage.toArray();
    expect(others).toEqual([]);
    expect(image).toMatchObject({ createdAt: 100, dirty: 1 });
    phraseImageSchema.parse(image);
    expect(await addressOf('a')).toBe('data:image/png;base64,AAAA');
    expect((await thumbsOf(['a', 'gone'])).get('a')).toBe('data:image/webp;base64,a');
    expect((await imagesOf([aPhrase({ images: ['a', 'gone'] }), aPhrase({ images: ['a'] })])).length).toBe(1);
  });

  test('one without a small edition is shown itself', async () => {
    await add('a', 100);
    await db.phraseThumb.clear();
    expect((await thumbsOf(['a'])).get('a')).toBe('data:image/png;base64,AAAA');
  });
});

describe('what nothing names goes', () => {
  const now = 100 * day;

  test('but not what a phrase, one just deleted, a version or an import still names, nor what was just added', async () => {
    await add('in a form', now - draftGrace);
    for (const id of ['living', 'deleted', 'long deleted', 'version', 'import', 'garbage']) await add(id, 1);
    const phrase = (id: string, deletedAt: number | null) => aPhrase({ id, images: [id], deletedAt });
    await db.phrase.bulkAdd([
      phrase('living', null),
      phrase('deleted', now - imageGrace + 1),
      phrase('long deleted', now - imageGrace),
    ]);
    const fields = versionedFields(aPhrase({ images: ['version'] }));
    await db.phraseVersion.add({
      id: 'v',
      phraseId: 'p',
      at: 1,
      by: null,
      writtenAt: 1,
      writtenBy: null,
      fields,
    });
    await db.importLog.add({
      id: 'i',
      at: 1,
      fileName: '',
      named: {},
      added: [],
      before: [aPhrase({ images: ['import'] })],
      held: [],
      marks: [],
      undone: false,
      lists: [],
    });
    expect(await sweepImages(writerAt('m1', now))).toBe(2);
    expect(await standing()).toEqual(['deleted', 'import', 'in a form', 'living', 'version']);
    const gone = await db.phraseImage.get('garbage');
    expect(gone).toMatchObject({ data: '', deletedAt: now, dirty: 1 });
    phraseImageSchema.parse(gone);
    expect(await db.phraseThumb.get('garbage')).toBeUndefined();
    expect(await addressOf('garbage')).toBeUndefined();
    expect(await sweepImages(writerAt('m1', now))).toBe(0);
  });

  test('adding one sweeps, and one that went comes back whole', async () => {
    await add('garbage', 1);
    await add('new', now);
    expect(await standing()).toEqual(['new']);
    await add('garbage', now);
    expect(await addressOf('garbage')).toBe('data:image/png;base64,AAAA');
  });
});

test('a backup carries images of the largest size as they are', async () => {
  const data = 'A'.repeat(Math.ceil(largestImage / 3) * 4);
  const writer = writerAt('m1', 1);
  for (const id of ['a', 'b', 'c'])
    await addImage({ ...anImage(id, data), size: largestImage }, 'data:,', writer);
  const text = await makeBackup(db, 5);
  const into = new Database(`into-${Math.random()}`);
  const preview = await readBackup(text, into);
  if (!preview.ok) throw new Error(preview.error);
  expect(preview.value.tables.find(({ table }) => table === 'phraseImage')).toMatchObject({
    refused: 0,
    counts: { new: 3 },
  });
  await restoreBackup(preview.value, 'merge', into);
  expect((await into.phraseImage.get('b'))?.data.length).toBe(data.length);
  expect(await into.phraseThumb.count()).toBe(3);
  await into.delete();
});
