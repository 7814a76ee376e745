import { buyerKey, parseBuyerKey } from '../kernel/buyer-key';
import { randomId } from '../kernel/id';
import type { Tag, TagColour } from '../records/tag.record';
import { db } from '../store/database';
import { change, living, newMeta, remove, restore, type Writer } from '../store/write';
import { mustLead, removeAsLead, restoreAsLead } from '../store/write-rights';
import { memoryKey } from './rules';
import { starterTags } from './starter-tags';

/** Keeps a buyer whom the agent chose by name, so that history offers them first the next time. */
export async function meetByName(site: string, shop: string, nick: string, at: number): Promise<void> {
  const key = buyerKey({ site, shop, buyerId: nick });
  await db.transaction('rw', db.buyer, async () => {
    const firstSeen = (await db.buyer.get(key))?.firstSeen ?? at;
    await db.buyer.put({ key, site, shop, buyerId: nick, nick, weak: true, firstSeen, lastSeen: at });
  });
}

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
  await mustLead(writer);
  return await findOrAddTag(name, colour, randomId(), writer);
}

/**
 * The tag that an answer of a question set puts on a buyer. The lead named it there, so an agent may make it; its id
 * follows from the name, so that it is the same one at each desk until the lead's own comes.
 * @returns the tag's id
 */
export async function answerTag(name: string, colour: TagColour, writer: Writer): Promise<string> {
  return await findOrAddTag(name, colour, `answer:${name}`, writer);
}

async function findOrAddTag(name: string, colour: TagColour, id: string, writer: Writer): Promise<string> {
  return await db.transaction('rw', db.tag, async () => {
    const tags = living(await db.tag.toArray());
    const same = tags.find((tag) => tag.name === name);
    if (same) return same.id;
    const order = Math.max(0, ...tags.map((tag) => tag.order)) + 1;
    await db.tag.put({ ...newMeta(writer, id), name, colour, order });
    return id;
  });
}

/** Renames or recolours a tag, on every buyer that carries it. */
export async function editTag(
  id: string,
  fields: Partial<Pick<Tag, 'name' | 'colour'>>,
  writer: Writer,
): Promise<void> {
  await mustLead(writer);
  await change(db.tag, id, writer, fields);
}

/** The marks on buyers stay in the table and stand again after {@link restoreTag}. */
export const deleteTag = (id: string, writer: Writer) => removeAsLead(db.tag, [id], writer);

export const restoreTag = (id: string, writer: Writer) => restoreAsLead(db.tag, [id], writer);

/** The tags a fresh install starts with. */
export async function seedTags(writer: Writer): Promise<void> {
  await db.tag.bulkAdd(starterTags.map((tag, order) => ({ ...newMeta(writer, tag.id), ...tag, order })));
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

/** Notes down that several buyers bear this name; once is enough. */
export async function markShared(key: string, writer: Writer): Promise<void> {
  await db.transaction('rw', db.sameName, async () => {
    if (await db.sameName.get(key)) return;
    await db.sameName.add({ ...newMeta(writer, key), shop: parseBuyerKey(key).shop, memories: 1 });
  });
}

/**
 * Begins one more memory under a name. Undo with {@link dropMemory}.
 * @param label how its buyer is called where only a name is shown, such as in a handover
 * @returns its number
 */
export async function addMemory(
  key: string,
  label: (memory: number) => string,
  writer: Writer,
): Promise<number> {
  return await db.transaction('rw', db.sameName, db.buyer, async () => {
    await markShared(key, writer);
    const memory = ((await db.sameName.get(key))?.memories ?? 1) + 1;
    await change(db.sameName, key, writer, { memories: memory });
    const { site, shop } = parseBuyerKey(key);
    const own = memoryKey(key, memory);
    const { buyerId } = parseBuyerKey(own);
    const at = writer.now();
    const met = { firstSeen: at, lastSeen: at };
    await db.buyer.put({ key: own, site, shop, buyerId, nick: label(memory), weak: true, ...met });
    return memory;
  });
}

/** Takes {@link addMemory} back, as long as it is the newest memory and nothing was written in it. */
export async function dropMemory(key: string, memory: number, writer: Writer): Promise<void> {
  const tables = [db.sameName, db.buyer, db.note, db.buyerTag, db.followUp];
  await db.transaction('rw', tables, async () => {
    const own = memoryKey(key, memory);
    const written = await Promise.all([
      db.note.where('buyerKey').equals(own).toArray(),
      db.buyerTag.where('buyerKey').equals(own).toArray(),
      db.followUp.where('buyerKey').equals(own).toArray(),
    ]);
    const newest = (await db.sameName.get(key))?.memories === memory;
    if (!newest || living(written.flat()).length > 0) return;
    await change(db.sameName, key, writer, { memories: memory - 1 });
    await db.buyer.delete(own);
  });
}

/**
 * Moves notes, tags and what is still to be done from one buyer to another.
 * @returns the way back
 */
export async function moveMemory(
  from: string,
  to: string,
  what: { noteIds: string[]; tagIds: string[]; followUpIds: string[] },
  writer: Writer,
): Promise<() => Promise<void>> {
  const carry = async (there: string) => {
    for (const id of what.noteIds) await change(db.note, id, writer, { buyerKey: there });
    for (const id of what.followUpIds) await change(db.followUp, id, writer, { buyerKey: there });
  };
  return await db.transaction('rw', db.note, db.buyerTag, db.followUp, async () => {
    const carried = await db.buyerTag.where('buyerKey').equals(to).toArray();
    const had = new Set(living(carried).map(({ tagId }) => tagId));
    await carry(to);
    for (const tagId of what.tagIds) {
      await tagBuyer(to, tagId, writer);
      await untagBuyer(from, tagId, writer);
    }
    return async () => {
      await db.transaction('rw', db.note, db.buyerTag, db.followUp, async () => {
        await carry(from);
        for (const tagId of what.tagIds) {
          await retagBuyer(from, tagId, writer);
          if (!had.has(tagId)) await untagBuyer(to, tagId, writer);
        }
      });
    };
  });
}
