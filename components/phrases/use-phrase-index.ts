import { useEffect, useMemo, useRef, useState } from 'react';
import { finish } from '../../lib/kernel/finish';
import { entryOf, markOf } from '../../lib/phrases/search/entries';
import { layingOutLibrary } from '../../lib/phrases/search/laying-out';
import { LibraryIndex } from '../../lib/phrases/search/library-index';
import { marksOf, streamsOf } from '../../lib/phrases/search/snapshot';
import type { Streams } from '../../lib/phrases/search/streams';
import type { Phrase } from '../../lib/records/phrase.record';
import type { PhraseSound } from '../../lib/records/phrase-sound.record';
import { inSlices } from './in-slices';
import { useKeepSnapshot } from './use-keep-snapshot';
import { useSnapshot } from './use-snapshot';
import { useSounds } from './use-sounds';

type Sounds = ReadonlyMap<string, PhraseSound>;

interface Kept {
  index: LibraryIndex;
  /** What of each phrase was laid out. */
  marks: () => Map<string, string>;
}

const keptOf = (phrases: readonly Phrase[], sounds: Sounds, streams: Streams): Kept => ({
  index: LibraryIndex.restore(streams),
  marks: () => new Map(phrases.map((phrase) => [phrase.id, markOf(phrase, sounds.get(phrase.id))])),
});

const build = (phrases: readonly Phrase[], sounds: Sounds): Kept =>
  keptOf(phrases, sounds, finish(layingOutLibrary(phrases, sounds)));

/** As many changed phrases as are followed in one task: a few ms. */
const atOnce = 100;

/**
 * Brings what is laid out in line with the library: only phrases that changed are laid out anew.
 * @returns `undefined` where so many changed that it would hold the page: what is laid out stays as it is
 */
function follow(kept: Kept, phrases: readonly Phrase[], sounds: Sounds): Kept | undefined {
  const known = kept.marks();
  const gone = new Set(known.keys());
  const changed = phrases.filter((phrase) => {
    gone.delete(phrase.id);
    return known.get(phrase.id) !== markOf(phrase, sounds.get(phrase.id));
  });
  const count = changed.length + gone.size;
  if (count === 0) return { ...kept, marks: () => known };
  if (phrases.length <= atOnce && (kept.index.isStale || count > phrases.length / 2))
    return build(phrases, sounds);
  if (kept.index.isStale || count > atOnce) return undefined;
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
  const [built, setBuilt] = useState(0);
  useKeepSnapshot(phrases, sounds);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was built in slices is looked at anew
  const { laid, behind } = useMemo(() => {
    if (snapshot === undefined) return { laid: undefined, behind: false };
    if (!kept.current && snapshot)
      kept.current = { index: LibraryIndex.restore(streamsOf(snapshot)), marks: () => marksOf(snapshot) };
    let behind = false;
    if (phrases && sounds) {
      const now = kept.current ? follow(kept.current, phrases, sounds) : build(phrases, sounds);
      behind = now === undefined;
      kept.current = now ?? kept.current;
    }
    if (!kept.current) return { laid: undefined, behind };
    kept.current.index.setUses(uses);
    return { laid: { index: kept.current.index }, behind };
  }, [phrases, sounds, snapshot, uses, built]);

  const building = useRef<AbortController>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: … and may lack what came meanwhile
  useEffect(() => {
    // One that is under way is brought to its end, however fast the library grows; what it lacks comes after it.
    if (!behind || !phrases || !sounds || building.current) return;
    const own = new AbortController();
    building.current = own;
    inSlices(layingOutLibrary(phrases, sounds), own.signal, { idle: true })
      .then((streams) => {
        if (own.signal.aborted || !streams) return;
        building.current = undefined;
        kept.current = keptOf(phrases, sounds, streams);
        setBuilt((count) => count + 1);
      })
      .catch((error: unknown) => {
        building.current = undefined;
        console.error('laying the library out', error);
      });
  }, [behind, phrases, sounds, built]);
  useEffect(
    () => () => {
      building.current?.abort();
      building.current = undefined;
    },
    [],
  );
  return laid;
}
