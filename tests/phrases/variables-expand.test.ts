import { describe, expect, it } from 'vitest';
import { expandText, textsByCode } from '../../lib/phrases/variables-expand';

const texts = (record: Record<string, string>) =>
  textsByCode(Object.entries(record).map(([code, text]) => ({ code, text })));
const expand = (text: string, library: Record<string, string>, self?: string) =>
  expandText(text, { texts: texts(library), ...(self === undefined ? {} : { self }) });
const chain = (length: number) =>
  Object.fromEntries(
    Array.from({ length }, (_, at) => [`p${at}`, at === length - 1 ? '到底了' : `{话术:p${at + 1}}`]),
  );

describe('expandText', () => {
  it('puts phrases in their places, with their own variables and phrases', () => {
    expect(expand('好:{话术:FH}。', { fh: '{买家},{话术:/kd}发', kd: '{快递}' })).toEqual({
      parts: [
        { kind: 'text', text: '好:' },
        { kind: 'variable', name: 'buyer' },
        { kind: 'text', text: ',' },
        { kind: 'variable', name: 'courier' },
        { kind: 'text', text: '发' },
        { kind: 'text', text: '。' },
      ],
      problems: [],
    });
  });

  it('takes one phrase as often as it is named', () => {
    expect(expand('{话术:a}{话术:a}', { a: '好' }).parts).toHaveLength(2);
  });

  it.each([
    ['a code that nobody has', '好{话术:没有}', {}, 'unknown-phrase', 1, 8],
    ['itself', '{话术:a}', { a: '{话术:a}' }, 'phrase-circle', 0, 6],
    ['a circle of two', 'x{话术:b}', { a: '{话术:b}', b: '{话术:a}' }, 'phrase-circle', 1, 7],
    ['a phrase with a mistake', '{话术:b}', { b: '{没有的}' }, 'broken-phrase', 0, 6],
    ['six levels', '{话术:p0}', chain(6), 'phrase-depth', 0, 7],
  ])('tells %s at the place that names it', (_, text, library, id, start, end) => {
    const { parts, problems } = expand(text, library as Record<string, string>, 'a');
    expect(problems).toEqual([{ id, start, end }]);
    expect(parts).toContainEqual({ kind: 'unknown', source: text.slice(start, end) });
  });

  it('goes five levels deep, with a code of its own or without', () => {
    for (const self of [undefined, 'self']) {
      expect(expand('{话术:p0}', chain(5), self).problems).toEqual([]);
      expect(expand('{话术:p0}', chain(6), self).problems.map(({ id }) => id)).toEqual(['phrase-depth']);
    }
  });

  it('ends early where a few phrases would become millions of words', () => {
    const many = (code: string) => `{话术:${code}}`.repeat(500);
    const library = { a: many('b'), b: many('c'), c: many('d'), d: many('e'), e: '好'.repeat(4000) };
    const { problems, parts } = expand(many('a'), library);
    expect(new Set(problems.map(({ id }) => id))).toEqual(new Set(['phrase-size']));
    expect(parts.length).toBeLessThanOrEqual(500);
  });

  it('tells problems in the order of the text', () => {
    const { problems } = expand('{话术:x}{买}{', {});
    expect(problems.map(({ start }) => start)).toEqual([0, 6, 9]);
  });
});
