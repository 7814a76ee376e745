import { describe, expect, test } from 'vitest';
import { wordingFor, wordingMark, wordingsAt } from '../../lib/phrases/wordings';

const phrase = {
  text: '甲',
  wordings: [
    { text: '乙', sites: [] },
    { text: '京一', sites: ['jd'] },
    { text: '丙', sites: [] },
    { text: '京二', sites: ['jd', 'tmall'] },
  ],
};

test.each([
  ['pinduoduo', ['甲', '乙', '丙']],
  ['jd', ['京一', '京二']],
  ['tmall', ['京二']],
])('what can be said on %s', (site, texts) => {
  expect(wordingsAt(phrase, site)).toEqual(texts);
});

describe('what is said to a buyer', () => {
  const said = (...texts: string[]) => texts.map(wordingMark);
  test.each([
    ['nothing yet', [], '甲'],
    ['the first', said('甲'), '乙'],
    ['one out of turn', said('丙'), '甲'],
    ['all of them', said('甲', '乙', '丙'), '甲'],
    ['all, and one again', said('甲', '乙', '丙', '甲'), '乙'],
    ['one that was rewritten since', said('旧的', '甲'), '乙'],
    ['from before there were wordings', [null], '乙'],
  ])('%s', (_, told, text) => {
    expect(wordingFor(phrase, 'pinduoduo', told)).toBe(text);
  });

  test('nobody reads one twice before all were used', () => {
    const told: number[] = [];
    const texts = Array.from({ length: 9 }, () => {
      const text = wordingFor(phrase, 'pinduoduo', told);
      told.push(wordingMark(text));
      return text;
    });
    for (let at = 0; at + 3 <= texts.length; at++) expect(new Set(texts.slice(at, at + 3)).size).toBe(3);
  });

  test('a phrase of images alone says nothing', () => {
    expect(wordingFor({ text: '', wordings: [] }, 'jd')).toBe('');
  });
});
