import { useEffect, useRef, useState } from 'react';
import { SuggestIndex } from '../../lib/phrases/suggest/suggest-index';
import type { Phrase } from '../../lib/records/phrase.record';

/** How long one slice of the work may take, in ms: short enough for the next frame. */
const slice = 8;
/** … and how long the page is left alone then. */
const pause = 16;

interface Kept {
  index: SuggestIndex;
  /** Last change of each phrase that is laid out. */
  marks: Map<string, number>;
}

/** Lays out what changed. @returns an iterator that does one phrase per step */
function* follow({ index, marks }: Kept, phrases: readonly Phrase[]): Generator<void> {
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
    const { index } = kept.current;
    const steps = follow(kept.current, phrases);
    const work = () => {
      const end = performance.now() + slice;
      while (performance.now() < end) {
        if (steps.next().done) return setReady({ index });
      }
      timer = setTimeout(work, pause);
    };
    let timer = setTimeout(work, pause);
    return () => clearTimeout(timer);
  }, [phrases, wanted]);
  return ready;
}
