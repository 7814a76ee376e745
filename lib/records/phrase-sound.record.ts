import { z } from 'zod';
import { defineRecord } from './record';

/**
 * How the names of one phrase sound, worked out once at save, since the dictionary is too large for a panel. Syllables
 * are parted by single blanks, one per UTF-16 unit, empty where a character has none.
 */
const soundSchema = z.object({
  /** Of the phrase. */
  id: z.string().min(1),
  /** `updatedAt` of the phrase that was read; another one means that it has to be read again. */
  at: z.number(),
  title: z.string(),
  tags: z.array(z.string()),
  stage: z.string(),
  /** See `Sounds.signs`. */
  signs: z.string(),
});

export type PhraseSound = z.infer<typeof soundSchema>;

/** The sounds of many phrases: a row of the store costs the same whether it holds one or a few hundred. */
export const phraseSoundSchema = z.object({
  /** See `phrases/sound-packs`. */
  id: z.string().min(1),
  sounds: z.array(soundSchema),
});

export type SoundPack = z.infer<typeof phraseSoundSchema>;

export const phraseSoundRecord = defineRecord({
  table: 'phraseSound',
  scope: 'device',
  schema: phraseSoundSchema,
  versions: [
    { version: 3, indexes: 'id' },
    // Up to version 3 each phrase had a row of its own.
    { version: 4, indexes: 'id', upgrade: (row) => ({ id: row.id, sounds: [row] }) },
  ],
});
