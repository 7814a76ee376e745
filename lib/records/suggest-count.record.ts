import { z } from 'zod';
import { defineRecord } from './record';

/**
 * How often a phrase was chosen where a buyer's message had a feature: an intent or telling character of the lexicon,
 * or a word that stands in the library, see `phrases/suggest/choices`. Never the message, and no digits.
 */
export const suggestCountSchema = z.object({
  /** `feature|phraseId`. */
  id: z.string().min(1),
  feature: z.string().regex(/^\D{1,24}$/),
  phraseId: z.string().min(1),
  /** Below 0 where the agent said that it does not fit. */
  n: z.number().min(-9),
  /** Last change, ms since 1970. */
  at: z.number(),
});

export type SuggestCount = z.infer<typeof suggestCountSchema>;

export const suggestCountRecord = defineRecord({
  table: 'suggestCount',
  scope: 'device',
  schema: suggestCountSchema,
  versions: [{ version: 4, indexes: 'id, feature, at' }],
});
