import { describe, expect, test } from 'vitest';
import { db } from '../../lib/store/database';
import { change, living, newMeta, remove, restore } from '../../lib/store/write';
import { freshStore, writerAt } from './fresh';

freshStore();

const add = async (id: string, writer = writerAt('m1', 100)) => {
  await db.tag.add({ ...newMeta(writer, id), name: id, colour: 'red', order: 1 });
  await db.tag.update(id, { dirty: 0 });
};

describe('write', () => {
  test('a new row carries who and when, and waits to be carried', () => {
    expect(newMeta(writerAt('m1', 7), 'x')).toEqual({
      id: 'x',
      createdAt: 7,
      updatedAt: 7,
      memberId: 'm1',
      deletedAt: null,
      dirty: 1,
    });
    expect(newMeta(writerAt(null, 7)).id).not.toBe(newMeta(writerAt(null, 7)).id);
  });

  test('a change marks the row dirty and signs it, and keeps its beginning', async () => {
    await add('a');
    expect(await change(db.tag, 'a', writerAt('m2', 200), { name: 'b' })).toBe(true);
    expect(await db.tag.get('a')).toMatchObject({
      name: 'b',
      colour: 'red',
      createdAt: 100,
      updatedAt: 200,
      memberId: 'm2',
      dirty: 1,
    });
  });

  test('nothing to change is said', async () => {
    expect(await change(db.tag, 'none', writerAt('m2', 200), { name: 'b' })).toBe(false);
    expect(await db.tag.count()).toBe(0);
  });

  test('a deletion is a tombstone and can be taken back', async () => {
    await add('a');
    await add('b');
    await remove(db.tag, ['a'], writerAt('m2', 200));
    expect(await db.tag.get('a')).toMatchObject({
      deletedAt: 200,
      updatedAt: 200,
      memberId: 'm2',
      dirty: 1,
      name: 'a',
    });
    expect(await db.tag.get('b')).toMatchObject({ deletedAt: null, dirty: 0 });
    expect(living(await db.tag.toArray()).map(({ id }) => id)).toEqual(['b']);

    await db.tag.update('a', { dirty: 0 });
    await restore(db.tag, ['a'], writerAt('m1', 300));
    expect(await db.tag.get('a')).toMatchObject({
      deletedAt: null,
      updatedAt: 300,
      memberId: 'm1',
      dirty: 1,
      name: 'a',
    });
    expect(living(await db.tag.toArray())).toHaveLength(2);
  });
});
