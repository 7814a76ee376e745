import { useCallback, useEffect, useMemo } from 'react';
import type { Phrase } from '../../lib/records/phrase.record';
import { type FoundPhrases, nothingFound } from './found-phrases';
import { inSlices } from './in-slices';
import { useEarlyFound } from './use-early-found';
import { usePhraseIndex } from './use-phrase-index';

/** As many results as are handed on; `total` counts all. */
const most = 200;
/** The phrases of the library that a query finds, live. */
export function useFound(options: {
  /** The whole library; `undefined` until it was read. */
  library: readonly Phrase[] | undefined;
  /** Which of these phrases may be found. */
  offer: (phrases: readonly Phrase[]) => readonly Phrase[];
  uses: ReadonlyMap<string, number>;
  query: string;
  limit?: number;
  /** Lay the library out before the first letter is typed. */
  eager: boolean;
}): FoundPhrases & {
  /** The same for another query, at once; nothing until the library was read. */
  seek: (query: string, limit: number) => FoundPhrases;
} {
  const { library, offer, uses, query, limit = most, eager } = options;
  const laid = usePhraseIndex(library, uses, eager || query.trim() !== '');
  useEffect(() => {
    if (!laid) return;
    const giveUp = new AbortController();
    void inSlices(laid.index.warming(limit), giveUp.signal, { idle: true });
    return () => giveUp.abort();
  }, [laid, limit]);
  const byId = useMemo(
    () => library && new Map(offer(library).map((phrase) => [phrase.id, phrase])),
    [library, offer],
  );
  const early = useEarlyFound(byId ? undefined : laid?.index, offer, query);
  const seek = useCallback(
    (wanted: string, count: number): FoundPhrases => {
      if (!laid || !byId || wanted.trim() === '') return nothingFound;
      const all = byId.size === library?.length;
      const { ids, spans, total } = laid.index.search(wanted, count, all ? undefined : (id) => byId.has(id));
      return { phrases: ids.flatMap((id) => byId.get(id) ?? []), total, spans };
    },
    [laid, byId, library],
  );
  return useMemo(() => ({ ...(early ?? seek(query, limit)), seek }), [early, seek, query, limit]);
}
