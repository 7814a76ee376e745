import { useMemo, useSyncExternalStore } from 'react';
import { followedPhrases } from '../../lib/phrases/library-queries';
import { inOrder } from '../../lib/phrases/queries';
import type { Phrase } from '../../lib/records/phrase.record';

/** The library in its order, live; `undefined` until it was read. */
export function usePhrases(): readonly Phrase[] | undefined {
  const rows = useSyncExternalStore(followedPhrases.subscribe, followedPhrases.now);
  return useMemo(() => rows && inOrder([...rows.values()]), [rows]);
}
