import { useMemo, useSyncExternalStore } from 'react';
import { followedSounds } from '../../lib/phrases/library-queries';
import { soundsIn } from '../../lib/phrases/sound-packs';
import type { PhraseSound } from '../../lib/records/phrase-sound.record';

const notAsked = () => () => {};
const nothing = () => undefined;

/** How phrases sound, live, by phrase id. @param wanted false: nothing is read, and there are none */
export function useSounds(wanted = true): ReadonlyMap<string, PhraseSound> | undefined {
  const packs = useSyncExternalStore(
    wanted ? followedSounds.subscribe : notAsked,
    wanted ? followedSounds.now : nothing,
  );
  return useMemo(() => packs && soundsIn(packs.values()), [packs]);
}
