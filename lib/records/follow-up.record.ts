import { z } from 'zod';
import { teamMeta } from './meta';
import { defineRecord } from './record';

/** Something to be said to a buyer later, reminded of like a wait. */
export const followUpSchema = z.object({
  ...teamMeta,
  buyerKey: z.string().min(1),
  site: z.string(),
  shop: z.string(),
  /** What is to be done, in the agent's words; may be empty for a bare 稍后回您. */
  text: z.string().max(500),
  /** Local ms since 1970. */
  dueAt: z.number(),
  /** When it was done; `null` while it is to do. */
  doneAt: z.number().nullable(),
  /** 1 or 0, because IndexedDB cannot index booleans. */
  open: z.union([z.literal(0), z.literal(1)]),
  /** Local ms since 1970 at which the agent was reminded of it last; 0 for never. */
  remindedAt: z.number(),
});

export type FollowUp = z.infer<typeof followUpSchema>;

export const followUpRecord = defineRecord({
  table: 'followUp',
  scope: 'team',
  writes: 'agent',
  schema: followUpSchema,
  versions: [{ version: 5, indexes: 'id, buyerKey, open, dueAt, dirty' }],
});
