import { describe, expect, it, test } from 'vitest';
import { day } from '../../lib/kernel/clock';
import {
  countStates,
  filterLibrary,
  isIn,
  type LibraryFacts,
  type LibraryFilter,
  type LibraryState,
  tagsOf,
  wholeLibrary,
} from '../../lib/phrases/library-filter';
import { aPhrase } from './a-phrase';

const now = 1_790_000_000_000;
const old = now - 61 * day;
const standard = aPhrase({ id: 'std', text: '标准', standard: true, createdAt: now });
const library = [
  standard,
  aPhrase({ id: 'same', text: '标准', copyOf: 'std', ownerId: 'm1', createdAt: now }),
  aPhrase({ id: 'other', text: '改过', copyOf: 'std', ownerId: 'm1', createdAt: now }),
  aPhrase({ id: 'sale', from: now - day, to: now + day, tags: ['大促'], createdAt: now }),
  aPhrase({ id: 'over', to: now - 1, tags: ['大促', '旧'], createdAt: now }),
  aPhrase({ id: 'old', createdAt: old, stage: '售后', folder: '退货/运费' }),
  aPhrase({ id: 'used', createdAt: old, stage: '售后', folder: '退货款' }),
  aPhrase({ id: 'jd', sites: ['jd'], images: ['i1'], ownerId: 'm2', createdAt: now }),
  aPhrase({ id: 'word', wordings: [{ text: '您好', sites: ['jd'] }], createdAt: now }),
];
const facts: LibraryFacts = {
  now,
  memberId: 'm1',
  byId: new Map(library.map((phrase) => [phrase.id, phrase])),
  used: new Set(['used']),
  flagged: new Set(['sale']),
  duplicates: new Set(['std', 'same']),
};
const listed = (fields: Partial<LibraryFilter>) =>
  filterLibrary(library, { ...wholeLibrary, ...fields }, facts).map(({ id }) => id);

test.each<[LibraryState, string[]]>([
  ['temporary', ['sale', 'over']],
  ['expired', ['over']],
  ['standard', ['std']],
  ['differs', ['other']],
  ['unused', ['old']],
  ['image', ['jd']],
  ['flagged', ['sale']],
  ['duplicate', ['std', 'same']],
])('%s', (state, ids) => {
  expect(library.filter((phrase) => isIn(state, phrase, facts)).map(({ id }) => id)).toEqual(ids);
  expect(listed({ state })).toEqual(ids);
  expect(countStates(library, facts)[state]).toBe(ids.length);
});

describe('filters', () => {
  it('hand back the same library where nothing is asked', () => {
    expect(filterLibrary(library, wholeLibrary, facts)).toBe(library);
  });
  it.each<[Partial<LibraryFilter>, string[]]>([
    [{ stage: '售后' }, ['old', 'used']],
    [{ stage: '售后', folder: '退货' }, ['old']],
    [{ tag: '大促' }, ['sale', 'over']],
    [{ scope: 'mine' }, ['same', 'other']],
    [{ site: 'jd' }, ['jd', 'word']],
    [{ tag: '大促', state: 'expired' }, ['over']],
  ])('%j', (fields, ids) => expect(listed(fields)).toEqual(ids));
  it('the team’s are those of nobody', () => expect(listed({ scope: 'team' })).not.toContain('jd'));
});

test('tags, the commonest first', () => expect(tagsOf(library)).toEqual(['大促', '旧']));
