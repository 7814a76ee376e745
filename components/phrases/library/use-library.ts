import { useLiveQuery } from 'dexie-react-hooks';
import { useDeferredValue, useMemo } from 'react';
import { day } from '../../../lib/kernel/clock';
import { allPhrases, countUses } from '../../../lib/phrases/queries';
import { sortStages } from '../../../lib/phrases/stages';
import type { Phrase } from '../../../lib/records/phrase.record';
import { useFound } from '../use-found';

const none: Phrase[] = [];
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
  const found = useFound({
    phrases: phrases ?? none,
    uses,
    query: asked,
    limit: phrases?.length ?? 0,
    eager: false,
  });
  const listed = useMemo(() => {
    const all = asked === '' ? (phrases ?? none) : found.phrases;
    return all.filter((phrase) => stage === '' || phrase.stage === stage);
  }, [phrases, found, stage, asked]);
  return { phrases, listed, stages, uses };
}
