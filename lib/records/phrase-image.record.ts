import { z } from 'zod';
import { teamMeta } from './meta';
import { defineRecord } from './record';

/** An image of phrases. Its id follows from its content, so that the same one is kept once. */
export const phraseImageSchema = z.object({
  ...teamMeta,
  type: z.enum(['image/png', 'image/jpeg', 'image/gif', 'image/webp']),
  /** Bytes of the content. */
  size: z.number().int().nonnegative(),
  /** CSS px. */
  width: z.number().int().nonnegative(),
  height: z.number().int().nonnegative(),
  /** The content as base64, so that backups carry it as it is; '' once it is deleted. */
  data: z.string().max(2_800_000),
});

export type PhraseImage = z.infer<typeof phraseImageSchema>;

export const phraseImageRecord = defineRecord({
  table: 'phraseImage',
  scope: 'team',
  writes: 'lead',
  schema: phraseImageSchema,
  versions: [{ version: 4, indexes: 'id, dirty, createdAt' }],
});
