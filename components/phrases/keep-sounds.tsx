import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import { keepSounds } from '../../lib/phrases/commands';
import { soundsById } from '../../lib/phrases/queries';
import { isFresh, soundRow } from '../../lib/phrases/search/entries';
import type { Phrase } from '../../lib/records/phrase.record';

/** Phrases worked out in one go: about 20 ms, and few enough rounds for a library of 10,000. */
const portion = 1000;

const idle = (run: () => void) =>
  'requestIdleCallback' in window ? void requestIdleCallback(run) : void setTimeout(run, 200);

/**
 * Works out how new and changed phrases sound, when there is time. The dictionary is loaded only then: after a save or
 * an import, never for a search. Draws nothing: a component, so that its progress re-draws no list.
 */
export function KeepSounds({ phrases }: { phrases: readonly Phrase[] }): null {
  const sounds = useLiveQuery(soundsById, []);
  useEffect(() => {
    if (!sounds) return;
    const missing = phrases.filter((phrase) => !isFresh(phrase, sounds.get(phrase.id))).slice(0, portion);
    if (missing.length === 0) return;
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
}
