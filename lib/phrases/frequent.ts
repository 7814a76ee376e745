import type { Phrase } from '../records/phrase.record';

/**
 * The order in which phrases stand under 常用: most used first; among equals the first of every stage, then the
 * second of every stage, so that a fresh library offers the whole talk and not nine welcomes.
 * @param phrases in library order
 */
export function frequentFirst(phrases: readonly Phrase[], usage: ReadonlyMap<string, number>): Phrase[] {
  const seen = new Map<string, number>();
  const ranked = phrases.map((phrase) => {
    const rank = seen.get(phrase.stage) ?? 0;
    seen.set(phrase.stage, rank + 1);
    return { phrase, rank, uses: usage.get(phrase.id) ?? 0 };
  });
  return ranked.sort((a, b) => b.uses - a.uses || a.rank - b.rank).map(({ phrase }) => phrase);
}
