import { describe, expect, test, vi } from 'vitest';
import { checkedImages, moreOf } from '../../lib/exchange/bundle-images';
import { ImportSession } from '../../lib/exchange/import-session';
import { exportJson } from '../../lib/exchange/phrases-json';
import { base64Of } from '../../lib/kernel/base64';
import { addPhrases } from '../../lib/phrases/commands';
import { addImage } from '../../lib/phrases/image-commands';
import { imagesOf, thumbsOf } from '../../lib/phrases/image-queries';
import { imageId } from '../../lib/phrases/image-type';
import { allPhrases } from '../../lib/phrases/queries';
import { versionedFields } from '../../lib/phrases/versions';
import { phraseSchema } from '../../lib/records/phrase.record';
import { db } from '../../lib/store/database';
import { freshStore, writerAt } from '../store/fresh';
import { utf8 } from './preview';

freshStore();

const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3);
const thumb = 'data:image/webp;base64,AAAA';
const writer = writerAt('m1', 1000);

async function aLibrary() {
  const id = await imageId(png);
  const image = {
    id,
    type: 'image/png' as const,
    size: png.length,
    width: 9,
    height: 8,
    data: base64Of(png),
  };
  await addImage(image, thumb, writer);
  const plain = { code: '', stage: '售前', tags: ['尺码'] };
  await addPhrases(
    [
      {
        ...plain,
        title: '尺码',
        text: '量肩宽\n---\n看表',
        folder: '尺码/上衣',
        sites: ['jd'],
        shops: ['青禾服饰'],
        wordings: [{ text: '您量一下', sites: ['jd'] }],
        images: [id],
        standard: true,
        from: 5,
        to: 9,
        ownerId: 'm1',
      },
      { ...plain, title: '尺码表', text: '', images: [id] },
    ],
    writer,
  );
  const phrases = await allPhrases();
  return { phrases, file: exportJson(phrases, 1, await imagesOf(phrases)), image };
}

async function bringIn(file: string) {
  await Promise.all([db.phrase, db.phraseImage, db.phraseThumb, db.importLog].map((table) => table.clear()));
  const session = new ImportSession();
  const opened = await session.open(utf8(file), 'x.json');
  if (!opened.ok) throw new Error(opened.error);
  await session.write('m2', 2000);
  return await allPhrases();
}

describe('our own file', () => {
  test('brings phrases back with all they are but their owner, and their images', async () => {
    const { phrases, file, image } = await aLibrary();
    const back = await bringIn(file);
    for (const phrase of back) phraseSchema.parse(phrase);
    expect(back.map(versionedFields)).toEqual(
      phrases.map((phrase) => ({ ...versionedFields(phrase), ownerId: null })),
    );
    expect(await db.phraseImage.get(image.id)).toMatchObject({ ...image, memberId: 'm2' });
    expect((await thumbsOf([image.id])).get(image.id)).toBe(thumb);
  });

  test('an image that is not what it says is left out, and no phrase names it', async () => {
    vi.spyOn(console, 'info').mockReturnValue();
    const { file, image } = await aLibrary();
    const [first] = await bringIn(file.replaceAll(image.data, base64Of(utf8('<svg/>'))));
    expect(first?.images).toEqual([]);
    expect(await db.phraseImage.count()).toBe(0);
  });

  test('images are checked one by one', async () => {
    vi.spyOn(console, 'info').mockReturnValue();
    const { image } = await aLibrary();
    const whole = { ...image, thumb };
    const kept = async (change: object) => (await checkedImages([{ ...whole, ...change }])).size;
    expect(await kept({})).toBe(1);
    expect(await kept({ id: 'other' })).toBe(0);
    expect(await kept({ type: 'image/gif' })).toBe(0);
    expect(await kept({ data: '%%%' })).toBe(0);
    expect(await kept({ thumb: 'data:image/svg+xml;base64,AAAA' })).toBe(0);
    expect(await kept({ thumb: 'https://x.test/a.png' })).toBe(0);
    expect((await checkedImages([3, null])).size).toBe(0);
  });

  test('a field that is wrong or unknown is passed over', () => {
    expect(moreOf({ folder: '一', sites: 'jd', from: '11-25', standard: true, colour: 'red' })).toEqual({
      folder: '一',
      standard: true,
    });
    expect(moreOf(7)).toBeUndefined();
  });

  test('one of version 1 is read as before', async () => {
    const old = {
      schema: 'huabian-phrases',
      version: 1,
      phrases: [{ title: '旧', text: '您好', stage: '欢迎' }],
    };
    expect(await bringIn(JSON.stringify(old))).toMatchObject([{ title: '旧', images: [], folder: '' }]);
  });
});
