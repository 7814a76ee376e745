import { expect, test } from 'vitest';
import { recordTypes } from '../../lib/records/registry';
import { bothOf } from '../../lib/sync/both';
import type { Clash } from '../../lib/sync/merge';
import { mergeText } from '../../lib/sync/merge-text';
import { aNote } from './a-row';

const typeOf = (table: string) => {
  const type = recordTypes.find((one) => one.table === table);
  if (!type) throw new Error(table);
  return type;
};
const note = (text: unknown, clash: Partial<Clash>) =>
  bothOf(typeOf('note'), aNote({ text }), {
    ...{ field: 'text', mine: '我。', theirs: '他。', kept: 'theirs' as const },
    ...clash,
  });

test.each([
  ['one after the other, theirs first', {}, '他。\n我。'],
  ['mine holds theirs', { mine: '他。还有我。' }, '他。还有我。'],
  ['theirs holds mine', { theirs: '我。还有他。' }, '我。还有他。'],
  ['one was emptied', { theirs: '' }, '我。'],
  ['together too long', { mine: '长'.repeat(1999), theirs: '短'.repeat(1999) }, undefined],
  ['no text', { field: 'open', mine: true, theirs: false }, undefined],
  ['a text that is no words', { field: 'shop', mine: 'a', theirs: 'b' }, undefined],
])('both: %s', (_, clash, expected) => expect(note('他。', clash)).toBe(expected));

test('what the merge kept in place loses its signs and nothing else, even after a later edit', () => {
  const { text } = mergeText('一。二。', '一。我二。', '一。他二。');
  expect(text).toContain('⟦');
  expect(note(`${text}后来的。`, { kept: 'both' })).toBe('一。他二。我二。后来的。');
});

test('an entry of a list, by its id', () => {
  const item = { id: 'i1', kind: 'note', buyerKey: null, nick: '', text: '他。', waitingSince: null };
  const row = { ...aNote(), items: [item], fromName: '林姐', remark: '', accepted: null };
  const clash: Clash = { field: 'items.i1.text', mine: '我。', theirs: '他。', kept: 'theirs' };
  expect(bothOf(typeOf('handover'), row, clash)).toBe('他。\n我。');
});
