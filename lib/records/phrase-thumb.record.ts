import { z } from 'zod';
import { defineRecord } from './record';

/** A small edition of an image, apart from its content: lists read hundreds of these and none of those. */
export const phraseThumbSchema = z.object({
  /** Of the `phraseImage`. */
  id: z.string().min(1),
  /** A data address, at most 128 px wide or high. */
  address: z.string().min(1),
});

export type PhraseThumb = z.infer<typeof phraseThumbSchema>;

export const phraseThumbRecord = defineRecord({
  table: 'phraseThumb',
  scope: 'device',
  schema: phraseThumbSchema,
  versions: [{ version: 4, indexes: 'id' }],
});
