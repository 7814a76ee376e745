import type { Phrase } from '../../records/phrase.record';
import type { PhraseSound } from '../../records/phrase-sound.record';
import { entryOf } from './entries';
import { layingOut, type SearchEntry, type Streams } from './streams';

/** Phrases between two pauses. */
const step = 50;

/** Lays phrases out as they stand, with pauses; yields how many are done of what it is at. */
export function* layingOutLibrary(
  phrases: readonly Phrase[],
  sounds: ReadonlyMap<string, PhraseSound>,
): Generator<number, Streams> {
  const entries: SearchEntry[] = [];
  for (const phrase of phrases) {
    entries.push(entryOf(phrase, sounds.get(phrase.id)));
    if (entries.length % step === 0) yield entries.length;
  }
  return yield* layingOut(entries, step);
}
