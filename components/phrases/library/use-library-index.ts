import { useEffect, useMemo, useState } from 'react';
import { entryOf } from '../../../lib/phrases/search/entries';
import { layingOutLibrary } from '../../../lib/phrases/search/laying-out';
import { LibraryIndex } from '../../../lib/phrases/search/library-index';

import type { Phrase } from '../../../lib/records/phrase.record';
import type { PhraseSound } from '../../../lib/records/phrase-sound.record';
import { inSlices } from '../in-slices';
import { useSounds } from '../use-sounds';

/** Changed phrases that are followed in one task. */
const atOnce = 100;

/** How long a library must stay as it is before it is laid out anew, ms. */
const settling = 1500;

interface Laid {
  index: LibraryIndex;
  phrases: readonly Phrase[];
  sounds: ReadonlyMap<string, PhraseSound>;
}

/** What changed since, laid out in front; `undefined` where so much did that the whole is laid out anew. */
function follow(laid: Laid, phrases: readonly Phrase[], sounds: Laid['sounds']): Laid | undefined {
  if (laid.phrases === phrases && laid.sounds === sounds) return laid;
  const known = new Map(laid.phrases.map((phrase) => [phrase.id, phrase]));
  const changed = phrases.filter((phrase) => {
    const before = known.get(phrase.id);
    known.delete(phrase.id);
    return (
      before?.updatedAt !== phrase.updatedAt || laid.sounds.get(phrase.id)?.at !== sounds.get(phrase.id)?.at
    );
  });
  if (laid.index.isStale || changed.length + known.size > atOnce) return undefined;
  laid.index.update(
    changed.map((phrase) => entryOf(phrase, sounds.get(phrase.id))),
    [...known.keys()],
  );
  return { index: laid.index, phrases, sounds };
}

/**
 * The search over a library of thousands, laid out in slices while nothing is asked yet, and again when much changed;
 * meanwhile the one before goes on. Another object whenever it would find something else.
 */
export function useLibraryIndex(
  phrases: readonly Phrase[],
  uses: ReadonlyMap<string, number>,
): { index: LibraryIndex } | undefined {
  const sounds = useSounds();
  const [laid, setLaid] = useState<Laid>();
  useEffect(() => {
    if (!sounds) return;
    const followed = laid && follow(laid, phrases, sounds);
    if (followed) {
      setLaid(followed);
      return;
    }
    const giveUp = new AbortController();
    const layOut = async () => {
      const streams = await inSlices(layingOutLibrary(phrases, sounds), giveUp.signal);
      if (streams) setLaid({ index: LibraryIndex.restore(streams), phrases, sounds });
    };
    // Much that changes changes on: while sounds are worked out, the whole would be laid out at every step.
    const timer = setTimeout(() => void layOut(), laid ? settling : 0);
    return () => {
      clearTimeout(timer);
      giveUp.abort();
    };
  }, [phrases, sounds, laid]);
  return useMemo(() => {
    laid?.index.setUses(uses);
    return laid && { index: laid.index };
  }, [laid, uses]);
}
