import { useMemo, useRef } from 'react';
import { entryOf, isFresh } from '../../lib/phrases/search/entries';
import { LibraryIndex } from '../../lib/phrases/search/library-index';
import type { Phrase } from '../../lib/records/phrase.record';
import type { PhraseSound } from '../../lib/records/phrase-sound.record';
import { useSounds } from './use-sounds';

interface Kept {
  index: LibraryIndex;
  /** What of each phrase was laid out: its last change, and whether its sound was known. */
  marks: Map<string, string>;
}

const markOf = (phrase: Phrase, sound: PhraseSound | undefined) =>
  `${phrase.updatedAt} ${isFresh(phrase, sound)}`;

function build(phrases: readonly Phrase[], sounds: ReadonlyMap<string, PhraseSound>): Kept {
  return {
    index: LibraryIndex.of(phrases.map((phrase) => entryOf(phrase, sounds.get(phrase.id)))),
    marks: new Map(phrases.map((phrase) => [phrase.id, markOf(phrase, sounds.get(phrase.id))])),
  };
}

/** Brings what is laid out in line with the library: only phrases that changed are laid out anew. */
function follow(kept: Kept, phrases: readonly Phrase[], sounds: ReadonlyMap<string, PhraseSound>): Kept {
  const gone = new Set(kept.marks.keys());
  const changed = phrases.filter((phrase) => {
    gone.delete(phrase.id);
    return kept.marks.get(phrase.id) !== markOf(phrase, sounds.get(phrase.id));
  });
  if (changed.length === 0 && gone.size === 0) return kept;
  if (kept.index.isStale || changed.length + gone.size > phrases.length / 2) return build(phrases, sounds);
  kept.index.update(
    changed.map((phrase) => entryOf(phrase, sounds.get(phrase.id))),
    [...gone],
  );
  const marks = new Map(kept.marks);
  for (const id of gone) marks.delete(id);
  for (const phrase of changed) marks.set(phrase.id, markOf(phrase, sounds.get(phrase.id)));
  return { index: kept.index, marks };
}

/**
 * The search over these phrases, kept in line with them; a new object whenever it would find something else.
 * @param wanted false: nothing is read or laid out, and there is none
 */
export function usePhraseIndex(
  phrases: readonly Phrase[],
  uses: ReadonlyMap<string, number>,
  wanted: boolean,
): { index: LibraryIndex } | undefined {
  const sounds = useSounds(wanted);
  const kept = useRef<Kept | undefined>(undefined);
  return useMemo(() => {
    if (!sounds) return undefined;
    kept.current = kept.current ? follow(kept.current, phrases, sounds) : build(phrases, sounds);
    kept.current.index.setUses(uses);
    return { index: kept.current.index };
  }, [phrases, sounds, uses]);
}
