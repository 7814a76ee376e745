import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Database, db } from '../../lib/store/database';
import { openStore, rawDump } from '../../lib/store/open';

const bad = {
  id: 'n1',
  buyerKey: 'a|b|c',
  shop: 'b',
  text: '',
  createdAt: 1,
  updatedAt: 1,
  memberId: null,
  deletedAt: null,
  dirty: 0,
};
const good = { ...bad, id: 'n2', text: '在' };

beforeEach(async () => {
  db.close();
  await Dexie.delete(db.name);
});
afterEach(async () => {
  db.close();
  await Dexie.delete(db.name);
});

/** Leaves a database of version 1 on disk, under the name the product uses. */
async function versionOne(notes: object[]): Promise<void> {
  const old = new Database(db.name, 1);
  await old.table('note').bulkAdd(notes);
  await old.table('setting').add({ name: 'member', value: 'm1' });
  old.close();
}

describe('openStore', () => {
  test('a fresh database opens', async () => {
    expect(await openStore()).toEqual({ kind: 'open' });
  });

  test('one of version 1 is brought to today', async () => {
    await versionOne([good]);
    expect(await openStore()).toEqual({ kind: 'open' });
    expect(await db.note.get('n2')).toMatchObject({ text: '在', open: false });
    expect(await db.site.count()).toBe(0);
  });

  test('a row that cannot become today’s form stops the upgrade; nothing is changed and everything can be read', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    await versionOne([good, bad]);
    const state = await openStore();
    expect(state.kind).toBe('upgradeFailed');
    expect(console.error).toHaveBeenCalled();

    db.close();
    const dump = JSON.parse(await rawDump());
    expect(dump).toMatchObject({ app: 'huabian', raw: true, version: 1 });
    expect(dump.tables.note).toEqual([bad, good]);
    expect(dump.tables.setting).toEqual([{ name: 'member', value: 'm1' }]);
    expect(dump.tables).not.toHaveProperty('site');
  });

  test.each([
    ['SecurityError', new DOMException('The operation is insecure.', 'SecurityError')],
    [
      'Firefox without storage',
      new DOMException(
        'A mutation operation was attempted on a database that did not allow mutations.',
        'InvalidStateError',
      ),
    ],
    ['access denied', new DOMException('Access is denied for this document.', 'UnknownError')],
  ])('storage that the browser forbids is told apart: %s', async (_, error) => {
    vi.spyOn(console, 'error').mockReturnValue();
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw error;
    });
    expect((await openStore()).kind).toBe('denied');
  });
});
