import { memo, useEffect } from 'react';
import { keepSounds } from '../../lib/phrases/commands';
import { isFresh, soundRow } from '../../lib/phrases/search/entries';
import { packCount, packOf } from '../../lib/phrases/sound-packs';
import type { Phrase } from '../../lib/records/phrase.record';
import { whenIdle } from '../ui/when-idle';
import { useSounds } from './use-sounds';

/** Phrases worked out in one go: about 20 ms, and few enough rounds for a library of 10,000. */
const portion = 1000;

/** Pack by pack, so that each pack is written once however many portions there are. */
function portionOf(missing: readonly Phrase[]): readonly Phrase[] {
  if (missing.length <= portion) return missing;
  const share = Math.max(1, Math.floor((packCount * portion) / missing.length));
  const packs = new Set([...new Set(missing.map(({ id }) => packOf(id)))].slice(0, share));
  return missing.filter(({ id }) => packs.has(packOf(id)));
}

/** An import writes its sounds itself, right after its phrases: to begin at once would be to do it twice. */
const patience = 400;

const idle = (run: () => void) => {
  setTimeout(() => void whenIdle().then(run), patience);
};

/**
 * Works out how new and changed phrases sound, when there is time. The dictionary is loaded only then: after a save or
 * an import, never for a search. Draws nothing: a component, so that its progress re-draws no list.
 */
export const KeepSounds = memo(function KeepSounds({ phrases }: { phrases: readonly Phrase[] }): null {
  const sounds = useSounds();
  useEffect(() => {
    if (!sounds) return;
    const all = phrases.filter((phrase) => !isFresh(phrase, sounds.get(phrase.id)));
    if (all.length === 0) return;
    const missing = portionOf(all);
    let stopped = false;
    idle(async () => {
      if (stopped) return;
      const { soundsOf } = await import('../../lib/phrases/sounds');
      // Each portion makes the live query fire, which brings the next one.
      if (!stopped) await keepSounds(missing.map((phrase) => soundRow(phrase, soundsOf(phrase))));
    });
    return () => {
      stopped = true;
    };
  }, [phrases, sounds]);
  return null;
});
