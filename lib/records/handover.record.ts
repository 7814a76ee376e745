import { z } from 'zod';
import { teamMeta } from './meta';
import { defineRecord } from './record';

export const handoverItemSchema = z.object({
  id: z.string().min(1),
  kind: z.enum(['wait', 'note', 'notice', 'check', 'other']),
  /** `null` for a line that is not about one buyer. */
  buyerKey: z.string().nullable(),
  /** '' for a line that is not about one buyer: then the text says it all. */
  nick: z.string(),
  text: z.string().max(500),
  /** Since when the buyer waits (ms since 1970); `null` for other lines. */
  waitingSince: z.number().nullable(),
});

export type HandoverItem = z.infer<typeof handoverItemSchema>;

/** A card one shift leaves for the next. */
export const handoverSchema = z.object({
  ...teamMeta,
  fromName: z.string(),
  items: z.array(handoverItemSchema),
  /** Free words to the next shift. */
  remark: z.string().max(1000),
  accepted: z.object({ memberId: z.string().nullable(), name: z.string(), at: z.number() }).nullable(),
});

export type Handover = z.infer<typeof handoverSchema>;

export const handoverRecord = defineRecord({
  table: 'handover',
  scope: 'team',
  writes: 'agent',
  merge: { remark: 'text' },
  schema: handoverSchema,
  versions: [
    { version: 1, indexes: 'id, createdAt' },
    // Version 1 did not say since when a buyer waited.
    {
      version: 2,
      indexes: 'id, createdAt',
      upgrade: (row) => {
        const items = row.items as Omit<HandoverItem, 'waitingSince'>[];
        return { ...row, items: items.map((item) => ({ waitingSince: null, ...item })) };
      },
    },
    { version: 5, indexes: 'id, createdAt, dirty' },
  ],
});
