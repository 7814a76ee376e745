import { z } from 'zod';
import { teamMeta } from './meta';
import { defineRecord } from './record';

/**
 * A step is done with one buyer: who and when, nothing of what was said or checked. A row each, so that two agents who
 * tick at once never overwrite each other; `createdAt` is when.
 */
export const flowTickSchema = z.object({
  ...teamMeta,
  buyerKey: z.string().min(1),
  stepId: z.string().min(1),
  shop: z.string(),
  /** Left out on purpose. */
  skipped: z.boolean(),
});

export type FlowTick = z.infer<typeof flowTickSchema>;

export const flowTickRecord = defineRecord({
  table: 'flowTick',
  scope: 'team',
  writes: 'agent',
  schema: flowTickSchema,
  versions: [
    { version: 4, indexes: 'id, buyerKey' },
    { version: 5, indexes: 'id, buyerKey, dirty' },
  ],
});
