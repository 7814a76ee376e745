import { describe, expect, test } from 'vitest';
import { handoverRecord } from '../../lib/records/handover.record';
import { noteRecord } from '../../lib/records/note.record';
import { phraseRecord } from '../../lib/records/phrase.record';
import { mergeRows, type SharedRow, same } from '../../lib/sync/merge';
import { mergeText } from '../../lib/sync/merge-text';
import { aNote } from './a-row';

const meta = { id: 'p1', createdAt: 1, updatedAt: 1, memberId: null, deletedAt: null };
const phrase = (fields: object): SharedRow => ({ ...meta, title: '欢迎', text: '在的', tags: [], ...fields });
const merge = (base: object, mine: object, theirs: object) =>
  mergeRows(phraseRecord, phrase(base), phrase(mine), phrase(theirs));

describe('fields', () => {
  test.each([
    ['neither changed', {}, {}, {}, {}],
    ['mine alone', {}, { title: 'a' }, {}, { title: 'a' }],
    ['theirs alone', {}, {}, { title: 'b' }, { title: 'b' }],
    ['another one each', {}, { title: 'a' }, { text: 'b' }, { title: 'a', text: 'b' }],
    ['the same twice', {}, { title: 'a' }, { title: 'a' }, { title: 'a' }],
    ['a field only their edition knows', {}, { title: 'a' }, { novel: 1 }, { title: 'a', novel: 1 }],
    [
      'tags from both',
      { tags: ['x'] },
      { tags: ['x', 'm'] },
      { tags: ['x', 't'] },
      { tags: ['x', 't', 'm'] },
    ],
    ['one off, one on', { tags: ['x'] }, { tags: [] }, { tags: ['x', 't'] }, { tags: ['t'] }],
    ['both off', { tags: ['x', 'y'] }, { tags: ['y'] }, { tags: ['x'] }, { tags: [] }],
    ['the same tag by both', {}, { tags: ['t'] }, { tags: ['t', 'u'] }, { tags: ['t', 'u'] }],
  ])('%s', (_, base, mine, theirs, expected) => {
    const merged = merge(base, mine, theirs);
    expect(merged).toEqual({ row: phrase({ ...base, ...expected }), clashes: [], revived: false });
  });

  test('the same field twice: the server’s stands, mine is kept beside it', () => {
    const merged = merge({}, { text: '亲,在的' }, { text: '您好' });
    expect(merged.row.text).toBe('您好');
    expect(merged.clashes).toEqual([{ field: 'text', mine: '亲,在的', theirs: '您好', kept: 'theirs' }]);
  });

  test('two good values that make one too long are no merge', () => {
    const nine = (sign: string) => Array.from({ length: 5 }, (_, at) => `${sign}${at}`);
    const merged = merge({ images: [] }, { images: nine('a') }, { images: nine('b') });
    expect(merged.row.images).toEqual(nine('b'));
    expect(merged.clashes).toHaveLength(1);
  });

  test('both made it without knowing of each other: everything that can stand together does', () => {
    const merged = mergeRows(noteRecord, null, aNote({ text: '我。' }), aNote({ text: '他。', open: true }));
    expect(merged.row).toMatchObject({ text: '他。我。', open: true });
    expect(merged.clashes.map(({ field }) => field)).toEqual(['open']);
  });

  test('who wrote last is the later one by his clock, whoever was first at the server', () => {
    const merged = merge({}, { title: 'a', updatedAt: 9, memberId: 'li' }, { text: 'b', updatedAt: 5 });
    expect(merged.row).toMatchObject({ updatedAt: 9, memberId: 'li', title: 'a', text: 'b' });
    expect(merged.clashes).toEqual([]);
  });
});

