import { z } from 'zod';
import { outcomeKinds } from './outcome.record';
import { defineRecord } from './record';

const count = z.number().int();

/** What is counted of one day, site and shop; every field is a sum over buyers, so that days add up to weeks. */
export const countsSchema = z.object({
  /** Turns that began on that day. */
  turns: count,
  /** Turns that the page merely stopped showing: whether they were answered is not known. */
  vanished: count,
  /** Turns whose beginning and answer were both seen to 5 s. */
  exact: count,
  /** Distinct buyers who wrote, and of whom at least one turn was answered. */
  received: count,
  answered: count,
  /** Answered turns: how many, ms in all, and how many by reply time, see `stats/reply-times`. */
  replies: count,
  replySum: z.number(),
  replyTimes: z.array(count),
  /** The same of each buyer's first turn of the day, where that one was answered. */
  firstReplies: count,
  firstSum: z.number(),
  /** Distinct buyers by the hour in which they wrote, 0–23. */
  byHour: z.array(count),
  /** Buyers who were being served in each five minutes of the day, from its first moment on. */
  served: z.array(count),
  /** By definition, see `stats/definitions`: over how many units, and how many of them or how many ms. */
  measures: z.record(z.string(), z.object({ of: count, sum: z.number() })),
  /** Fills and copies by phrase id. */
  uses: z.record(z.string(), count),
  /** Of those, whose sending was seen, and that were changed before it. */
  sent: z.record(z.string(), count),
  edited: z.record(z.string(), count),
  /** Buyers by the last outcome that was said of them that day. */
  outcomes: z.partialRecord(z.enum(outcomeKinds), count),
});

export type Counts = z.infer<typeof countsSchema>;

/** Derived: made anew from turns, uses and outcomes whenever how they are counted changes, see docs/adr/0022. */
export const dayCountSchema = countsSchema.extend({
  /** `stats/day-count-id`. */
  id: z.string().min(1),
  /** Day in the shop's zone, `2026-11-22`. */
  day: z.string(),
  site: z.string(),
  shop: z.string(),
});

export type DayCount = z.infer<typeof dayCountSchema>;

export const dayCountRecord = defineRecord({
  table: 'dayCount',
  scope: 'device',
  schema: dayCountSchema,
  versions: [{ version: 5, indexes: 'id, day' }],
});
