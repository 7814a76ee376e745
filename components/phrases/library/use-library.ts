import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useMemo } from 'react';
import { day } from '../../../lib/kernel/clock';
import { findPhrases } from '../../../lib/phrases/find';
import { allPhrases, countUses } from '../../../lib/phrases/queries';
import { sortStages } from '../../../lib/phrases/stages';
import type { Phrase } from '../../../lib/records/phrase.record';

const noUses: Map<string, number> = new Map();

export interface Library {
  /** `undefined` until read. */
  phrases: Phrase[] | undefined;
  /** What the query and the stage leave over, in library order, or best match first while searching. */
  listed: Phrase[];
  stages: string[];
  /** Uses of the last 90 days. */
  uses: Map<string, number>;
}

/** The library, live, as the table shows it. `stage` is '' for all. */
export function useLibrary(query: string, stage: string): Library {
  const phrases = useLiveQuery(allPhrases, []);
  const uses = useLiveQuery(() => countUses(Date.now() - 90 * day), []) ?? noUses;
  const asked = useDeferredValue(query.trim());
  const stages = useMemo(() => sortStages((phrases ?? []).map((phrase) => phrase.stage)), [phrases]);
  const listed = useMemo(() => {
    const inStage = (phrases ?? []).filter((phrase) => stage === '' || phrase.stage === stage);
    if (asked === '') return inStage;
    const { results } = findPhrases(inStage, asked, { limit: inStage.length, usage: uses });
    return results.map(({ phrase }) => phrase);
  }, [phrases, stage, asked, uses]);
  return { phrases, listed, stages, uses };
}
