import { z } from 'zod';
import { teamMeta } from './meta';
import { defineRecord } from './record';

/** What one member works on one day. A row each, under member and day, so that two leads who plan at once merge. */
export const rosterDaySchema = z.object({
  ...teamMeta,
  /** Member who works. */
  who: z.string().min(1),
  /** Name of the day on which the shift begins, `2026-11-22`. */
  day: z.string().regex(/^\d{4}-\d\d-\d\d$/),
  /** `null` for a day off. */
  shiftId: z.string().min(1).nullable(),
});

export type RosterDay = z.infer<typeof rosterDaySchema>;

export const rosterDayRecord = defineRecord({
  table: 'rosterDay',
  scope: 'team',
  writes: 'lead',
  schema: rosterDaySchema,
  versions: [{ version: 5, indexes: 'id, day, dirty' }],
});
