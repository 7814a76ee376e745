import { describe, expect, test } from 'vitest';
import { differsFromStandard, isOffered, offeredHere, pinnedFirst } from '../../lib/phrases/offered';
import type { Phrase } from '../../lib/records/phrase.record';
import { aPhrase } from './a-phrase';

const here = { memberId: 'm1', site: 'pinduoduo', shop: { id: '884', name: '青禾服饰' }, now: 1000 };
const ids = (phrases: readonly Phrase[]) => phrases.map(({ id }) => id);

describe('what is offered here and now', () => {
  test.each<[string, Partial<Phrase>, boolean]>([
    ['the team’s', {}, true],
    ['my own', { ownerId: 'm1' }, true],
    ['a colleague’s own', { ownerId: 'm2' }, false],
    ['for this site', { sites: ['jd', 'pinduoduo'] }, true],
    ['for another site', { sites: ['jd'] }, false],
    ['for this shop by its id', { shops: ['884'] }, true],
    ['for this shop by its name', { shops: ['青禾服饰'] }, true],
    ['for another shop', { shops: ['小林家居'] }, false],
    ['in its days', { from: 1000, to: 1000 }, true],
    ['not begun', { from: 1001 }, false],
    ['run out', { to: 999 }, false],
  ])('%s', (_, fields, offered) => {
    expect(isOffered(aPhrase(fields), here)).toBe(offered);
  });

  test('nobody signed on sees no own phrase, and an unknown shop none that names a shop', () => {
    expect(isOffered(aPhrase({ ownerId: 'm1' }), { ...here, memberId: null })).toBe(false);
    expect(isOffered(aPhrase({ shops: ['884'] }), { ...here, shop: undefined })).toBe(false);
  });

  test('the same array when all are offered', () => {
    const phrases = [aPhrase({ id: 'a' }), aPhrase({ id: 'b' })];
    expect(offeredHere(phrases, here)).toBe(phrases);
  });

  test('an own edition takes the place of the team’s, for its owner and while it is offered', () => {
    const phrases = [
      aPhrase({ id: 'team' }),
      aPhrase({ id: 'mine', ownerId: 'm1', copyOf: 'team', sites: ['pinduoduo'] }),
    ];
    expect(ids(offeredHere(phrases, here))).toEqual(['mine']);
    expect(ids(offeredHere(phrases, { ...here, memberId: 'm2' }))).toEqual(['team']);
    expect(ids(offeredHere(phrases, { ...here, site: 'jd' }))).toEqual(['team']);
  });
});

test('pinned phrases stand first in the order of their pins; pins of what is not offered are passed over', () => {
  const phrases = ['a', 'b', 'c', 'd'].map((id) => aPhrase({ id }));
  expect(ids(pinnedFirst(phrases, ['d', 'gone', 'b']))).toEqual(['d', 'b', 'a', 'c']);
  expect(pinnedFirst(phrases, [])).toBe(phrases);
});

describe('an own edition differs from its standard phrase', () => {
  const standard = aPhrase({ id: 's', standard: true, text: '您好' });
  test.each<[string, Partial<Phrase>, boolean]>([
    ['by its text', { text: '亲,您好' }, true],
    ['by its wordings', { text: '您好', wordings: [{ text: '在的', sites: [] }] }, true],
    ['not by its title', { text: '您好', title: '我的' }, false],
  ])('%s', (_, fields, differs) => {
    expect(differsFromStandard(aPhrase({ copyOf: 's', ...fields }), standard)).toBe(differs);
  });
  test('not from one that is no standard, another one, or gone', () => {
    const copy = aPhrase({ copyOf: 's', text: '别的' });
    expect(differsFromStandard(copy, { ...standard, standard: false })).toBe(false);
    expect(differsFromStandard(copy, { ...standard, id: 'x' })).toBe(false);
    expect(differsFromStandard(copy, undefined)).toBe(false);
  });
});
