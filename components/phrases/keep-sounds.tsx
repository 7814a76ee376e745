import { memo, type RefObject, useEffect, useRef } from 'react';
import { keepSounds } from '../../lib/phrases/commands';
import { isFresh } from '../../lib/phrases/search/entries';
import { packCount, packOf } from '../../lib/phrases/sound-packs';
import { startSounding } from '../../lib/phrases/sounding';
import type { Phrase } from '../../lib/records/phrase.record';
import type { PhraseSound } from '../../lib/records/phrase-sound.record';
import { whenIdle } from '../ui/when-idle';
import { useSounds } from './use-sounds';

/** Phrases handed over in one go: a few ms to copy, and few enough rounds for a library of 10,000. */
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

const keep = (rows: readonly PhraseSound[]) =>
  keepSounds(rows).catch((error: unknown) => console.error('keeping sounds', error));

function end(worker: RefObject<Worker | undefined>): void {
  worker.current?.terminate();
  worker.current = undefined;
}

/**
 * Has a worker find out how new and changed phrases sound, when there is time. It runs only then: after a save or an
 * import, never for a search. Draws nothing: a component, so that its progress re-draws no list.
 */
export const KeepSounds = memo(function KeepSounds({ phrases }: { phrases: readonly Phrase[] }): null {
  const sounds = useSounds();
  const worker = useRef<Worker>(undefined);
  useEffect(() => {
    if (!sounds) return;
    const all = phrases.filter((phrase) => !isFresh(phrase, sounds.get(phrase.id)));
    if (all.length === 0) return end(worker);
    const missing = portionOf(all);
    let stopped = false;
    idle(() => {
      if (stopped) return;
      worker.current ??= startSounding((rows) => void keep(rows));
      // What was kept makes the followed sounds change, which brings the next portion.
      worker.current.postMessage(missing);
    });
    return () => {
      stopped = true;
    };
  }, [phrases, sounds]);
  useEffect(() => () => end(worker), []);
  return null;
});
