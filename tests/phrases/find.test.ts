import { describe, expect, it } from 'vitest';
import { findPhrases } from '../../lib/phrases/find';
import { sortStages } from '../../lib/phrases/stages';
import { aPhrase } from './a-phrase';

const library = [
  aPhrase({ id: 'text', title: '其他', text: '明天发货 fh', order: 1 }),
  aPhrase({ id: 'tag', title: '甲', tags: ['现货', 'FH'], order: 2 }),
  aPhrase({ id: 'title', title: '关于 fh', order: 3 }),
  aPhrase({ id: 'prefix', code: 'fhsj', title: '乙', order: 4 }),
  aPhrase({ id: 'exact', code: 'fh', title: '丙', order: 5 }),
  aPhrase({ id: 'inside', code: 'xfh', title: '丁', order: 6 }),
];
const ids = (query: string, options = {}) =>
  findPhrases(library, query, options).results.map(({ phrase }) => phrase.id);

describe('findPhrases', () => {
  it('ranks code, start of code, title, tag, text', () => {
    expect(ids('fh')).toEqual(['exact', 'prefix', 'title', 'tag', 'text']);
  });
  it.each(['FH', 'ｆｈ', '/fh', ' fh '])('reads %j as fh', (query) => expect(ids(query)[0]).toBe('exact'));
  it('wants every word', () => {
    expect(ids('fh 明天')).toEqual(['text']);
    expect(ids('fh 没有')).toEqual([]);
  });
  it('finds all for an empty query, in order', () => {
    expect(ids('  ')).toEqual(['text', 'tag', 'title', 'prefix', 'exact', 'inside']);
  });
  it('lets use decide among equals only', () => {
    const usage = new Map([
      ['inside', 9],
      ['text', 99],
    ]);
    expect(ids('', { usage }).slice(0, 2)).toEqual(['text', 'inside']);
    expect(ids('fh', { usage })[0]).toBe('exact');
  });
  it('hands back so many and counts all', () => {
    const many = Array.from({ length: 900 }, (_, order) => aPhrase({ id: `${order}`, order }));
    expect(findPhrases(many, '内容').results).toHaveLength(200);
    expect(findPhrases(many, '内容')).toMatchObject({ total: 900 });
    expect(findPhrases(many, '', { limit: 9 }).results).toHaveLength(9);
  });
  it('says where, in the original', () => {
    const phrase = aPhrase({ title: '㎏与ＫＧ', text: '重 2㎏ 左右', tags: ['a', '重量kg'], code: 'KG' });
    const [found] = findPhrases([phrase], 'kg').results;
    expect(found?.matches).toEqual([
      { field: 'code', index: 0, start: 0, end: 2 },
      { field: 'title', index: 0, start: 0, end: 1 },
      { field: 'tag', index: 1, start: 2, end: 4 },
      { field: 'text', index: 0, start: 3, end: 4 },
    ]);
  });
  it('finds by stage', () => {
    expect(findPhrases([aPhrase({ stage: '催付' })], '催付').results[0]?.matches[0]?.field).toBe('stage');
  });
});

describe('sortStages', () => {
  it('follows the talk, own stages after it', () => {
    expect(sortStages(['自定义', '告别', '售后', '欢迎', '另一个', '售后'])).toEqual([
      '欢迎',
      '售后',
      '告别',
      '自定义',
      '另一个',
    ]);
  });
});
