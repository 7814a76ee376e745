import { liveQuery } from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import { editNote, writeNote } from '../../lib/buyers/commands';
import { makeBackup } from '../../lib/store/backup';
import { db } from '../../lib/store/database';
import { DexieShelf } from '../../lib/sync/dexie-shelf';
import { type Held, type Shelf, unknown } from '../../lib/sync/shelf';
import { freshStore, writerAt } from '../store/fresh';
import { aNote } from './a-row';
import { AShelf } from './a-shelf';
import { aSyncState } from './a-state';

freshStore();
beforeEach(() => db.syncState.put(aSyncState()));

const memory = () => {
  const shelf = new AShelf();
  return { shelf, edit: async (row: Held['row']) => shelf.edit('note', row ?? aNote()) };
};
const database = () => ({
  shelf: new DexieShelf(db),
  edit: async (row: Held['row']) => void (await db.note.put({ ...row, dirty: 1 } as never)),
});
const at = (id: string) => ({ kind: 'note', id, key: `a.note.${id}` });
const held = (id: string, rev = 3, fields: Partial<Held> = {}): Held => {
  const row = aNote({ id });
  return { row, dirty: false, known: { ...unknown, base: row, rev, n: 1, op: 'o' }, ...fields };
};
const put = (shelf: Shelf, id: string, rev = 3, cursor?: number) =>
  shelf.change([{ at: at(id), decide: () => held(id, rev) }], cursor);

describe.each([
  ['in memory', memory],
  ['in the database', database],
])('a shelf %s', (_, make) => {
  test('keeps what it is given, with the cursor', async () => {
    const { shelf } = make();
    await put(shelf, 'n1', 3, 7);
    expect(await shelf.held('note', 'n1')).toEqual(held('n1'));
    expect([...(await shelf.met(['a.note.n1', 'a.note.n2']))]).toEqual([
      ['a.note.n1', { id: 'n1', held: held('n1') }],
    ]);
    expect(await shelf.progress()).toMatchObject({ cursor: 7 });
    await shelf.advance({ origin: 'o' });
    expect(await shelf.progress()).toMatchObject({ cursor: 7, origin: 'o' });
  });

  test('holds nothing of what it does not know', async () => {
    expect(await make().shelf.held('note', 'x')).toEqual({ row: null, dirty: false, known: unknown });
  });

  test('an edit after the decision was asked for is what is decided on', async () => {
    const { shelf, edit } = make();
    await put(shelf, 'n1');
    await edit(aNote({ id: 'n1', text: '二。' }));
    let seen: Held | undefined;
    const decide = (now: Held) => {
      seen = now;
      return { ...now, known: { ...now.known, rev: 4 } };
    };
    await shelf.change([{ at: at('n1'), decide }]);
    expect(seen).toMatchObject({ dirty: true, row: { text: '二。' } });
    expect(await shelf.held('note', 'n1')).toMatchObject({ dirty: true, known: { rev: 4 } });
  });

  test('lists what is to be carried, without what is forgotten', async () => {
    const { shelf, edit } = make();
    for (const id of ['n1', 'n2', 'n3']) await put(shelf, id);
    for (const id of ['n1', 'n2']) await edit(aNote({ id, text: '新。' }));
    const forget = (now: Held) => ({ ...now, known: { ...now.known, forgotten: true } });
    await shelf.change([{ at: at('n2'), decide: forget }]);
    expect(await shelf.dirty()).toEqual([{ kind: 'note', id: 'n1', refused: null }]);
  });

  test('no row and not dirty: nothing is kept', async () => {
    const { shelf } = make();
    await put(shelf, 'n1');
    await shelf.change([{ at: at('n1'), decide: () => ({ row: null, dirty: false, known: unknown }) }]);
    expect(await shelf.held('note', 'n1')).toEqual({ row: null, dirty: false, known: unknown });
  });

  test('a relisting forgets revisions, and says which have not come again', async () => {
    const { shelf } = make();
    for (const id of ['n1', 'n2']) await put(shelf, id, 3, 9);
    await shelf.relist('lost');
    expect(await shelf.progress()).toMatchObject({ cursor: 0, relisting: 'lost' });
    await put(shelf, 'n1', 4);
    expect(await shelf.missing()).toEqual([at('n2')]);
    expect(await shelf.held('note', 'n2')).toMatchObject({ row: { id: 'n2' }, known: { rev: 0, n: 1 } });
  });
});

describe('the shelf in the database', () => {
  const { shelf } = database();

  test('live queries see what came; it is not to be carried; an edit by hand is', async () => {
    const texts: string[][] = [];
    const watch = liveQuery(() => db.note.toArray()).subscribe((rows) =>
      texts.push(rows.map(({ text }) => text)),
    );
    await expect.poll(() => texts.length).toBe(1);
    await put(shelf, 'n1');
    await expect.poll(() => texts.at(-1)).toEqual(['要大码。']);
    watch.unsubscribe();
    expect(await shelf.dirty()).toEqual([]);
    await editNote('n1', { text: '改。' }, writerAt('ming', 5));
    const id = await writeNote('feige|s|b', '又一条', false, writerAt('ming', 6));
    expect((await shelf.dirty()).map((one) => one.id).sort()).toEqual(['n1', id].sort());
  });

  test('what only the server’s business changed of is not written again', async () => {
    await put(shelf, 'n1');
    let runs = 0;
    const watch = liveQuery(() => db.note.toArray()).subscribe(() => {
      runs += 1;
    });
    await expect.poll(() => runs).toBe(1);
    await shelf.change([{ at: at('n1'), decide: (now) => ({ ...now, known: { ...now.known, rev: 8 } }) }]);
    await put(shelf, 'n2');
    await expect.poll(() => runs).toBe(2);
    watch.unsubscribe();
  });

  test('what somebody has to look at can be found without reading all', async () => {
    const refuse = (now: Held): Held => ({ ...now, known: { ...now.known, refused: 'full' } });
    await put(shelf, 'n1');
    await shelf.change([{ at: at('n1'), decide: refuse }]);
    expect(await db.syncRow.where('asks').equals(1).primaryKeys()).toEqual(['note|n1']);
    await put(shelf, 'n1');
    expect(await db.syncRow.where('asks').equals(1).count()).toBe(0);
  });

  test('a team that was left has no cursor any more', async () => {
    await db.syncState.clear();
    await shelf.advance({ cursor: 5 });
    expect(await db.syncState.count()).toBe(0);
  });

  test('backups go without it', async () => {
    await put(shelf, 'n1');
    const backup = JSON.parse(await makeBackup(db, 0)) as { tables: object };
    expect(Object.keys(backup.tables)).not.toContain('syncRow');
    expect(Object.keys(backup.tables)).not.toContain('syncState');
  });
});
