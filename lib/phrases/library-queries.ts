import { db } from '../store/database';
import { Followed } from '../store/follow';

/** Every phrase, deleted ones among them, for a screen that shows a library of thousands. */
export const followedPhrases = new Followed(db.phrase, 400);

/** How they sound, in packs. */
export const followedSounds = new Followed(db.phraseSound, 2);
