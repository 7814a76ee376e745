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
  /** Which wording it was, see `phrases/wordings`; null for the main text of a time without wordings. */
  wording: z.number().nullable(),
  /** Whether the agent changed what was filled before sending it; null where the sending was not seen. */
  edited: z.boolean().nullable(),
});

export type PhraseUse = z.infer<typeof phraseUseSchema>;

export const phraseUseRecord = defineRecord({
  table: 'phraseUse',
  scope: 'device',
  schema: phraseUseSchema,
  versions: [
    { version: 1, indexes: 'id, phraseId, at' },
    // What a buyer was told is asked whenever he is opened.
    { version: 4, indexes: 'id, phraseId, at, buyerKey', upgrade: (row) => ({ ...row, wording: null }) },
    { version: 5, indexes: 'id, phraseId, at, buyerKey', upgrade: (row) => ({ ...row, edited: null }) },
  ],
});