describe('entries with ids', () => {
  const plain = { kind: 'other', buyerKey: null, nick: '', waitingSince: null };
  const item = (id: string, text: string) => ({ ...plain, id, text });
  const card = (items: object[], remark = ''): SharedRow => ({ ...meta, items, remark });
  const both = (base: SharedRow, mine: SharedRow, theirs: SharedRow) =>
    mergeRows(handoverRecord, base, mine, theirs);

  test('what either added stands', () => {
    const base = card([item('1', 'a')]);
    const merged = both(base, card([item('1', 'a'), item('2', 'm')]), card([item('1', 'a'), item('3', 't')]));
    expect((merged.row.items as { id: string }[]).map(({ id }) => id)).toEqual(['1', '3', '2']);
  });

  test('removed by one: gone, unless the other edited it', () => {
    const base = card([item('1', 'a'), item('2', 'b')]);
    const merged = both(base, card([]), card([item('1', 'a'), item('2', 'edited')]));
    expect(merged.row.items).toEqual([item('2', 'edited')]);
    const other = both(base, card([item('1', 'edited'), item('2', 'b')]), card([]));
    expect(other.row.items).toEqual([item('1', 'edited')]);
  });

  test('one entry edited by both: by its fields', () => {
    const base = card([{ ...item('1', 'a'), nick: 'x' }]);
    const mine = card([{ ...item('1', 'm'), nick: 'x', memberId: 'me' }]);
    const merged = both(base, mine, card([{ ...item('1', 't'), nick: 'y' }]));
    expect(merged.row.items).toEqual([{ ...item('1', 't'), nick: 'y', memberId: 'me' }]);
    expect(merged.clashes).toEqual([{ field: 'items.1.text', mine: 'm', theirs: 't', kept: 'theirs' }]);
  });
});

describe('texts, by sentence', () => {
  test.each([
    ['both added at the end', '一。', '一。二。', '一。三。', '一。三。二。'],
    ['both added the same', '一。', '一。二。', '一。二。', '一。二。'],
    ['one rewrote, one added', '一。二。三。', '壹。二。三。', '一。二。三。四。', '壹。二。三。四。'],
    ['one removed', '一。二。', '二。', '一。二。三。', '二。三。'],
    ['one removed what the other rewrote', '一。二。', '一。', '一。贰。', '一。贰。'],
    ['lines are parts too', '一\n二', '一\n二\n三', '零\n一\n二', '零\n一\n二\n三'],
    ['nothing was there', '', '甲', '乙', '乙甲'],
  ])('%s', (_, base, mine, theirs, text) => {
    expect(mergeText(base, mine, theirs)).toEqual({ text, clash: false });
  });

  test('both rewrote the same sentence: both stay in place, marked', () => {
    const merged = mergeText('一。二。三。', '一。两。三。', '一。贰。三。');
    expect(merged).toEqual({ text: '一。⟦贰。 ⇄ 两。⟧三。', clash: true });
    const row = mergeRows(noteRecord, aNote({ text: '二' }), aNote({ text: '两' }), aNote({ text: '贰' }));
    expect(row.row.text).toBe('⟦贰 ⇄ 两⟧');
    expect(row.clashes).toEqual([{ field: 'text', mine: '两', theirs: '贰', kept: 'both' }]);
  });

  test('a merge that no longer fits the field leaves the server’s', () => {
    const [mine, theirs] = ['甲', '乙'].map((sign) => `${sign.repeat(1500)}。`) as [string, string];
    const merged = mergeRows(noteRecord, aNote(), aNote({ text: mine }), aNote({ text: theirs }));
    expect(merged.row.text).toBe(theirs);
    expect(merged.clashes).toEqual([{ field: 'text', mine, theirs, kept: 'theirs' }]);
  });
});

describe('deleting', () => {
  const gone = { deletedAt: 5, updatedAt: 5 };
  const edit = { title: 'new', updatedAt: 4 };
  test.each([
    ['mine, theirs as it was', {}, gone, {}, { deletedAt: 5, revived: false, title: '欢迎' }],
    ['theirs, mine as it was', {}, {}, gone, { deletedAt: 5, revived: false, title: '欢迎' }],
    ['mine against an edit', {}, gone, edit, { deletedAt: null, revived: true, title: 'new' }],
    ['an edit against theirs', {}, edit, gone, { deletedAt: null, revived: true, title: 'new' }],
    ['both', {}, { ...gone, deletedAt: 7 }, gone, { deletedAt: 5, revived: false, title: '欢迎' }],
    ['one takes it back', gone, {}, gone, { deletedAt: null, revived: false, title: '欢迎' }],
    ['the other takes it back', gone, gone, {}, { deletedAt: null, revived: false, title: '欢迎' }],
  ])('%s', (_, base, mine, theirs, { revived, ...expected }) => {
    const merged = merge(base, mine, theirs);
    expect(merged.row).toMatchObject(expected);
    expect(merged.revived).toBe(revived);
    expect(merged.clashes).toEqual([]);
  });
});

test.each([
  [{ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 }, true],
  [{ a: 1 }, { a: 1, b: undefined }, false],
  [[1, 2], [2, 1], false],
  [[], {}, false],
  [null, {}, false],
])('%j and %j: %s', (a, b, expected) => expect(same(a, b)).toBe(expected));
