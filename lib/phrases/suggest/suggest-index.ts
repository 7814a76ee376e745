import type { Phrase } from '../../records/phrase.record';
import { fold, termsOf } from './fold';
import { lexicon } from './lexicon';

/** What of a phrase is laid out. */
export type SuggestEntry = Pick<Phrase, 'id' | 'title' | 'tags' | 'stage' | 'text'>;

/** How much a term counts by where it stands. */
const places = { title: 3, tags: 2, body: 1 } as const;
/** Postings are a phrase's number and, in this many bits, how much the term counts there. */
const bits = 4;
const most = (1 << bits) - 1;
/** How soon a term that is repeated counts no more, and how much longer phrases are marked down (BM25). */
const [k1, b] = [1.2, 0.3];
/** Terms less rare than this say nothing, and cost the most. */
const leastRarity = 1;

interface Laid {
  id: string;
  /** Phrases of one group answer the same. */
  group: number;
  length: number;
}

/** What was found: numbers of phrases, and the score of each by its number. */
export interface Scored {
  numbers: number[];
  scores: Float64Array;
}

/** The names under which intents and whole tags stand among the terms: no text holds such a sign. */
export const intentTerm = (id: string): string => `#${id}`;
export const tagTerm = (folded: string): string => `=${folded}`;

/** Phrases by the terms in them; they come and go one by one. */
export class SuggestIndex {
  private readonly postings = new Map<string, number[]>();
  /** By number; undefined where the phrase went. */
  private readonly laid: (Laid | undefined)[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly groups = new Map<string, number>();
  private total = 0;
  private scores = new Float64Array(0);

  /** How many phrases it holds. */
  get size(): number {
    return this.numbers.size;
  }

  /** So much has gone that it is worth being made anew. */
  get isStale(): boolean {
    return this.laid.length > 500 + 2 * this.size;
  }

  /** Lays a phrase out; an earlier edition of it goes. */
  add(phrase: SuggestEntry): void {
    this.remove(phrase.id);
    const number = this.laid.length;
    let length = 0;
    const intents = intentsOf(phrase.title, phrase.tags);
    for (const [term, weight] of weigh(phrase, intents)) {
      length += weight;
      const posting = (number << bits) | weight;
      const list = this.postings.get(term);
      if (list) list.push(posting);
      else this.postings.set(term, [posting]);
    }
    const name = groupOf(phrase, intents);
    const group = this.groups.get(name) ?? this.groups.size;
    this.groups.set(name, group);
    this.laid.push({ id: phrase.id, group, length });
    this.numbers.set(phrase.id, number);
    this.total += length;
  }

  remove(id: string): void {
    const number = this.numbers.get(id);
    if (number === undefined) return;
    this.numbers.delete(id);
    this.total -= this.laid[number]?.length ?? 0;
    this.laid[number] = undefined;
  }

  numberOf(id: string): number | undefined {
    return this.numbers.get(id);
  }

  at(number: number): { id: string; group: number } | undefined {
    return this.laid[number];
  }

  /** In how many phrases a term stands; those that went are counted until it is made anew. */
  count(term: string): number {
    return this.postings.get(term)?.length ?? 0;
  }

  /** Does the term stand in this phrase? */
  holds(number: number, term: string): boolean {
    const list = this.postings.get(term) ?? [];
    let [from, to] = [0, list.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((list[middle] as number) >> bits < number) from = middle + 1;
      else to = middle;
    }
    return from < list.length && (list[from] as number) >> bits === number;
  }

  /** How rare a term is among the phrases; 0 where it stands in none. */
  rarity(term: string): number {
    const count = this.count(term);
    return count === 0 ? 0 : Math.log(1 + (this.laid.length - count + 0.5) / (count + 0.5));
  }

  /**
   * BM25 over these terms. What it gives is good until the next call.
   * @param wanted how much each term counts
   */
  search(wanted: ReadonlyMap<string, number>): Scored {
    const { laid } = this;
    if (this.scores.length < laid.length) this.scores = new Float64Array(laid.length * 2);
    const scores = this.scores.fill(0);
    const perLength = (k1 * b * this.size) / Math.max(1, this.total);
    const numbers: number[] = [];
    for (const [term, weight] of wanted) {
      const list = this.postings.get(term);
      const rarity = this.rarity(term);
      if (!list || (rarity < leastRarity && this.size > 50)) continue;
      const gain = rarity * weight * (k1 + 1);
      for (const posting of list) {
        const number = posting >> bits;
        const phrase = laid[number];
        if (!phrase) continue;
        const times = posting & most;
        const before = scores[number] as number;
        if (before === 0) numbers.push(number);
        scores[number] = before + (gain * times) / (times + k1 * (1 - b) + perLength * phrase.length);
      }
    }
    return { numbers, scores };
  }
}

/** Every term of a phrase with how much it counts. */
function weigh(
  { title, tags, text }: SuggestEntry,
  intents: ReadonlyMap<string, number>,
): Map<string, number> {
  const counted = new Map<string, number>();
  const take = (term: string, weight: number) =>
    counted.set(term, Math.min(most, (counted.get(term) ?? 0) + weight));
  for (const term of termsOf(title)) take(term, places.title);
  for (const tag of tags) {
    for (const term of termsOf(tag)) take(term, places.tags);
    take(tagTerm(fold(tag)), places.tags);
  }
  for (const term of termsOf(text)) take(term, places.body);
  for (const [id, weight] of intents) take(intentTerm(id), weight);
  return counted;
}

const named = lexicon.map((intent) => ({ ...intent, terms: intent.terms.split(' ') }));

/** What a phrase answers, by its title and tags. */
function intentsOf(title: string, tags: readonly string[]): Map<string, number> {
  const name = fold(title);
  const found = new Map<string, number>();
  for (const { id, says, unless, terms } of named) {
    let weight = 0;
    if (terms.some((term) => name.includes(term))) weight += places.title;
    if (says.test(name) && !unless?.test(name)) weight += places.title;
    if (tags.some((tag) => terms.includes(tag))) weight += places.tags;
    if (weight > 0) found.set(id, weight);
  }
  return found;
}

/** Phrases answer the same where they answer the same intent, or else where stage and first telling tag are the same. */
function groupOf({ stage, tags }: SuggestEntry, intents: ReadonlyMap<string, number>): string {
  const [main] = [...intents].sort(([, one], [, other]) => other - one);
  return main ? intentTerm(main[0]) : `${stage}|${tags.find((tag) => tag !== stage) ?? ''}`;
}
