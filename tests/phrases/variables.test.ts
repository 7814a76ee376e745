import { describe, expect, it } from 'vitest';
import { greeting } from '../../lib/phrases/greeting';
import { nameProblem } from '../../lib/phrases/variable-names';
import { parseText } from '../../lib/phrases/variables';

const kinds = (text: string, own?: ReadonlySet<string>) => parseText(text, own).parts.map(({ kind }) => kind);

describe('parseText reads', () => {
  it.each([
    ['{快递}', { kind: 'variable', name: 'courier' }],
    ['{ Return Address }', { kind: 'variable', name: 'returnAddress' }],
    ['{returnaddress}', { kind: 'variable', name: 'returnAddress' }],
    ['{日期}', { kind: 'variable', name: 'date' }],
    ['{日期+3}', { kind: 'variable', name: 'date', days: 3 }],
    ['{date - 1}', { kind: 'variable', name: 'date', days: -1 }],
    ['\uff5b日期\uff0b10\uff5d', { kind: 'variable', name: 'date', days: 10 }],
    ['{?快递单号}', { kind: 'ask', prompt: '快递单号', options: [] }],
    ['\uff5b\uff1f快递单号\uff5d', { kind: 'ask', prompt: '快递单号', options: [] }],
    ['{?选|顺丰 | 中通}', { kind: 'ask', prompt: '选', options: ['顺丰', '中通'] }],
    ['{?choose\uff5cDHL|DHL|UPS}', { kind: 'ask', prompt: 'choose', options: ['DHL', 'UPS'] }],
    ['{?还要吗?|要|不要}', { kind: 'ask', prompt: '还要吗?', options: ['要', '不要'] }],
    ['{话术:fh}', { kind: 'phrase', code: 'fh', start: 0, end: 7 }],
    ['{Phrase\uff1a /FH-2:x}', { kind: 'phrase', code: 'FH-2:x', start: 0, end: 17 }],
    ['{ 店称_售后 }', { kind: 'own', name: '店称_售后' }],
  ])('%s', (text, part) => {
    expect(parseText(text, new Set(['店称_售后']))).toEqual({ parts: [part], problems: [] });
  });

  it('marks outside of braces as plain words', () => {
    expect(parseText('1+1=2? a|b: {{?x}} -')).toEqual({
      parts: [{ kind: 'text', text: '1+1=2? a|b: {?x} -' }],
      problems: [],
    });
  });
});

describe('parseText refuses', () => {
  it.each([
    ['您好{宅急送}', 'unknown-variable', 2, 7, '{宅急送}'],
    ['{店称_售后}', 'unknown-variable', 0, 7, '{店称_售后}'],
    ['{}', 'empty-variable', 0, 2, '{}'],
    ['{  }', 'empty-variable', 0, 4, '{  }'],
    ['您好{买家', 'unclosed-brace', 2, 3, '{'],
    ['{买\n家}', 'unclosed-brace', 0, 1, '{'],
    ['您好}', 'stray-brace', 2, 3, '}'],
    ['好{?}', 'empty-prompt', 1, 4, '{?}'],
    ['{?|a}', 'empty-prompt', 0, 5, '{?|a}'],
    ['{?选|a|}', 'empty-option', 0, 7, '{?选|a|}'],
    ['{日期+}', 'bad-days', 0, 5, '{日期+}'],
    ['{日期+三}', 'bad-days', 0, 6, '{日期+三}'],
    ['{日期+999}', 'bad-days', 0, 8, '{日期+999}'],
    ['{买家+3}', 'unknown-variable', 0, 6, '{买家+3}'],
    ['{话术:}', 'empty-code', 0, 5, '{话术:}'],
  ])('%j as %s at %d–%d', (text, id, start, end, source) => {
    const { parts, problems } = parseText(text);
    expect(problems[0]).toMatchObject({ id, start, end });
    expect(parts).toContainEqual({ kind: 'unknown', source });
  });

  it('and reads on after a problem', () => {
    const { parts, problems } = parseText('{a}{买家}{b');
    expect(problems.map(({ id }) => id)).toEqual(['unknown-variable', 'unclosed-brace']);
    expect(parts).toContainEqual({ kind: 'variable', name: 'buyer' });
  });

  it('nothing in full-width braces: they are marks of their own', () => {
    const text = '\uff5b其他\uff5d \uff5b \uff5d \uff5b\uff1f\uff5d \uff5b买家}'.slice(0, -1);
    expect(parseText(text)).toEqual({ parts: [{ kind: 'text', text }], problems: [] });
  });
});

