import { z } from 'zod';
import { defineRecord } from './record';

/** A site profile that came from a file, not with the product. The profile is checked again when it is read. */
export const siteSchema = z.object({
  id: z.string().min(1),
  profile: z.record(z.string(), z.unknown()),
  importedAt: z.number(),
});

export type SiteRow = z.infer<typeof siteSchema>;

export const siteRecord = defineRecord({
  table: 'site',
  scope: 'device',
  schema: siteSchema,
  versions: [{ version: 2, indexes: 'id' }],
});
