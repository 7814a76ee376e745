import type { Phrase } from '../records/phrase.record';
import { type Folded, fold } from './fold';

export type FoundField = 'code' | 'title' | 'tag' | 'stage' | 'text';

export interface FoundMatch {
  field: FoundField;
  /** Which tag, for field `tag`; else 0. */
  index: number;
  /** UTF-16 offsets in the field as it was written. */
  start: number;
  end: number;
}

export interface FoundPhrase {
  phrase: Phrase;
  matches: FoundMatch[];
}

export interface FindOptions {
  /** How many results to hand back; `total` counts all. */
  limit?: number;
  /** Uses by phrase id: decides among equals, before the order within the library. */
  usage?: ReadonlyMap<string, number>;
}

const LIMIT = 200;
/** Each step outweighs the ones below it, also when a query has several words. */
const WEIGHTS = { codeExact: 10_000, codePrefix: 1_000, title: 100, tag: 10, text: 1 };

interface Field {
  field: FoundField;
  index: number;
  folded: Folded;
}

/** Folding is the dear part of a search and the same at every key stroke, so it is kept with the phrase. */
const known = new WeakMap<Phrase, Field[]>();

function fieldsOf(phrase: Phrase): Field[] {
  const before = known.get(phrase);
  if (before) return before;
  const fields: Field[] = [
    { field: 'code', index: 0, folded: fold(phrase.code) },
    { field: 'title', index: 0, folded: fold(phrase.title) },
    ...phrase.tags.map((tag, index): Field => ({ field: 'tag', index, folded: fold(tag) })),
    { field: 'stage', index: 0, folded: fold(phrase.stage) },
    { field: 'text', index: 0, folded: fold(phrase.text) },
  ];
  known.set(phrase, fields);
  return fields;
}

function weigh(field: FoundField, text: string, word: string): number {
  if (field === 'code') return text === word ? WEIGHTS.codeExact : WEIGHTS.codePrefix;
  if (field === 'title') return WEIGHTS.title;
  return field === 'text' ? WEIGHTS.text : WEIGHTS.tag;
}

/** Where each word stands in the phrase; undefined when one of them stands nowhere. */
function match(phrase: Phrase, words: readonly string[]): (FoundPhrase & { weight: number }) | undefined {
  const fields = fieldsOf(phrase);
  const matches: FoundMatch[] = [];
  let weight = 0;
  for (const word of words) {
    let best = 0;
    for (const { field, index, folded } of fields) {
      const from = folded.text.indexOf(word);
      if (from === -1 || (field === 'code' && from > 0)) continue;
      best = Math.max(best, weigh(field, folded.text, word));
      matches.push({ field, index, start: folded.startOf(from), end: folded.endOf(from + word.length - 1) });
    }
    if (best === 0) return undefined;
    weight += best;
  }
  return { phrase, matches, weight };
}

/**
 * Phrases that hold every word of the query, best first: exact code, start of a code, title, tag or stage,
 * text. Case and width do not matter, a leading slash is dropped. An empty query finds all of them.
 */
export function findPhrases(
  phrases: readonly Phrase[],
  query: string,
  { limit = LIMIT, usage }: FindOptions = {},
): { results: FoundPhrase[]; total: number } {
  const words = fold(query)
    .text.trim()
    .replace(/^\//, '')
    .split(/\s+/)
    .filter((word) => word !== '');
  const uses = (phrase: Phrase) => usage?.get(phrase.id) ?? 0;
  const found = phrases
    .flatMap((phrase) => match(phrase, words) ?? [])
    .sort(
      (a, b) => b.weight - a.weight || uses(b.phrase) - uses(a.phrase) || a.phrase.order - b.phrase.order,
    );
  const results = found.slice(0, limit).map(({ phrase, matches }) => ({ phrase, matches }));
  return { results, total: found.length };
}
