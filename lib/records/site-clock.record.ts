import { z } from 'zod';
import { defineRecord } from './record';

/** A buyer's message that we saw arrive. */
const clockSample = z.object({
  /** Local ms since 1970. */
  at: z.number(),
  /** Local moment − time on the page, ms. */
  offset: z.number(),
  /** To how many ms the page writes times. */
  resolution: z.number().positive(),
});

/** How the clock of one site differs from this machine's: learned from messages that arrived, see docs/turns.md. */
export const siteClockSchema = z.object({
  site: z.string().min(1),
  /** Oldest first. */
  samples: z.array(clockSample),
});

export type ClockSample = z.infer<typeof clockSample>;
export type SiteClock = z.infer<typeof siteClockSchema>;

export const siteClockRecord = defineRecord({
  table: 'siteClock',
  scope: 'device',
  schema: siteClockSchema,
  versions: [{ version: 5, indexes: 'site' }],
});
