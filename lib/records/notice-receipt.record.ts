import { z } from 'zod';
import { teamMeta } from './meta';
import { defineRecord } from './record';

/** A member has read a notice: a row for each, under notice and member. */
export const noticeReceiptSchema = z.object({
  ...teamMeta,
  noticeId: z.string().min(1),
  /** Member who read it. */
  who: z.string().min(1),
  /** When, local ms since 1970. */
  readAt: z.number(),
});

export type NoticeReceipt = z.infer<typeof noticeReceiptSchema>;

export const noticeReceiptRecord = defineRecord({
  table: 'noticeReceipt',
  scope: 'team',
  writes: 'agent',
  schema: noticeReceiptSchema,
  versions: [{ version: 5, indexes: 'id, noticeId, dirty' }],
});
