import { describe, expect, it } from 'vitest';
import { activeRules } from '../../lib/guard/active';
import { MOST_WORDS, readWords } from '../../lib/guard/own-words';
import { compile } from '../../lib/guard/rules';

const own = (words: string[], fields = {}) => ({
  id: 'own',
  level: 'red' as const,
  sites: [],
  words,
  reason: '理由',
  replacement: '',
  ...fields,
});
const verdict = (text: string, words: string[], fields = {}) =>
  compile(activeRules(new Map(), [own(words, fields)])).check(text, { sites: ['jd'] });

describe('what a lead types', () => {
  it('is read line by line, without blanks and repeats', () => {
    expect(readWords(' 进口 \r\n\n进口\n/原装.{0,3}货/')).toEqual({
      ok: true,
      value: ['进口', '/原装.{0,3}货/'],
    });
  });

  it.each([
    ['/(/', 'badPattern'],
    ['/(a+)+b/', 'unbounded'],
    ['/a.*b/', 'unbounded'],
    ['/(a{0,20}){0,20}b/', 'tooSlow'],
    ['/a{0,3}a{0,3}a{0,3}a{0,3}a{0,3}a{0,3}a{0,3}b/', 'tooSlow'],
    ['/a?/', 'matchesAll'],
    ['。', 'onlySigns'],
    ['字'.repeat(201), 'tooLong'],
  ])('%s is refused', (word, code) => {
    expect(readWords(`好\n${word}`)).toMatchObject({ ok: false, error: [{ code, line: 2 }] });
  });

  it('takes 5,000 words and refuses one more', () => {
    const lines = Array.from({ length: MOST_WORDS }, (_, index) => `词${index}`);
    expect(readWords(lines.join('\n')).ok).toBe(true);
    expect(readWords([...lines, '多'].join('\n'))).toMatchObject({
      error: [{ code: 'tooMany', line: 5001 }],
    });
  });
});

describe('rules of the shop', () => {
  it.each([
    ['这是进口货', ['进口'], '进口'],
    ['这是 进-口 货', ['进口'], '进-口'],
    ['ＡＢ款', ['ab款'], 'ＡＢ款'],
    ['有Ｖ信', ['v信'], 'Ｖ信'],
    ['原装的货', ['/原装.{0,3}货/'], '原装的货'],
    ['好贵', ['贵'], '贵'],
  ])('find in %s', (text, words, part) => {
    const hit = verdict(text, words).hits.find(({ ruleId }) => ruleId === 'own');
    expect(text.slice(hit?.start, hit?.end)).toBe(part);
  });

  it('take the longest word, and every place', () => {
    const { hits } = verdict('正品货和正品', ['正品', '正品货']);
    expect(hits.map(({ start, end }) => [start, end])).toEqual([
      [0, 3],
      [4, 6],
    ]);
  });

  it('apply to their sites only', () => {
    expect(verdict('进口货', ['进口'], { sites: ['feige'] }).hits).toEqual([]);
    expect(verdict('进口货', ['进口'], { sites: ['jd'] }).level).toBe('red');
  });

  it('leave what was switched off, and follow a changed level', () => {
    const set = (on: boolean, level: 'red' | 'amber') =>
      compile(activeRules(new Map([['insult', { on, level }]]))).check('你是不是傻逼', { sites: [] }).level;
    expect([set(true, 'red'), set(true, 'amber'), set(false, 'red')]).toEqual(['red', 'amber', 'clear']);
    expect(compile(activeRules()).check('你稍等', { sites: [] }).level).toBe('clear');
  });
});
