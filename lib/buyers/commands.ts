import { parseBuyerKey } from '../kernel/buyer-key';
import type { Tag, TagColour } from '../records/tag.record';
import { db } from '../store/database';
import { change, living, newMeta, remove, restore, type Writer } from '../store/write';
import { starterTags } from './starter-tags';

/** Puts a tag on a buyer; once is enough, a second time changes nothing. */
export async function tagBuyer(buyerKey: string, tagId: string, writer: Writer): Promise<void> {
  const { shop } = parseBuyerKey(buyerKey);
  // The id follows from the content, so that the same tag set in two places is one row.
  const id = `${buyerKey}#${tagId}`;
  await db.transaction('rw', db.buyerTag, async () => {
    const known = await db.buyerTag.get(id);
    if (known?.deletedAt === null) return;
    await db.buyerTag.put({ ...newMeta(writer, id), buyerKey, tagId, shop });
  });
}

/** Takes a tag off; undo with {@link retagBuyer}. */
export async function untagBuyer(buyerKey: string, tagId: string, writer: Writer): Promise<void> {
  await remove(db.buyerTag, [`${buyerKey}#${tagId}`], writer);
}

/** Takes {@link untagBuyer} back: the tag stands in its old place again, not at the end. */
export async function retagBuyer(buyerKey: string, tagId: string, writer: Writer): Promise<void> {
  await restore(db.buyerTag, [`${buyerKey}#${tagId}`], writer);
}

/**
 * Makes a tag of this name, or finds the one that has it already.
 * @returns the tag's id
 */
export async function createTag(name: string, colour: TagColour, writer: Writer): Promise<string> {
  return await db.transaction('rw', db.tag, async () => {
    const tags = living(await db.tag.toArray());
    const same = tags.find((tag) => tag.name === name);
    if (same) return same.id;
    const order = Math.max(0, ...tags.map((tag) => tag.order)) + 1;
    const tag = { ...newMeta(writer), name, colour, order };
    await db.tag.add(tag);
    return tag.id;
  });
}

/** Renames or recolours a tag, on every buyer that carries it. */
export async function editTag(
  id: string,
  fields: Partial<Pick<Tag, 'name' | 'colour'>>,
  writer: Writer,
): Promise<void> {
  await change(db.tag, id, writer, fields);
}

/** The marks on buyers stay in the table and stand again after {@link restoreTag}. */
export const deleteTag = (id: string, writer: Writer) => remove(db.tag, [id], writer);
export const restoreTag = (id: string, writer: Writer) => restore(db.tag, [id], writer);

/** The tags a fresh install starts with. */
export async function seedTags(writer: Writer): Promise<void> {
  await db.tag.bulkAdd(starterTags.map((tag, order) => ({ ...newMeta(writer), ...tag, order })));
}

/** @returns the new note's id */
export async function writeNote(
  buyerKey: string,
  text: string,
  open: boolean,
  writer: Writer,
): Promise<string> {
  const note = { ...newMeta(writer), buyerKey, shop: parseBuyerKey(buyerKey).shop, text, open };
  await db.note.add(note);
  return note.id;
}

/** Changes words or the open mark of a note. */
export async function editNote(
  id: string,
  fields: { text?: string; open?: boolean },
  writer: Writer,
): Promise<void> {
  await change(db.note, id, writer, fields);
}

export const deleteNote = (id: string, writer: Writer) => remove(db.note, [id], writer);
export const restoreNote = (id: string, writer: Writer) => restore(db.note, [id], writer);
