import { z } from 'zod';
import { defineRecord } from './record';

/** A phrase went into a reply box (or onto the clipboard). */
export const useSchema = z.object({
  id: z.string().min(1),
  phraseId: z.string().min(1),
  buyerKey: z.string().nullable(),
  shop: z.string(),
  memberId: z.string().nullable(),
  at: z.number(),
  outcome: z.enum(['filled', 'copied']),
});

export type Use = z.infer<typeof useSchema>;

export const useRecord = defineRecord({
  table: 'use',
  scope: 'device',
  schema: useSchema,
  versions: [{ version: 1, indexes: 'id, phraseId, at' }],
});
