import { z } from 'zod';
import { teamMeta } from './meta';
import { defineRecord } from './record';

export const noticeLevels = ['info', 'stock', 'courier'] as const;
export type NoticeLevel = (typeof noticeLevels)[number];

export const noticeSchema = z.object({
  ...teamMeta,
  text: z.string().min(1).max(500),
  /** Name of who wrote it, as it was then. */
  byName: z.string(),
  level: z.enum(noticeLevels),
  /** Shown from and until, local ms since 1970; `null` for until it is deleted. */
  fromAt: z.number(),
  untilAt: z.number().nullable(),
  /** When its words changed last: receipts from before no longer count. */
  saidAt: z.number(),
  /** A phrase that goes with it, or none. */
  phraseId: z.string().min(1).nullable(),
});

/** What the lead has everybody know, with receipts. */
export type Notice = z.infer<typeof noticeSchema>;

export const noticeRecord = defineRecord({
  table: 'notice',
  scope: 'team',
  writes: 'lead',
  schema: noticeSchema,
  versions: [{ version: 5, indexes: 'id, dirty' }],
});
