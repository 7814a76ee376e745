import { z } from 'zod';
import { teamMeta } from './meta';
import { defineRecord } from './record';

/** A name that several buyers bear, on a site that shows no ids: two rows of it were seen at once, or a human said so. */
export const sameNameSchema = z.object({
  ...teamMeta,
  /** The buyer key of the name is the id, so that the same discovery in two places is one row. */
  id: z.string().min(1),
  shop: z.string(),
  /** Memories kept apart under this name; 1 = not yet split. See `buyers/rules`. */
  memories: z.number().int().min(1),
});

export type SameName = z.infer<typeof sameNameSchema>;

export const sameNameRecord = defineRecord({
  table: 'sameName',
  scope: 'team',
  writes: 'agent',
  schema: sameNameSchema,
  versions: [
    { version: 3, indexes: 'id' },
    { version: 5, indexes: 'id, dirty' },
  ],
});
