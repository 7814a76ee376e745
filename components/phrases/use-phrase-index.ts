import { useMemo, useRef } from 'react';
import { entryOf, markOf } from '../../lib/phrases/search/entries';
import { LibraryIndex } from '../../lib/phrases/search/library-index';
import { marksOf, streamsOf } from '../../lib/phrases/search/snapshot';
import type { Phrase } from '../../lib/records/phrase.record';
import type { PhraseSound } from '../../lib/records/phrase-sound.record';
import { useKeepSnapshot } from './use-keep-snapshot';
import { useSnapshot } from './use-snapshot';
import { useSounds } from './use-sounds';

type Sounds = ReadonlyMap<string, PhraseSound>;

interface Kept {
  index: LibraryIndex;
  /** What of each phrase was laid out. */
  marks: () => Map<string, string>;
}

function build(phrases: readonly Phrase[], sounds: Sounds): Kept {
  const marks = new Map(phrases.map((phrase) => [phrase.id, markOf(phrase, sounds.get(phrase.id))]));
  return {
    index: LibraryIndex.of(phrases.map((phrase) => entryOf(phrase, sounds.get(phrase.id)))),
    marks: () => marks,
  };
}

/** Brings what is laid out in line with the library: only phrases that changed are laid out anew. */
function follow(kept: Kept, phrases: readonly Phrase[], sounds: Sounds): Kept {
  const known = kept.marks();
  const gone = new Set(known.keys());
  const changed = phrases.filter((phrase) => {
    gone.delete(phrase.id);
    return known.get(phrase.id) !== markOf(phrase, sounds.get(phrase.id));
  });
  if (changed.length === 0 && gone.size === 0) return { ...kept, marks: () => known };
  if (kept.index.isStale || changed.length + gone.size > phrases.length / 2) return build(phrases, sounds);
  kept.index.update(
    changed.map((phrase) => entryOf(phrase, sounds.get(phrase.id))),
    [...gone],
  );
  const marks = new Map(known);
  for (const id of gone) marks.delete(id);
  for (const phrase of changed) marks.set(phrase.id, markOf(phrase, sounds.get(phrase.id)));
  return { index: kept.index, marks: () => marks };
}

/**
 * The search over the library, kept in line with it; a new object whenever it would find something else. Until the
 * library was read it is the one that was kept from before.
 * @param phrases `undefined` until read
 * @param wanted false: nothing is read or laid out, and there is none
 */
export function usePhraseIndex(
  phrases: readonly Phrase[] | undefined,
  uses: ReadonlyMap<string, number>,
  wanted: boolean,
): { index: LibraryIndex } | undefined {
  const sounds = useSounds(wanted);
  const snapshot = useSnapshot(wanted);
  const kept = useRef<Kept | undefined>(undefined);
  useKeepSnapshot(phrases, sounds);
  return useMemo(() => {
    if (snapshot === undefined) return undefined;
    if (!kept.current && snapshot)
      kept.current = { index: LibraryIndex.restore(streamsOf(snapshot)), marks: () => marksOf(snapshot) };
    if (phrases && sounds)
      kept.current = kept.current ? follow(kept.current, phrases, sounds) : build(phrases, sounds);
    if (!kept.current) return undefined;
    kept.current.index.setUses(uses);
    return { index: kept.current.index };
  }, [phrases, sounds, snapshot, uses]);
}