describe('the name that was probably meant', () => {
  it.each([
    ['{卖家}', '买家'],
    ['{订单}', '订单号'],
    ['{快件}', '快递'],
    ['{byuer}', undefined],
    ['{buyr}', 'buyer'],
    ['{retrun address}', 'return address'],
    ['{店称售后}', '店称_售后'],
    ['{花}', undefined],
    ['{宅急送}', undefined],
    [`{${'买'.repeat(100)}}`, undefined],
  ])('%s → %s', (text, near) => {
    expect(parseText(text, new Set(['店称_售后'])).problems[0]?.near).toBe(near);
  });
});

describe('hostile texts', () => {
  /** Quadratic work on so many would take longer than any test may. */
  const deep = 200_000;
  it.each<[string, (times: number) => string]>([
    ['nested braces', (times) => '{'.repeat(times) + '}'.repeat(times)],
    ['open braces with a sign each', (times) => '{a'.repeat(times)],
    ['open questions', (times) => '{?'.repeat(times)],
    ['closing braces', (times) => '} '.repeat(times)],
    ['full-width braces', (times) => '\uff5b'.repeat(times)],
    ['full-width braces with a sign each', (times) => '\uff5b?|'.repeat(times)],
    ['braces of both widths', (times) => '{\uff5b'.repeat(times)],
    ['a choice of many', (times) => `{?选|${'a|'.repeat(times)}b}`],
    ['one brace and much text', (times) => `{${'买'.repeat(times)}}`],
    ['many variables', (times) => '{买家}'.repeat(times)],
  ])('%s are read in time linear in their length', (_, make) => {
    const { parts, problems } = parseText(make(deep));
    expect(parts.filter(({ kind }) => kind === 'unknown')).toHaveLength(problems.length);
    expect(parts.length).toBeGreaterThan(0);
  });

  it('4,000 characters of anything lose none of them', () => {
    const signs = [
      '{',
      '}',
      '\uff5b',
      '\uff5d',
      '?',
      '|',
      ':',
      '+',
      '-',
      '\n',
      '买家',
      '话术',
      '日期',
      '3',
      ' ',
    ];
    let seed = 7;
    const next = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed;
    };
    for (let round = 0; round < 200; round++) {
      const text = Array.from({ length: 200 }, () => signs[next() % signs.length]).join('');
      const { parts, problems } = parseText(text);
      for (const { start, end } of problems) expect(end).toBeGreaterThan(start);
      for (const part of parts) if (part.kind === 'unknown') expect(text).toContain(part.source);
      expect(parts.filter(({ kind }) => kind === 'unknown')).toHaveLength(problems.length);
    }
  });
});

it('two texts follow each other as one part', () => {
  expect(kinds('a{{b}}c\uff5bd\uff5d')).toEqual(['text']);
});

describe('a name of the shop’s own', () => {
  it.each([
    ['店称_售后', undefined],
    ['  ', 'blank'],
    ['一二三四五六七八九十一二三', 'long'],
    ['a|b', 'signs'],
    ['a\uff1ab', 'signs'],
    ['快递', 'taken'],
    ['Courier', 'taken'],
    ['话术', 'taken'],
  ])('%s is %s', (name, problem) => expect(nameProblem(name)).toBe(problem));
});

describe('greeting', () => {
  it.each([
    [0, '晚上好'],
    [4, '晚上好'],
    [5, '早上好'],
    [8, '早上好'],
    [9, '上午好'],
    [12, '中午好'],
    [14, '下午好'],
    [17, '下午好'],
    [18, '晚上好'],
    [23, '晚上好'],
  ])('%d → %s', (hour, words) => expect(greeting(hour)).toBe(words));
});
