import type { Phrase } from '../records/phrase.record';
import type { PhraseSound } from '../records/phrase-sound.record';
import { db } from '../store/database';
import { living } from '../store/write';

/** The whole library in its order. */
export async function allPhrases(): Promise<Phrase[]> {
  return living(await db.phrase.toArray()).sort((a, b) => a.order - b.order);
}

/** The sounds that were worked out, by phrase id; those of deleted phrases among them. */
export async function soundsById(): Promise<Map<string, PhraseSound>> {
  return new Map((await db.phraseSound.toArray()).map((sound) => [sound.id, sound]));
}

/** How often each phrase was used since `since` (ms since 1970), by phrase id. */
export async function countUses(since: number): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  await db.phraseUse
    .where('at')
    .aboveOrEqual(since)
    .each(({ phraseId }) => counts.set(phraseId, (counts.get(phraseId) ?? 0) + 1));
  return counts;
}
