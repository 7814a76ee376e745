import { describe, expect, it, test } from 'vitest';
import { type BulkOrder, changesFor } from '../../lib/phrases/bulk';
import { editPhrases, mergePhrases, undoEdits, undoMerge } from '../../lib/phrases/bulk-commands';
import { editPhrase } from '../../lib/phrases/commands';
import { allPhrases } from '../../lib/phrases/queries';
import { db } from '../../lib/store/database';
import { freshStore, writerAt } from '../store/fresh';
import { aPhrase } from './a-phrase';

freshStore();

const library = [
  aPhrase({ id: 'a', stage: '发货', tags: ['x'], order: 1 }),
  aPhrase({ id: 'b', stage: '售后', folder: '退货', tags: ['x', 'y'], sites: ['jd'], order: 2 }),
];

test.each<[BulkOrder, [string, object][]]>([
  [{ kind: 'move', stage: '售后', folder: '退货' }, [['a', { stage: '售后', folder: '退货' }]]],
  [{ kind: 'tag', add: ['y'], remove: [] }, [['a', { tags: ['x', 'y'] }]]],
  [
    { kind: 'tag', add: ['z'], remove: ['x'] },
    [
      ['a', { tags: ['z'] }],
      ['b', { tags: ['y', 'z'] }],
    ],
  ],
  [
    { kind: 'scope', ownerId: 'm1' },
    [
      ['a', { ownerId: 'm1' }],
      ['b', { ownerId: 'm1' }],
    ],
  ],
  [{ kind: 'sites', sites: [] }, [['b', { sites: [] }]]],
  [{ kind: 'days', from: null, to: null }, []],
])('%j', (order, changes) => expect([...changesFor(library, order)]).toEqual(changes));

const writer = writerAt('m1', 100);

describe('a change of many', () => {
  it('is written and taken back in one go each, and says how far it is', async () => {
    const many = Array.from({ length: 450 }, (_, n) => aPhrase({ id: `p${n}`, order: n }));
    await db.phrase.bulkAdd(many);
    const said: number[] = [];
    const order: BulkOrder = { kind: 'move', stage: '售后', folder: '' };
    const undo = await editPhrases(changesFor(many, order), writer, (done) => said.push(done));
    expect(said).toEqual([200, 400, 450]);
    const moved = await allPhrases();
    expect(new Set(moved.map(({ stage }) => stage))).toEqual(new Set(['售后']));
    expect(moved[0]).toMatchObject({ dirty: 1, updatedAt: 100, memberId: 'm1' });
    await undoEdits(undo, writerAt('m1', 200));
    expect(new Set((await allPhrases()).map(({ stage }) => stage))).toEqual(new Set(['欢迎']));
    expect((await allPhrases())[0]).toMatchObject({ dirty: 1, updatedAt: 200 });
  });

  it('keeps what they said before, as an edit of one does; a move in the list is none', async () => {
    await db.phrase.bulkAdd(library);
    await editPhrases(new Map([['a', { order: 9 }]]), writer);
    expect(await db.phraseVersion.count()).toBe(0);
    const order: BulkOrder = { kind: 'tag', add: ['z'], remove: ['x'] };
    const undo = await editPhrases(changesFor(library, order), writer);
    const kept = await db.phraseVersion.orderBy('phraseId').toArray();
    expect(kept.map(({ phraseId, by, fields }) => [phraseId, by, fields.tags])).toEqual([
      ['a', 'm1', ['x']],
      ['b', 'm1', ['x', 'y']],
    ]);
    await undoEdits(undo, writerAt('m1', 200));
    expect(await db.phraseVersion.count(), 'taken back at once, it is the same edit').toBe(2);
  });

  it('an undo leaves what was edited or deleted since', async () => {
    await db.phrase.bulkAdd([...library, aPhrase({ id: 'c', deletedAt: 5 })]);
    const undo = await editPhrases(
      new Map([...library, aPhrase({ id: 'c' })].map(({ id }) => [id, { stage: '新' }])),
      writer,
    );
    expect(undo.before.has('c')).toBe(false);
    await editPhrase('b', { title: '改过' }, writerAt('m2', 150));
    await undoEdits(undo, writerAt('m1', 200));
    expect((await allPhrases()).map(({ stage }) => stage)).toEqual(['发货', '新']);
  });
});

describe('merging', () => {
  const use = (id: string, phraseId: string) => ({
    id,
    phraseId,
    buyerKey: null,
    shop: '',
    memberId: null,
    at: 1,
    outcome: 'filled' as const,
    wording: null,
    edited: null,
  });

  it('keeps one with tags, uses and code of all, and takes it back', async () => {
    await db.phrase.bulkAdd([
      aPhrase({ id: 'a', code: '', tags: ['x'], order: 1 }),
      aPhrase({ id: 'b', code: 'fh', tags: ['y'], order: 2 }),
    ]);
    await db.phraseUse.bulkAdd([use('u1', 'a'), use('u2', 'b')]);
    const undo = await mergePhrases([{ keep: 'a', drop: ['b'] }], writer);
    expect(await db.phraseVersion.toArray()).toMatchObject([
      { phraseId: 'a', fields: { code: '', tags: ['x'] } },
    ]);
    expect(await allPhrases()).toMatchObject([{ id: 'a', tags: ['x', 'y'], code: 'fh', dirty: 1 }]);
    expect(await db.phrase.get('b')).toMatchObject({ deletedAt: 100, dirty: 1 });
    expect((await db.phraseUse.toArray()).map(({ phraseId }) => phraseId)).toEqual(['a', 'a']);
    await undoMerge(undo, writerAt('m1', 200));
    expect(await allPhrases()).toMatchObject([
      { id: 'a', tags: ['x'], code: '', updatedAt: 200 },
      { id: 'b', tags: ['y'], code: 'fh', deletedAt: null, updatedAt: 200 },
    ]);
    expect((await db.phraseUse.toArray()).map(({ phraseId }) => phraseId)).toEqual(['a', 'b']);
  });

  it('does nothing where the others are gone', async () => {
    await db.phrase.bulkAdd([aPhrase({ id: 'a' }), aPhrase({ id: 'b', deletedAt: 3 })]);
    await mergePhrases([{ keep: 'a', drop: ['b', 'c'] }], writer);
    expect(await db.phrase.get('a')).toMatchObject({ updatedAt: 0 });
  });
});
