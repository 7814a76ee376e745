import { z } from 'zod';
import { defineRecord } from './record';

/** A phrase went into a reply box (or onto the clipboard). */
export const phraseUseSchema = z.object({
  id: z.string().min(1),
  phraseId: z.string().min(1),
  buyerKey: z.string().nullable(),
  shop: z.string(),
  memberId: z.string().nullable(),
  at: z.number(),
  outcome: z.enum(['filled', 'copied']),
});

export type PhraseUse = z.infer<typeof phraseUseSchema>;

export const phraseUseRecord = defineRecord({
  table: 'phraseUse',
  scope: 'device',
  schema: phraseUseSchema,
  versions: [{ version: 1, indexes: 'id, phraseId, at' }],
});
