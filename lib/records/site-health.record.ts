import { z } from 'zod';
import { defineRecord } from './record';

/** What one hook of a profile was last seen to do on this machine. Times are ms since 1970. */
const hookHealth = z.object({
  state: z.enum(['matched', 'fallback', 'lost', 'unseen']),
  /** Last report in which it matched; `null` = never on this machine. */
  seenAt: z.number().nullable(),
  /** First report of the loss that lasts; `null` while it is not lost. */
  lostSince: z.number().nullable(),
});

/** How the hooks of one site fare, by dotted path: told by its pages, shown in badge and options. */
export const siteHealthSchema = z.object({
  site: z.string().min(1),
  hooks: z.record(z.string(), hookHealth),
});

export type HookHealth = z.infer<typeof hookHealth>;
export type SiteHealth = z.infer<typeof siteHealthSchema>;

export const siteHealthRecord = defineRecord({
  table: 'siteHealth',
  scope: 'device',
  schema: siteHealthSchema,
  versions: [{ version: 3, indexes: 'site' }],
});
