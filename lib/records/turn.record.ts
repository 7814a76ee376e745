import { z } from 'zod';
import { defineRecord } from './record';

/** From a buyer's first unanswered message to the first human answer. While `open` is 1 the buyer waits. */
export const turnSchema = z.object({
  id: z.string().min(1),
  buyerKey: z.string().min(1),
  site: z.string(),
  shop: z.string(),
  /** ms since 1970, corrected to the local clock. */
  waitingSince: z.number(),
  /** Local ms since 1970 at which this browser first saw the wait. */
  firstSeenAt: z.number(),
  /** When the answer came; `null` while the buyer waits. */
  answeredAt: z.number().nullable(),
  /** 1 or 0, because IndexedDB cannot index booleans. */
  open: z.union([z.literal(0), z.literal(1)]),
  /** Where `waitingSince` came from, in order of trust. */
  source: z.enum(['message', 'timer', 'firstSeen']),
  /** How it ended: an answer was read in the thread, or the page merely stopped showing a wait. */
  closedBy: z.enum(['answer', 'vanished']).nullable(),
  /** Who was on duty when it was answered. */
  memberId: z.string().nullable(),
  /** Highest reminder threshold in seconds that was already told; 0 for none. */
  remindedAt: z.number(),
});

export type Turn = z.infer<typeof turnSchema>;

export const turnRecord = defineRecord({
  table: 'turn',
  scope: 'device',
  schema: turnSchema,
  versions: [
    { version: 1, indexes: 'id, buyerKey, open' },
    {
      version: 2,
      indexes: 'id, buyerKey, open, waitingSince, answeredAt',
      upgrade: (row) => ({
        remindedAt: 0,
        closedBy: row.answeredAt === null ? null : 'answer',
        firstSeenAt: row.waitingSince,
        ...row,
      }),
    },
  ],
});
