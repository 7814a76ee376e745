import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useMemo } from 'react';
import { day } from '../../../lib/kernel/clock';
import {
  countStates,
  filterLibrary,
  type LibraryFacts,
  type LibraryFilter,
  type LibraryState,
  tagsOf,
  unusedDays,
} from '../../../lib/phrases/library-filter';
import { countUses, type Uses } from '../../../lib/phrases/queries';
import { sortStages } from '../../../lib/phrases/stages';
import type { Phrase } from '../../../lib/records/phrase.record';
import { useMember } from '../../members/use-writer';
import { usePhrases } from '../use-phrases';
import { type Duplicates, useDuplicates } from './use-duplicates';
import { useFlagged } from './use-flagged';
import { useLibraryIndex } from './use-library-index';

const none: Phrase[] = [];
const noUses: Uses = { counts: new Map(), recent: new Set() };

export interface Library {
  /** In the library's order; `undefined` until read. */
  phrases: readonly Phrase[] | undefined;
  byId: ReadonlyMap<string, Phrase>;
  /** What the query and the filter leave over, in library order, or best match first while searching. */
  listed: readonly Phrase[];
  stages: string[];
  /** The commonest first. */
  tags: string[];
  /** How many phrases are in each state. */
  counts: Record<LibraryState, number>;
  /** Uses of the last 90 days. */
  uses: ReadonlyMap<string, number>;
  duplicates: Duplicates;
}

/** Read once per visit: a day more or less is nothing to a library. */
const start = Date.now();

/** The library, live, as the table shows it. */
export function useLibrary(query: string, filter: LibraryFilter): Library {
  const memberId = useMember()?.id ?? null;
  const phrases = usePhrases();
  const all = phrases ?? none;
  const byId = useMemo(() => new Map(all.map((phrase) => [phrase.id, phrase])), [all]);
  const { counts: uses, recent: used } =
    useLiveQuery(async () => await countUses(start - 90 * day, start - unusedDays * day), []) ?? noUses;
  const stages = useMemo(() => sortStages(all.map((phrase) => phrase.stage)), [all]);
  const tags = useMemo(() => tagsOf(all), [all]);
  const flagged = useFlagged(all);
  const duplicates = useDuplicates(all, byId);
  const duplicateIds = duplicates.ids;
  const facts: LibraryFacts = useMemo(
    () => ({ now: Date.now(), memberId, byId, used, flagged, duplicates: duplicateIds }),
    [memberId, byId, used, flagged, duplicateIds],
  );
  const counts = useMemo(() => countStates(all, facts), [all, facts]);
  const asked = useDeferredValue(query.trim());
  const library = useLibraryIndex(all, uses);
  const found = useMemo(() => {
    if (asked === '') {
      // Those that say the same stand side by side.
      const near = filter.state === 'duplicate' ? [...duplicateIds] : undefined;
      return near ? near.flatMap((id) => byId.get(id) ?? []) : all;
    }
    return library?.index.search(asked, all.length).ids.flatMap((id) => byId.get(id) ?? []) ?? none;
  }, [asked, filter.state, duplicateIds, all, library, byId]);
  const listed = useMemo(() => filterLibrary(found, filter, facts), [found, filter, facts]);
  return { phrases, byId, listed, stages, tags, counts, uses, duplicates };
}
