import { z } from 'zod';

/** Fields that every record of scope `team` carries. Times are ms since 1970, local clock. */
export const teamMeta = {
  id: z.string().min(1),
  createdAt: z.number(),
  updatedAt: z.number(),
  /** Member who wrote last; `null` before anyone said who they are. */
  memberId: z.string().nullable(),
  /** Tombstone: the row stays until the retention sweep, so that a deletion can be undone and later carried. */
  deletedAt: z.number().nullable(),
  /** 1 while the sync engine has still to carry this row. A number because IndexedDB cannot index booleans. */
  dirty: z.union([z.literal(0), z.literal(1)]),
};

/** What the store keeps of a record that comes with the product and that nobody has written yet. */
export const unwritten = {
  createdAt: 0,
  updatedAt: 0,
  memberId: null,
  deletedAt: null,
  dirty: 0,
} as const;

/** A record that comes with the product, as it is written down in the code. */
export type Starter<Row> = Omit<Row, keyof typeof teamMeta> & { id: string };
