import { useEffect } from 'react';
import { keepSearchSnapshot } from '../../lib/phrases/commands';
import { searchSnapshot } from '../../lib/phrases/library-queries';
import { isFresh, markOf } from '../../lib/phrases/search/entries';
import { layingOutLibrary } from '../../lib/phrases/search/laying-out';
import { layoutVersion, snapshotOf } from '../../lib/phrases/search/snapshot';
import type { Phrase } from '../../lib/records/phrase.record';
import type { PhraseSound } from '../../lib/records/phrase-sound.record';
import { inSlices } from './in-slices';

/** ms for which a library must have stayed as it is: nobody waits for the next panel. */
const settling = 5000;

/** Keeps the layout of the library for the next panel, when the library has been at rest and somebody changed it. */
export function useKeepSnapshot(
  phrases: readonly Phrase[] | undefined,
  sounds: ReadonlyMap<string, PhraseSound> | undefined,
): void {
  useEffect(() => {
    if (!phrases || !sounds || phrases.length === 0) return;
    const giveUp = new AbortController();
    const keep = async () => {
      if (!phrases.every((phrase) => isFresh(phrase, sounds.get(phrase.id)))) return;
      const marks = phrases.map((phrase) => markOf(phrase, sounds.get(phrase.id)));
      const kept = await searchSnapshot();
      if (kept?.layout === layoutVersion && kept.marks === marks.join('\n')) return;
      const streams = await inSlices(layingOutLibrary(phrases, sounds), giveUp.signal, { idle: true });
      if (streams) await keepSearchSnapshot(snapshotOf(streams, marks));
    };
    // Of several panels one does it.
    const timer = setTimeout(
      () =>
        void navigator.locks
          .request('search-snapshot', { ifAvailable: true }, async (lock) => lock && (await keep()))
          .catch((error: unknown) => console.error('keeping the search snapshot', error)),
      settling,
    );
    return () => {
      clearTimeout(timer);
      giveUp.abort();
    };
  }, [phrases, sounds]);
}
