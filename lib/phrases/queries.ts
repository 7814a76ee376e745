import type { Phrase } from '../records/phrase.record';
import { db } from '../store/database';
import { living } from '../store/write';

/** The whole library in its order. */
export async function allPhrases(): Promise<Phrase[]> {
  return living(await db.phrase.toArray()).sort((a, b) => a.order - b.order);
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
