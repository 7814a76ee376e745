import { describe, expect, test } from 'vitest';
import { addedQuery, begins, lettersOf, typedQuery } from '../../lib/overlay/palette-query';

describe('what is looked for, after a sign at the start of the box', () => {
  test.each([
    ['/', '', '/'],
    ['/fh', 'fh', '/fh'],
    ['、发货', '发货', '、发货'],
    ['/fh shunfeng', 'fh shunfeng', '/fh shunfeng'],
    ['/fh\u00a0sf', 'fh sf', '/fh\u00a0sf'],
    ['/fh ', 'fh', '/fh '],
  ])('%j', (before, query, over) => {
    expect(typedQuery(before, '/、')).toEqual({ query, over });
  });

  test.each([
    ['', 'nothing'],
    ['fh', 'no sign'],
    ['亲/fh', 'a sign in the middle'],
    ['//', 'a comment'],
    ['、、', 'two signs'],
    ['/ fh', 'a sign by itself'],
    ['/fh\n', 'a line break'],
    [`/${'长'.repeat(31)}`, 'a whole reply'],
  ])('%j is %s', (before) => {
    expect(typedQuery(before, '/、')).toBeUndefined();
  });

  test('only the signs that were set', () => {
    expect(typedQuery('/fh', '、')).toBeUndefined();
    expect(typedQuery('/fh', '')).toBeUndefined();
    expect(begins('、', '、')).toBe(true);
    expect(begins('', '、')).toBe(false);
  });
});

describe('what was typed since a key opened the palette', () => {
  test.each([
    ['您好', '您好', { query: '', over: '' }],
    ['您好fh', '您好', { query: 'fh', over: 'fh' }],
    ['fh', '', { query: 'fh', over: 'fh' }],
    ['您', '您好', undefined],
    ['您好\n', '您好', undefined],
  ])('%j after %j', (before, base, expected) => {
    expect(addedQuery(before, base)).toEqual(expected);
  });
});

test.each([
  ["fa'huo", 'fahuo'],
  ['fa huo', 'fahuo'],
  ['ni’hao', 'nihao'],
  ['发huo', '发huo'],
])('the input method shows %s', (composed, letters) => {
  expect(lettersOf(composed)).toBe(letters);
});
