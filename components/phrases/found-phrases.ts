import type { Span } from '../../lib/phrases/search/spans';
import type { Phrase } from '../../lib/records/phrase.record';

export const noSpans: readonly Span[] = [];

export interface FoundPhrases {
  /** Best first. */
  phrases: readonly Phrase[];
  total: number;
  /** Where the words of the query stand in `phrases[i]`. */
  spans(i: number): readonly Span[];
}

export const nothingFound: FoundPhrases = { phrases: [], total: 0, spans: () => noSpans };
