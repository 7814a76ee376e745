import { z } from 'zod';
import { teamMeta } from './meta';
import { defineRecord } from './record';

/** A person who works at this desk; several may share one PC. */
export const memberSchema = z.object({
  ...teamMeta,
  name: z.string().min(1).max(12),
  role: z.enum(['agent', 'lead']),
  /** PBKDF2 of an optional PIN. It keeps colleagues from mixing up names; it does not guard data. */
  pin: z.object({ salt: z.string(), hash: z.string() }).nullable(),
});

export type Member = z.infer<typeof memberSchema>;

export const memberRecord = defineRecord({
  table: 'member',
  scope: 'team',
  writes: 'lead',
  desk: true,
  schema: memberSchema,
  versions: [
    { version: 1, indexes: 'id' },
    { version: 5, indexes: 'id, dirty' },
  ],
});
