import { z } from 'zod';
import { teamMeta } from './meta';
import { defineRecord } from './record';

/** One tag on one buyer; a row each, so that two agents who tag at once never overwrite each other. */
export const buyerTagSchema = z.object({
  ...teamMeta,
  buyerKey: z.string().min(1),
  tagId: z.string().min(1),
  shop: z.string(),
});

export type BuyerTag = z.infer<typeof buyerTagSchema>;

export const buyerTagRecord = defineRecord({
  table: 'buyerTag',
  scope: 'team',
  writes: 'agent',
  schema: buyerTagSchema,
  versions: [
    { version: 1, indexes: 'id, buyerKey, tagId' },
    { version: 5, indexes: 'id, buyerKey, tagId, dirty' },
  ],
});
