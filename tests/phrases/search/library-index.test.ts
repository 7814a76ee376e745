import { describe, expect, it, test } from 'vitest';
import { entryOf, soundRow } from '../../../lib/phrases/search/entries';
import { LibraryIndex } from '../../../lib/phrases/search/library-index';
import { soundsOf } from '../../../lib/phrases/sounds';
import type { Phrase } from '../../../lib/records/phrase.record';
import { aPhrase } from '../a-phrase';

const entry = (phrase: Phrase) => entryOf(phrase, soundRow(phrase, soundsOf(phrase)));
const library = [
  aPhrase({ id: 'text', title: '其他', text: '明天发货 fh' }),
  aPhrase({ id: 'tag', title: '甲', tags: ['现货', 'FH'] }),
  aPhrase({ id: 'title', title: '关于 fh' }),
  aPhrase({ id: 'prefix', code: 'fhsj', title: '乙' }),
  aPhrase({ id: 'exact', code: 'fh', title: '丙' }),
  aPhrase({ id: 'inside', code: 'xfh', title: '丁' }),
  aPhrase({ id: 'shipping', title: '什么时候发货', stage: '发货', tags: ['物流'] }),
  aPhrase({ id: 'invoice', title: '开发票', text: '电子发票会发到邮箱' }),
  aPhrase({ id: 'coupon', title: '优惠券怎么用' }),
];
const index = LibraryIndex.of(library.map(entry));
const ids = (query: string, limit = 200) => index.search(query, limit).ids;

