import type { Phrase } from '../records/phrase.record';
import type { SearchSnapshot } from '../records/search-snapshot.record';
import { db } from '../store/database';
import { Followed } from '../store/follow';
import { living } from '../store/write';

/** Every phrase, deleted ones among them, for a screen that shows a library of thousands. */
export const followedPhrases = new Followed(db.phrase, 400);

/** How they sound, in packs. */
export const followedSounds = new Followed(db.phraseSound, 2);

/** The stored layout of the library for the search; `undefined` where none was kept yet. */
export const searchSnapshot = (): Promise<SearchSnapshot | undefined> => db.searchSnapshot.get('library');

/** These phrases, in this order; deleted ones are left out. */
export async function phrasesById(ids: readonly string[]): Promise<Phrase[]> {
  return living((await db.phrase.bulkGet([...ids])).filter((row) => row !== undefined));
}
