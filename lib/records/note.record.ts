import { z } from 'zod';
import { teamMeta } from './meta';
import { defineRecord } from './record';

/** What an agent wrote about a buyer. */
export const noteSchema = z.object({
  ...teamMeta,
  buyerKey: z.string().min(1),
  shop: z.string(),
  text: z.string().min(1).max(2000),
  /** Something is still to be done: the handover draws it up until it is closed. */
  open: z.boolean(),
});

export type Note = z.infer<typeof noteSchema>;

export const noteRecord = defineRecord({
  table: 'note',
  scope: 'team',
  writes: 'agent',
  merge: { text: 'text' },
  schema: noteSchema,
  versions: [
    { version: 1, indexes: 'id, buyerKey' },
    // Version 1 did not know open notes; what stood there had no claim to be handed over.
    { version: 2, indexes: 'id, buyerKey, updatedAt', upgrade: (row) => ({ open: false, ...row }) },
    { version: 5, indexes: 'id, buyerKey, updatedAt, dirty' },
  ],
});
