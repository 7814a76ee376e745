import { z } from 'zod';
import { teamMeta } from './meta';
import { defineRecord } from './record';

/** A calendar day, `2026-11-25`; '' for no limit. */
const day = z.string().regex(/^([0-9]{4}-[0-9]{2}-[0-9]{2})?$/);

export const shopVariableSchema = z.object({
  ...teamMeta,
  /** Id or name of a shop account; '' for all shops. */
  shop: z.string(),
  /** As it is written in a phrase, without braces: 活动, or a name of the shop's own. */
  name: z.string().min(1).max(20),
  value: z.string().max(500),
  /** First and last day on which the value counts. */
  from: day,
  to: day,
});

/** A value that the shop sets for its phrases. */
export type ShopVariable = z.infer<typeof shopVariableSchema>;

export const shopVariableRecord = defineRecord({
  table: 'shopVariable',
  scope: 'team',
  writes: 'lead',
  schema: shopVariableSchema,
  versions: [
    { version: 3, indexes: 'id' },
    { version: 5, indexes: 'id, dirty' },
  ],
});
