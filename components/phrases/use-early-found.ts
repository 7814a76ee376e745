import { useEffect, useState } from 'react';
import { phrasesById } from '../../lib/phrases/library-queries';
import type { LibraryIndex } from '../../lib/phrases/search/library-index';
import type { Phrase } from '../../lib/records/phrase.record';
import { type FoundPhrases, noSpans } from './found-phrases';

/** Phrases that are read for a query before the whole library was: about two screens of a panel. */
const most = 40;

/**
 * Results while the library is still being read, by the layout that was kept from before.
 * @param index `undefined` once the library was read
 */
export function useEarlyFound(
  index: LibraryIndex | undefined,
  offer: (phrases: readonly Phrase[]) => readonly Phrase[],
  query: string,
): FoundPhrases | undefined {
  const [found, setFound] = useState<FoundPhrases & { query: string }>();
  useEffect(() => {
    if (!index || query.trim() === '') return;
    let wanted = true;
    const { ids, spans, total } = index.search(query, most);
    phrasesById(ids).then(
      (rows) => {
        if (!wanted) return;
        const phrases = offer(rows);
        const place = (i: number) => ids.indexOf(phrases[i]?.id ?? '');
        setFound({ query, phrases, total, spans: (i) => (place(i) < 0 ? noSpans : spans(place(i))) });
      },
      // The library itself is on its way.
      (error: unknown) => console.error('early results', error),
    );
    return () => {
      wanted = false;
    };
  }, [index, offer, query]);
  return index && found?.query === query ? found : undefined;
}
