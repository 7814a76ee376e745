import { z } from 'zod';
import { defineRecord } from './record';

/** A buyer this browser has met. What people write about a buyer stands in notes and buyer tags. */
export const buyerSchema = z.object({
  /** `site|shop|buyer`, see kernel/buyer-key. */
  key: z.string().min(1),
  site: z.string(),
  shop: z.string(),
  buyerId: z.string(),
  nick: z.string(),
  /** The id is only a name: another person may share it. */
  weak: z.boolean(),
  firstSeen: z.number(),
  lastSeen: z.number(),
});

export type Buyer = z.infer<typeof buyerSchema>;

export const buyerRecord = defineRecord({
  table: 'buyer',
  scope: 'device',
  schema: buyerSchema,
  versions: [{ version: 1, indexes: 'key, lastSeen' }],
});
