import { describe, expect, it } from 'vitest';
import { check } from '../../lib/guard/check';
import { normalise } from '../../lib/guard/normalise';
import type { GuardRule } from '../../lib/guard/rule';
import { compile } from '../../lib/guard/rules';

describe('normalise', () => {
  it.each([
    ['ＡＢＣ １２３', 'abc 123'],
    ['微\u200b信', '微信'],
    ['加.微 信', '加微信'],
    ['v-x', 'vx'],
    ['good morning', 'good morning'],
    ['薇信', 'vx'],
    ['V❤️', 'vx'],
    ['威海', '威海'],
    ['➕', '+'],
    ['扣扣', 'qq'],
    ['扣扣子', '扣扣子'],
    ['⑩件', '10件'],
    ['🅥🅧', 'vx'],
    ['一三八零零一三八零零零', '13800138000'],
    ['一二三', '一二三'],
    ['165/88A', '165/88a'],
    ['好,您说。谢谢', '好,您说,谢谢'],
    ['好的\uff0c您说', '好的,您说'],
    ['', ''],
    ['。。。', ','],
  ])('%j → %j', (text, plain) => expect(normalise(text).text).toBe(plain));

  it('keeps the way back for every character', () => {
    const text = '您好😀➕ V\u200b❤️(⑩)';
    const { text: plain, at, ends } = normalise(text);
    expect(at).toHaveLength(plain.length);
    expect(ends).toHaveLength(plain.length);
    for (let i = 0; i < plain.length; i++) {
      expect(at[i]).toBeGreaterThanOrEqual(at[i - 1] ?? 0);
      expect(ends[i]).toBeGreaterThan(at[i] ?? 0);
      expect(ends[i]).toBeLessThanOrEqual(text.length);
    }
  });
});

describe('offsets', () => {
  it.each([
    ['您好😀,➕ V❤️哈', '➕ V❤'],
    ['电话是一三八-零零一三-八零零零吗', '一三八-零零一三-八零零零'],
    ['请 加\u200b微\u200b信 聊', '加\u200b微\u200b信'],
  ])('%s underlines the original', (text, part) => {
    const [hit] = check(text, { sites: [] }).hits;
    expect(text.slice(hit?.start, hit?.end)).toContain(part);
  });

  it('names each hit, its rule and its words', () => {
    const { hits } = check('亲,在的亲', { sites: ['practice-desk', 'jd'] });
    expect(hits.map(({ ruleId, start, end, replacement }) => [ruleId, start, end, replacement])).toEqual([
      ['jd-dear', 0, 1, '您好'],
      ['jd-dear', 4, 5, '您好'],
    ]);
  });

  it('does not let a split word pass as an exception', () => {
    expect(check('亲,自己看下', { sites: ['jd'] }).level).toBe('red');
    expect(check('亲 自己看下', { sites: ['jd'] }).level).toBe('red');
    expect(check('您亲自看下', { sites: ['jd'] }).level).toBe('clear');
  });
});

describe('sites', () => {
  it('applies the words of 京东 only there', () => {
    expect(check('亲,在的', { sites: ['pinduoduo'] }).level).toBe('clear');
    expect(check('亲,在的', { sites: ['jd'] }).level).toBe('red');
  });
  it('takes the gravest level', () => {
    expect(check('最好的面料', { sites: [] }).level).toBe('amber');
    expect(check('最好的面料,加微信看', { sites: [] }).level).toBe('red');
    expect(check('您好,在的', { sites: [] })).toEqual({ level: 'clear', hits: [] });
  });
  it('refuses a rule that is no expression', () => {
    const broken: GuardRule = {
      id: 'x',
      group: 'rude',
      sites: '*',
      level: 'red',
      patterns: ['('],
      reason: { zh: '', en: '' },
      source: '',
      examples: { bad: [], good: [] },
    };
    expect(() => compile([broken])).toThrow(SyntaxError);
  });
});

describe('long texts', () => {
  const seeds = [
    '加我',
    '微 信 ',
    '好评,',
    '返',
    '1 3 8 ',
    '13800',
    '不能',
    'a',
    'a.',
    'q',
    'v',
    '亲自',
    '最',
    '一',
    '转到',
    '好评送',
    '(',
    ' ',
    '\n',
    '😀',
  ];
  it.each(seeds)('grows in proportion to %j', (seed) => {
    const of = (length: number) => seed.repeat(Math.ceil(length / seed.length)).slice(0, length);
    const level = (length: number) => check(of(length), { sites: ['jd'] }).level;
    // A hundred times the text: quadratic would take longer than any test may.
    expect(level(200_000)).toBe(level(2_000));
  });
});
