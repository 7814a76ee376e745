import { useEffect, useRef, useState } from 'react';
import { SuggestIndex } from '../../lib/phrases/suggest/suggest-index';
import type { Phrase } from '../../lib/records/phrase.record';
import { inSlices } from './in-slices';

interface Kept {
  index: SuggestIndex;
  /** Last change of each phrase that is laid out. */
  marks: Map<string, number>;
}

/** Lays out what changed, one phrase per step. */
function* follow({ index, marks }: Kept, phrases: readonly Phrase[]): Generator<void, SuggestIndex> {
  const offered = new Set(phrases.map(({ id }) => id));
  for (const id of [...marks.keys()]) {
    if (offered.has(id)) continue;
    index.remove(id);
    marks.delete(id);
  }
  for (const phrase of phrases) {
    if (marks.get(phrase.id) === phrase.updatedAt) continue;
    index.add(phrase);
    marks.set(phrase.id, phrase.updatedAt);
    yield;
  }
  return index;
}

/**
 * What suggestions are looked up in, kept in line with these phrases while nothing else is to be done; a new object
 * whenever it would find something else, `undefined` until it stands for the first time.
 */
export function useSuggestIndex(
  phrases: readonly Phrase[],
  wanted: boolean,
): { index: SuggestIndex } | undefined {
  const kept = useRef<Kept>(undefined);
  const [ready, setReady] = useState<{ index: SuggestIndex }>();
  useEffect(() => {
    if (!wanted) return;
    if (!kept.current || kept.current.index.isStale)
      kept.current = { index: new SuggestIndex(), marks: new Map() };
    const work = follow(kept.current, phrases);
    const giveUp = new AbortController();
    void inSlices(work, giveUp.signal, { idle: true }).then(
      (index) => index && !giveUp.signal.aborted && setReady({ index }),
    );
    return () => giveUp.abort();
  }, [phrases, wanted]);
  return ready;
}
