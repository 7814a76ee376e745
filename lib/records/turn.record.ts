import { z } from 'zod';
import { defineRecord } from './record';

/** What a wait's beginning was read from, most trusted first, see docs/turns.md. */
export const waitSources = ['message', 'timer', 'group', 'row', 'firstSeen'] as const;
export type WaitSource = (typeof waitSources)[number];

/** What a turn of database version 4 and older did not say, read as carefully as its source allows. */
const beforeVersion5 = (row: Record<string, unknown>) => {
  const precision = row.source === 'firstSeen' ? 60_000 : 5_000;
  return {
    precision,
    answeredBy: row.closedBy === 'answer' ? 'me' : null,
    answerPrecision: row.answeredAt === null ? null : 5_000,
    robotAt: null,
    snoozedUntil: null,
  };
};

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
  /** Where `waitingSince` came from, most trusted first. */
  source: z.enum(waitSources),
  /** By how many ms `waitingSince` may be wrong. */
  precision: z.number().min(0),
  /** How it ended: an answer was read in the thread, or the page merely stopped showing a wait. */
  closedBy: z.enum(['answer', 'vanished']).nullable(),
  /** Whose answer it was: this account's or a colleague's; `null` unless `closedBy` is `answer`. */
  answeredBy: z.enum(['me', 'colleague']).nullable(),
  /** By how many ms `answeredAt` may be wrong; `null` while the buyer waits. */
  answerPrecision: z.number().min(0).nullable(),
  /** First robot or automatic answer during the wait, which it did not end; `null` for none. */
  robotAt: z.number().nullable(),
  /** Who was on duty when it was answered. */
  memberId: z.string().nullable(),
  /** Highest reminder threshold in seconds that was already told; 0 for none. */
  remindedAt: z.number(),
  /** The agent wants no reminder before this local ms; `null` for none. */
  snoozedUntil: z.number().nullable(),
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
    {
      version: 5,
      indexes: 'id, buyerKey, open, waitingSince, answeredAt',
      upgrade: (row) => ({ ...row, ...beforeVersion5(row) }),
    },
  ],
});
