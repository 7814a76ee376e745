import { z } from 'zod';
import { teamMeta } from './meta';
import { defineRecord } from './record';

/** An item was done on a day: a row for each member, `createdAt` is when. */
export const checkTickSchema = z.object({
  ...teamMeta,
  itemId: z.string().min(1),
  /** Name of the day of the shift, `2026-11-22`. */
  day: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  /** Member who did it; '' for who never signed on. */
  who: z.string(),
});

export type CheckTick = z.infer<typeof checkTickSchema>;

export const checkTickRecord = defineRecord({
  table: 'checkTick',
  scope: 'team',
  writes: 'agent',
  schema: checkTickSchema,
  versions: [{ version: 5, indexes: 'id, day, dirty' }],
});
