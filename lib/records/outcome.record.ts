import { z } from 'zod';
import { teamMeta } from './meta';
import { defineRecord } from './record';

/** How talks end, in the order of the keys. */
export const outcomeKinds = ['sold', 'interested', 'lost', 'afterSales'] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

/** How one buyer's talk of one day ended, in the words of one agent; the last one said counts. */
export const outcomeSchema = z.object({
  ...teamMeta,
  buyerKey: z.string().min(1),
  site: z.string(),
  shop: z.string(),
  kind: z.enum(outcomeKinds),
  /** Local ms since 1970 at which it was said. */
  at: z.number(),
});

export type Outcome = z.infer<typeof outcomeSchema>;

export const outcomeRecord = defineRecord({
  table: 'outcome',
  scope: 'team',
  writes: 'agent',
  schema: outcomeSchema,
  versions: [{ version: 5, indexes: 'id, buyerKey, at, dirty' }],
});
