import { describe, expect, test } from 'vitest';
import {
  addMemory,
  createTag,
  dropMemory,
  markShared,
  moveMemory,
  tagBuyer,
  writeNote,
} from '../../lib/buyers/commands';
import { memoriesOf, sharedNames } from '../../lib/buyers/queries';
import { memoryKey } from '../../lib/buyers/rules';
import { addFollowUp } from '../../lib/followups/commands';
import { db } from '../../lib/store/database';
import { freshStore, writerAt } from '../store/fresh';

freshStore();

const name = 'feige|s1|小王';
const second = memoryKey(name, 2);
const writer = writerAt('m1', 1_763_000_000_000);
const label = (memory: number) => `小王(第 ${memory} 位)`;

/** What each memory holds, in words. */
const kept = async () =>
  (await memoriesOf(name)).memories.map(({ tags, notes }) => [
    ...tags.map((tag) => tag.name),
    ...notes.map(({ text }) => text),
  ]);

/** A name with two notes and two tags. */
async function mixed() {
  const noteIds = [
    await writeNote(name, '要白色', false, writer),
    await writeNote(name, '要黑色', true, writer),
  ];
  const tagIds = [await createTag('老客', 'blue', writer), await createTag('售后', 'red', writer)];
  for (const id of tagIds) await tagBuyer(name, id, writer);
  return { noteIds, tagIds };
}

describe('a name that several bear', () => {
  test('is noted down once, and carried to colleagues', async () => {
    await markShared(name, writer);
    await markShared(name, writerAt('m2', 5));
    expect(await db.sameName.toArray()).toMatchObject([
      { id: name, shop: 's1', memories: 1, memberId: 'm1', dirty: 1 },
    ]);
    expect(await sharedNames([name, 'feige|s1|老陈'])).toEqual(new Set([name]));
  });

  test('gets memories of their own, each with a nick to be called by', async () => {
    expect((await memoriesOf(name)).shared).toBe(false);
    expect(await addMemory(name, label, writer)).toBe(2);
    expect(await addMemory(name, label, writer)).toBe(3);
    expect((await memoriesOf(name)).memories.map(({ key }) => key)).toEqual([
      name,
      second,
      memoryKey(name, 3),
    ]);
    expect(await db.buyer.get(second)).toMatchObject({ nick: '小王(第 2 位)', weak: true });
  });

  test('a new memory can be taken back while it is empty and the newest, never with what was written', async () => {
    await addMemory(name, label, writer);
    await writeNote(second, '别丢', false, writer);
    await dropMemory(name, 2, writer);
    expect(await kept()).toEqual([[], ['别丢']]);
    await addMemory(name, label, writer);
    await dropMemory(name, 2, writer);
    await dropMemory(name, 3, writer);
    expect(await kept()).toEqual([[], ['别丢']]);
    expect(await db.buyer.get(memoryKey(name, 3))).toBeUndefined();
  });

  test('what was mixed is moved, and comes back by undo', async () => {
    const { noteIds, tagIds } = await mixed();
    await addMemory(name, label, writer);
    const what = { noteIds: noteIds.slice(1), tagIds: tagIds.slice(0, 1), followUpIds: [] };
    const undo = await moveMemory(name, second, what, writer);
    expect(await kept()).toEqual([
      ['售后', '要白色'],
      ['老客', '要黑色'],
    ]);
    expect(await db.note.get(noteIds[1] ?? '')).toMatchObject({ open: true, dirty: 1 });
    await undo();
    expect((await kept()).map((words) => words.sort())).toEqual([
      ['售后', '老客', '要白色', '要黑色'].sort(),
      [],
    ]);
  });

  test('what is still to be done goes along, and keeps its new memory from being dropped', async () => {
    const id = await addFollowUp(name, { text: '核实单号', dueAt: writer.now() + 60_000 }, writer);
    const memory = await addMemory(name, label, writer);
    const undo = await moveMemory(name, second, { noteIds: [], tagIds: [], followUpIds: [id] }, writer);
    expect((await memoriesOf(name)).memories.map(({ followUps }) => followUps.length)).toEqual([0, 1]);
    await dropMemory(name, memory, writer);
    expect((await memoriesOf(name)).memories).toHaveLength(2);
    await undo();
    expect(await db.followUp.get(id)).toMatchObject({ buyerKey: name, open: 1 });
  });

  test('undo leaves a tag that the other carried already', async () => {
    const { tagIds } = await mixed();
    await addMemory(name, label, writer);
    await tagBuyer(second, tagIds[0] ?? '', writer);
    const undo = await moveMemory(
      name,
      second,
      { noteIds: [], tagIds: tagIds.slice(0, 1), followUpIds: [] },
      writer,
    );
    await undo();
    expect((await kept())[1]).toEqual(['老客']);
    expect((await kept())[0]).toContain('老客');
  });
});