describe('search', () => {
  it('ranks code, start of code, title, tag, text', () => {
    expect(ids('fh').slice(0, 2)).toEqual(['exact', 'prefix']);
    expect(ids('fh').indexOf('title')).toBeLessThan(ids('fh').indexOf('tag'));
    expect(ids('fh 明天')).toEqual(['text']);
  });

  it.each(['FH', 'ｆｈ', '/fh', '、fh', ' fh '])('reads %j as fh', (query) =>
    expect(ids(query)[0]).toBe('exact'),
  );

  test.each([
    ['发货', 'shipping'],
    ['fahuo', 'shipping'],
    ['fah', 'shipping'],
    ['fa货', 'shipping'],
    ['smshfh', 'shipping'],
    ['shenmeshihou', 'shipping'],
    ['fahoo', 'shipping'],
    ['wuliu', 'shipping'],
    ['kaipiao', 'invoice'],
    ['开票', 'invoice'],
    ['dzfp', undefined],
    ['优惠卷', 'coupon'],
    ['yhq', 'coupon'],
    ['货 什么', 'shipping'],
  ])('%s finds %s first', (query, id) => {
    expect(ids(query)[0]).toBe(id);
  });

  it('finds the same before, while and after it is warmed for the keys to come', () => {
    const cold = LibraryIndex.of(library.map(entry));
    const asked = ['f', 'k', 'fahoo', 'y', 'wuliuu'];
    const answers = () => asked.map((query) => cold.search(query, 200).ids);
    const before = answers();
    let steps = 0;
    for (const _ of cold.warming(200)) {
      expect(answers()).toEqual(before);
      steps++;
    }
    expect(steps).toBeGreaterThanOrEqual(26);
    expect(answers()).toEqual(before);
  });

  it('finds what holds any word where nothing holds every one', () => {
    expect(ids('优惠券 邮箱').sort()).toEqual(['coupon', 'invoice']);
    expect(ids('没有这个')).toEqual([]);
  });

  it('finds no word of which a part only sounds alike, where the rest is unknown', () => {
    const titles = { ice: '冰袋化了', flower: '鲜花' };
    const melted = LibraryIndex.of(
      Object.entries(titles).map(([id, title]) => entry(aPhrase({ id, title }))),
    );
    expect(melted.search('花呗', 9).ids).toEqual([]);
    expect(melted.search('化呗', 9).ids).toEqual(['ice']);
  });

  it('finds nothing for nothing', () => {
    expect(index.search('  ', 9)).toMatchObject({ ids: [], total: 0 });
  });

  it('hands back so many and counts all', () => {
    const many = LibraryIndex.of(Array.from({ length: 900 }, (_, i) => entry(aPhrase({ id: `${i}` }))));
    expect(many.search('标题', 200).ids).toHaveLength(200);
    expect(many.search('标题', 200).total).toBe(900);
  });

  it('lets use decide among equals only', () => {
    const equals = LibraryIndex.of(['a', 'b', 'c'].map((id) => entry(aPhrase({ id }))));
    equals.setUses(new Map([['c', 9]]));
    expect(equals.search('标题', 9).ids).toEqual(['c', 'a', 'b']);
  });

  it('says where, in the original', () => {
    const phrase = aPhrase({
      title: '㎏与ＫＧ',
      text: '重 2kg 左右',
      tags: ['a', '重量kg'],
      code: '',
      stage: '重量',
    });
    const kilos = LibraryIndex.of([entry(phrase)]);
    const spans = (query: string) => kilos.search(query, 9).spans(0);
    expect(spans('kg')).toEqual([{ field: 'title', index: 0, start: 0, end: 1 }]);
    expect(spans('左右')).toEqual([{ field: 'text', index: 0, start: 6, end: 8 }]);
    expect(spans('zhonglk')).toEqual([{ field: 'tag', index: 1, start: 0, end: 3 }]);
    expect(spans('与')).toEqual([{ field: 'title', index: 0, start: 1, end: 2 }]);
  });

  it('finds a stage by its sound', () => {
    const staged = LibraryIndex.of([entry(aPhrase({ stage: '催付' }))]);
    expect(staged.search('cuifu', 9).spans(0)).toEqual([{ field: 'stage', index: 0, start: 0, end: 2 }]);
  });

  it('finds a character however it sounds, and where its sound is not known', () => {
    const bank = aPhrase({ id: 'bank', title: '银行卡' });
    const luggage = aPhrase({ id: 'luggage', title: '行李箱' });
    const deaf = aPhrase({ id: 'deaf', title: '行不行' });
    const sounded = LibraryIndex.of([bank, luggage].map(entry));
    expect([...sounded.search('行', 9).ids].sort()).toEqual(['bank', 'luggage']);
    const partly = LibraryIndex.of([entry(bank), entry(luggage), entryOf(deaf, undefined)]);
    expect([...partly.search('行', 9).ids].sort()).toEqual(['bank', 'deaf', 'luggage']);
    expect(partly.search('行李', 9).ids).toEqual(['luggage']);
  });

  it.each([
    ['货 f', ['shipping']],
    ['发票 fa', ['invoice']],
    ['f 优惠', ['coupon', 'exact', 'prefix', 'shipping', 'tag', 'text', 'title']],
    ['f w', ['shipping']],
  ])('%s: a letter is looked for where the other word is', (query, expected) => {
    const got = ids(query);
    expect(expected.every((id) => got.includes(id))).toBe(true);
  });

  it('without sounds still finds what is written', () => {
    const deaf = LibraryIndex.of([entryOf(aPhrase({ id: 'x', title: '发货时间' }), undefined)]);
    expect(deaf.search('发货', 9).ids).toEqual(['x']);
    expect(deaf.search('fahuo', 9).ids).toEqual([]);
  });
});

describe('a library that changes', () => {
  const fresh = () => LibraryIndex.of(library.map(entry));
  it('finds what was changed by its new words only', () => {
    const changing = fresh();
    changing.update([entry(aPhrase({ id: 'invoice', title: '保修多久' }))]);
    expect(changing.search('发票', 9).ids).toEqual([]);
    expect(changing.search('baoxiu', 9).ids).toEqual(['invoice']);
    changing.update([entry(aPhrase({ id: 'invoice', title: '开发票' }))]);
    expect(changing.search('发票', 9).ids).toEqual(['invoice']);
    expect(changing.search('保修', 9).ids).toEqual([]);
  });

  it('finds new ones among the old by score, and no deleted ones', () => {
    const changing = fresh();
    changing.update([entry(aPhrase({ id: 'new', title: '发货' }))], ['text']);
    expect(changing.search('发货', 9).ids.slice(0, 2)).toEqual(['new', 'shipping']);
    expect(changing.search('明天', 9).ids).toEqual([]);
  });

  it('finds the same after it was kept and restored', () => {
    const kept = structuredClone(fresh().snapshot);
    if (!kept) throw new Error('nothing to keep');
    for (const query of ['fh', '优惠卷', 'kaipiao', '货 什么', '明天'])
      expect(LibraryIndex.restore(kept).search(query, 99).ids).toEqual(ids(query, 99));
    const changing = fresh();
    changing.update([], ['text']);
    expect(changing.snapshot).toBeUndefined();
  });
});
