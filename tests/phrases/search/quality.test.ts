import { beforeAll, describe, expect, test } from 'vitest';
import { PhraseIndex } from '../../../lib/phrases/search/phrase-index';
import { layOut } from '../../../lib/phrases/search/streams';
import { soundsOf } from '../../../lib/phrases/sounds';
import { type GeneratedPhrase, generatePhrases } from '../../data/phrase-generator';
import queries from '../../data/queries.json';

let library: GeneratedPhrase[];
let index: PhraseIndex;

beforeAll(() => {
  library = generatePhrases(10_000);
  index = new PhraseIndex(layOut(library.map((phrase) => ({ ...phrase, sounds: soundsOf(phrase) }))));
  index.setUses(new Map(library.map(({ id, uses }) => [id, uses])));
});

/** Does the phrase hold a word that the query meant? `@fp` means: has a code that begins so. */
function relevant({ title, tags, stage, code }: GeneratedPhrase, target: string[]): boolean {
  const names = [title, stage, ...tags];
  return target.some((word) =>
    word.startsWith('@') ? code.startsWith(word.slice(1)) : names.some((name) => name.includes(word)),
  );
}

/** The share of queries whose first result, and of whose first five one, was meant. */
function judge(asked: { q: string; target: string[] }[]): { first: number; five: number } {
  let [first, five] = [0, 0];
  for (const { q, target } of asked) {
    const good = Array.from(index.search(q, 200).phrases, (phrase) =>
      relevant(library[phrase] as GeneratedPhrase, target),
    );
    if (good[0]) first += 1;
    if (good.slice(0, 5).includes(true)) five += 1;
  }
  return { first: first / asked.length, five: five / asked.length };
}

describe('335 labelled queries on 10,000 phrases', () => {
  test('a phrase that was meant comes first, or among the first five', () => {
    const { first, five } = judge(queries);
    expect(first).toBeGreaterThanOrEqual(0.97);
    expect(five).toBeGreaterThanOrEqual(0.99);
  });

  test.each([...new Set(queries.map(({ kind }) => kind))])('kind %s', (kind) => {
    expect(judge(queries.filter((query) => query.kind === kind)).five).toBeGreaterThanOrEqual(0.8);
  });
});
