import { z } from 'zod';
import { defineRecord } from './record';

const shared = z.looseObject({ id: z.string() });

/** What of one record colleagues have: a row for each that ever was in step with the server, or was sent there. */
export const syncRowSchema = z.object({
  /** `kind|recordId` */
  id: z.string(),
  /** The record's table. */
  kind: z.string(),
  recordId: z.string(),
  /** Its name on the server, see `sync/keys`. */
  key: z.string(),
  /** As in `sync/shelf`, down to `forgotten`. */
  base: shared.nullable(),
  rev: z.number().int(),
  n: z.number().int(),
  op: z.string(),
  prev: z.number().int(),
  prior: z.object({ row: shared.nullable() }).nullable(),
  sent: z.array(z.string()),
  clashes: z.array(
    z.object({
      field: z.string(),
      mine: z.unknown(),
      theirs: z.unknown(),
      kept: z.enum(['theirs', 'both']),
    }),
  ),
  forgotten: z.boolean(),
  /** Why the server, or this browser, does not take the edit that stands here, or that it is kept by choice; else null. */
  refused: z.enum(['forbidden', 'later', 'conflict', 'full', 'tooLarge', 'newer', 'kept']).nullable(),
  /** 1 where somebody has to look, or has: clashes, forgotten or refused; absent otherwise, so that the index stays small. */
  asks: z.literal(1).optional(),
});

export type SyncRow = z.infer<typeof syncRowSchema>;

export const syncRowRecord = defineRecord({
  table: 'syncRow',
  scope: 'device',
  derived: true,
  schema: syncRowSchema,
  versions: [{ version: 5, indexes: 'id, key, asks' }],
});
