import { useCallback, useMemo } from 'react';
import type { Span } from '../../lib/phrases/search/spans';
import type { Phrase } from '../../lib/records/phrase.record';
import { usePhraseIndex } from './use-phrase-index';

/** As many results as are handed on; `total` counts all. */
const most = 200;
export const noSpans: readonly Span[] = [];

export interface FoundPhrases {
  /** Best first. */
  phrases: Phrase[];
  total: number;
  /** Where the words of the query stand in `phrases[i]`. */
  spans(i: number): readonly Span[];
}

const none: FoundPhrases = { phrases: [], total: 0, spans: () => noSpans };

/** The phrases of the library that a query finds, live. */
export function useFound(options: {
  phrases: readonly Phrase[];
  uses: ReadonlyMap<string, number>;
  query: string;
  limit?: number;
  /** Lay the library out before the first letter is typed. */
  eager: boolean;
}): FoundPhrases & {
  /** The same for another query, at once. */
  seek: (query: string, limit: number) => FoundPhrases;
} {
  const { phrases, uses, query, limit = most, eager } = options;
  const library = usePhraseIndex(phrases, uses, eager || query.trim() !== '');
  const byId = useMemo(() => new Map(phrases.map((phrase) => [phrase.id, phrase])), [phrases]);
  const seek = useCallback(
    (wanted: string, count: number): FoundPhrases => {
      if (!library || wanted.trim() === '') return none;
      const { ids, spans, total } = library.index.search(wanted, count);
      return { phrases: ids.flatMap((id) => byId.get(id) ?? []), total, spans };
    },
    [library, byId],
  );
  return useMemo(() => ({ ...seek(query, limit), seek }), [seek, query, limit]);
}
