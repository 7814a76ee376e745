import { useEffect, useState } from 'react';
import { searchSnapshot } from '../../lib/phrases/library-queries';
import { layoutVersion } from '../../lib/phrases/search/snapshot';
import type { SearchSnapshot } from '../../lib/records/search-snapshot.record';

/**
 * The stored layout of the library, read once: what was changed since is laid out in front of it.
 * @param wanted false: it is not read
 * @returns `undefined` until it was read, `null` where there is none
 */
export function useSnapshot(wanted: boolean): SearchSnapshot | null | undefined {
  const [snapshot, setSnapshot] = useState<SearchSnapshot | null>();
  useEffect(() => {
    if (!wanted) return;
    searchSnapshot().then(
      (row) => setSnapshot(row?.layout === layoutVersion ? row : null),
      (error: unknown) => {
        // The library is laid out anew then; that takes longer, but is no loss.
        console.error('reading the search snapshot', error);
        setSnapshot(null);
      },
    );
  }, [wanted]);
  return snapshot;
}
