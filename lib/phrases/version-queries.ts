import type { PhraseVersion } from '../records/phrase-version.record';
import { db } from '../store/database';

/** What a phrase said before, newest first. */
export async function versionsOf(phraseId: string): Promise<PhraseVersion[]> {
  return (await db.phraseVersion.where('phraseId').equals(phraseId).sortBy('at')).reverse();
}
