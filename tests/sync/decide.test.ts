import { describe, expect, test } from 'vitest';
import { chosen, taken, withdrawn } from '../../lib/sync/decide';
import type { Content } from '../../lib/sync/envelope';
import { kinds } from '../../lib/sync/kinds';
import type { Clash } from '../../lib/sync/merge';
import { type Held, unknown } from '../../lib/sync/shelf';
import { aNote } from './a-row';

const note = kinds.get('note') as NonNullable<ReturnType<typeof kinds.get>>;
const content = (row: Content['row']): Content => ({
  ...{ n: 2, prev: 3, op: 'theirs', device: 'x', author: 'li', row },
});
const held = (fields: Partial<Held> = {}): Held => ({
  row: aNote({ text: '我。' }),
  dirty: true,
  known: { ...unknown, base: aNote(), rev: 3, n: 1, op: 'o' },
  ...fields,
});

describe('an edition that comes', () => {
  test('an edit that comes to the same is none, whoever made it when', () => {
    const mine = aNote({ text: '新。', updatedAt: 9, memberId: 'me' });
    const theirs = aNote({ text: '新。', updatedAt: 5, memberId: 'li' });
    expect(taken(note, held({ row: mine }), content(theirs), 4, true)).toMatchObject({
      dirty: false,
      row: theirs,
    });
  });

  test('what stood here before an agent joined gives way where only leads write', () => {
    const theirs = aNote({ text: '店长写的。', deletedAt: 7 });
    const before = held({ known: unknown });
    expect(taken(note, before, content(theirs), 4, false)).toMatchObject({ dirty: false, row: theirs });
    expect(taken(note, before, content(theirs), 4, true)).toMatchObject({ dirty: true });
  });

  test.each([
    ['newer', null],
    ['full', 'full'],
  ] as const)('an edit that waited because of %s, once it can be merged: refused %s', (refused, after) => {
    const before = held({ known: { ...held().known, refused } });
    const now = taken(note, before, content(aNote({ open: true })), 4, true);
    expect(now).toMatchObject({ dirty: true, row: { text: '我。', open: true }, known: { refused: after } });
  });
});

describe('taken back', () => {
  test('what the team has stands again', () => {
    const refused = held({ known: { ...held().known, refused: 'forbidden' } });
    expect(withdrawn(refused)).toEqual({
      row: aNote(),
      dirty: false,
      known: { ...held().known, refused: null },
    });
  });

  test.each([
    ['never came', unknown],
    ['is forgotten', { ...unknown, base: aNote(), forgotten: true }],
  ])('nothing stands where it %s', (_, known) =>
    expect(withdrawn(held({ known }))).toEqual({ row: null, dirty: false, known: unknown }),
  );
});

describe('a clash that somebody settles', () => {
  const clash = (fields: Partial<Clash>): Clash => ({
    ...{ field: 'text', mine: '我。', theirs: '他。', kept: 'theirs' as const },
    ...fields,
  });
  const row = { ...aNote({ text: '他。' }), items: [{ id: 'i1', text: '他。' }, { id: 'i2' }] };
  const settle = (one: Clash, take: 'mine' | 'theirs' | 'both') =>
    chosen(note, { row, dirty: false, known: { ...unknown, clashes: [one] } }, 0, take, 77);

  test('theirs stands already', () =>
    expect(settle(clash({}), 'theirs')).toEqual({ row, dirty: false, known: unknown }));
  test('mine is written over it', () =>
    expect(settle(clash({}), 'mine')).toEqual({
      row: { ...row, text: '我。', updatedAt: 77 },
      dirty: true,
      known: unknown,
    }));
  test('one of the two, where both were kept', () =>
    expect(settle(clash({ kept: 'both' }), 'theirs')).toMatchObject({ row: { text: '他。' }, dirty: true }));
  test('both, one after the other', () =>
    expect(settle(clash({}), 'both')).toMatchObject({
      row: { text: '他。\n我。', updatedAt: 77 },
      ...{ dirty: true, known: unknown },
    }));
  test('both, where there are no two at once', () => {
    const open = clash({ field: 'open', mine: true, theirs: false });
    expect(settle(open, 'both')).toMatchObject({ dirty: false, known: { clashes: [open] } });
  });
  test('inside a list, by the id of the entry', () =>
    expect(settle(clash({ field: 'items.i1.text' }), 'mine').row?.items).toEqual([
      { id: 'i1', text: '我。' },
      { id: 'i2' },
    ]));
  test('that is no longer there', () => {
    const before = held();
    expect(chosen(note, before, 3, 'mine', 77)).toBe(before);
  });
});
