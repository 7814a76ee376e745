import { z } from 'zod';
import { defineRecord } from './record';

/** Why a team cannot be joined, or is not to be reached any more. */
export const joinRefusals = [
  'invite',
  'address',
  'unanswered',
  'credentials',
  'certificate',
  'version',
  'clock',
  'unready',
  'removed',
  'otherTeam',
  'noEd25519',
  'full',
] as const;

export type JoinRefusal = (typeof joinRefusals)[number];

/** How this browser stands with its team's server: one row while there is a team, none otherwise. */
export const syncStateSchema = z.object({
  id: z.literal('team'),
  /** Name of the shop, to be shown. */
  shop: z.string(),
  /** As whom it logs in. */
  user: z.string(),
  role: z.enum(['agent', 'lead']),
  url: z.string(),
  phase: z.enum(['connecting', 'catchingUp', 'live', 'offline', 'refused']),
  /** Only where `refused`. */
  why: z.enum(joinRefusals).nullable(),
  /** Revision up to which everything was taken. */
  cursor: z.number().int(),
  /** The server's last revision as far as it is known; progress is `cursor / last`. */
  last: z.number().int(),
  /** Records that are still to be carried. */
  pending: z.number().int(),
  /** When it was last in step, ms since 1970. */
  doneAt: z.number().nullable(),
  /** Envelopes that were not believed, by reason. */
  refusedCounts: z.record(z.string(), z.number().int()),
  /** See `sync/meta`. */
  origin: z.string(),
  swept: z.object({ upTo: z.number().int(), n: z.number().int() }),
  relisting: z.enum(['lost', 'swept']).nullable(),
  /** Names of records on the server that wait for a secret which this browser has not got yet. */
  later: z.array(z.string()),
  /** Which records this edition of the product knew: what it passed by, a later one lists again. */
  knew: z.string(),
  /** By how many ms this computer's clock is ahead of the server's; null where it is not known. */
  skew: z.number().nullable(),
  /** The server has no room left: new records are not taken. */
  full: z.boolean(),
  /** Members at their computers, newest first, see `sync/computers`. */
  computers: z.array(z.object({ device: z.string(), name: z.string(), system: z.string(), at: z.number() })),
});

export type SyncState = z.infer<typeof syncStateSchema>;

export const syncStateRecord = defineRecord({
  table: 'syncState',
  scope: 'device',
  derived: true,
  schema: syncStateSchema,
  versions: [{ version: 5, indexes: 'id' }],
});
