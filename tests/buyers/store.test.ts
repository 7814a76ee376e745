import { describe, expect, test } from 'vitest';
import {
  createTag,
  deleteNote,
  editNote,
  restoreNote,
  retagBuyer,
  seedTags,
  tagBuyer,
  untagBuyer,
  writeNote,
} from '../../lib/buyers/commands';
import { allTags, notesOf, openNotes, shopsOf, tagsOf } from '../../lib/buyers/queries';
import { starterTags } from '../../lib/buyers/starter-tags';
import { buyerKey } from '../../lib/kernel/buyer-key';
import { tagSchema } from '../../lib/records/tag.record';
import { db } from '../../lib/store/database';
import { freshStore, writerAt } from '../store/fresh';

freshStore();

const key = buyerKey({ site: 'pinduoduo', shop: '小林|店', buyerId: '7' });
const other = buyerKey({ site: 'pinduoduo', shop: '另一家', buyerId: '7' });
const names = async (of = key) => ((await tagsOf([of])).get(of) ?? []).map(({ name }) => name);

describe('tags', () => {
  test('a tag put on a buyer of one shop is not on the same id in another', async () => {
    const writer = writerAt('m1', 1);
    await tagBuyer(key, await createTag('意向', 'blue', writer), writer);
    expect([await names(key), await names(other)]).toEqual([['意向'], []]);
    expect(await db.buyerTag.toArray()).toMatchObject([{ shop: '小林|店', memberId: 'm1', dirty: 1 }]);
  });

  test('twice is once, also from two places at the same time', async () => {
    const writer = writerAt('m1', 1);
    const id = await createTag('意向', 'blue', writer);
    await Promise.all([tagBuyer(key, id, writer), tagBuyer(key, id, writer)]);
    writer.at = 9;
    await tagBuyer(key, id, writer);
    expect(await db.buyerTag.toArray()).toMatchObject([{ createdAt: 1 }]);
  });

  test('taking off is a tombstone; putting on again takes it back', async () => {
    const writer = writerAt('m1', 1);
    const id = await createTag('意向', 'blue', writer);
    await tagBuyer(key, id, writer);
    await db.buyerTag.toCollection().modify({ dirty: 0 });
    writer.at = 2;
    await untagBuyer(key, id, writer);
    expect(await names()).toEqual([]);
    expect(await db.buyerTag.toArray()).toMatchObject([{ deletedAt: 2, dirty: 1 }]);
    await tagBuyer(key, id, writer);
    expect(await names()).toEqual(['意向']);
    expect(await db.buyerTag.count()).toBe(1);
  });

  test('undo puts a tag back in its place among the others', async () => {
    const writer = writerAt('m1', 1);
    const first = await createTag('意向', 'blue', writer);
    const second = await createTag('老客', 'red', writer);
    await tagBuyer(key, first, writer);
    writer.at = 2;
    await tagBuyer(key, second, writer);
    writer.at = 3;
    await untagBuyer(key, first, writer);
    await retagBuyer(key, first, writer);
    expect(await names()).toEqual(['意向', '老客']);
  });

  test('a name makes one tag; a deleted name makes a new one', async () => {
    const writer = writerAt('m1', 1);
    const [a, b] = await Promise.all([createTag('意向', 'blue', writer), createTag('意向', 'red', writer)]);
    expect(a).toBe(b);
    expect(await allTags()).toHaveLength(1);
    await db.tag.update(a, { deletedAt: 5 });
    expect(await createTag('意向', 'pink', writer)).not.toBe(a);
  });

  test('a deleted tag leaves its buyers, an unknown one too', async () => {
    const writer = writerAt('m1', 1);
    const id = await createTag('意向', 'blue', writer);
    await tagBuyer(key, id, writer);
    await tagBuyer(key, 'unknown', writer);
    await db.tag.update(id, { deletedAt: 5 });
    expect(await names()).toEqual([]);
  });

  test('new tags stand at the end', async () => {
    const writer = writerAt(null, 1);
    await seedTags(writer);
    await createTag('黑名单', 'grey', writer);
    expect((await allTags()).map(({ name }) => name)).toEqual([
      ...starterTags.map(({ name }) => name),
      '黑名单',
    ]);
    for (const tag of await allTags()) tagSchema.parse(tag);
  });
});

describe('notes', () => {
  test('newest first, each with who wrote it', async () => {
    const writer = writerAt('m1', 1);
    await writeNote(key, '一', false, writer);
    writer.at = 2;
    await writeNote(key, '二', false, writer);
    await writeNote(other, '别店', false, writer);
    expect((await notesOf(key)).map(({ text, memberId, shop }) => [text, memberId, shop])).toEqual([
      ['二', 'm1', '小林|店'],
      ['一', 'm1', '小林|店'],
    ]);
  });

  test('open notes of all buyers, oldest first, until they are closed or deleted', async () => {
    const writer = writerAt('m1', 1);
    const first = await writeNote(key, '一', true, writer);
    writer.at = 2;
    const second = await writeNote(other, '二', true, writer);
    await writeNote(key, '已了结', false, writer);
    const texts = async () => (await openNotes()).map(({ text }) => text);
    expect(await texts()).toEqual(['一', '二']);
    await editNote(first, { open: false }, writer);
    expect(await texts()).toEqual(['二']);
    await deleteNote(second, writer);
    expect(await texts()).toEqual([]);
    await restoreNote(second, writer);
    expect(await texts()).toEqual(['二']);
  });

  test('a deleted note comes back as it was', async () => {
    const id = await writeNote(key, '要 6 米', true, writerAt('m1', 1));
    await deleteNote(id, writerAt('m2', 2));
    expect(await notesOf(key)).toEqual([]);
    await restoreNote(id, writerAt('m2', 3));
    expect(await notesOf(key)).toMatchObject([{ text: '要 6 米', open: true, createdAt: 1 }]);
  });
});

test('shops of a site, each once, by name', async () => {
  const met = (site: string, shop: string, buyerId: string) => ({
    key: buyerKey({ site, shop, buyerId }),
    site,
    shop,
    buyerId,
    nick: '',
    weak: false,
    firstSeen: 1,
    lastSeen: 1,
  });
  await db.buyer.bulkAdd([
    met('a', '乙店', '1'),
    met('a', '甲店', '2'),
    met('a', '乙店', '3'),
    met('b', '丙店', '1'),
  ]);
  expect(await shopsOf('a')).toEqual(['甲店', '乙店']);
  expect(await shopsOf('c')).toEqual([]);
});
