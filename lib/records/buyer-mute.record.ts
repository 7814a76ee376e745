import { z } from 'zod';
import { defineRecord } from './record';

/**
 * A buyer of whom this computer gives no reminder. Scope `device`: what one agent does not want to hear must never
 * keep a colleague from hearing it.
 */
export const buyerMuteSchema = z.object({
  buyerKey: z.string().min(1),
  /** Local ms since 1970. */
  at: z.number(),
  /** Who muted; `null` before anyone said who they are. */
  memberId: z.string().nullable(),
});

export type BuyerMute = z.infer<typeof buyerMuteSchema>;

export const buyerMuteRecord = defineRecord({
  table: 'buyerMute',
  scope: 'device',
  schema: buyerMuteSchema,
  versions: [{ version: 5, indexes: 'buyerKey' }],
});
