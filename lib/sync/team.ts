import type { z } from 'zod';
import { err, ok, type Result } from '../kernel/result';
import { open } from './envelope';
import { type Bytes, type Keyring, withSecrets } from './keys';
import {
  formerOf,
  metaKey,
  originSchema,
  type Swept,
  secretSchema,
  signersOf,
  signersSchema,
  sweptSchema,
} from './meta';
import { type Failure, newest, type Transport } from './remote';
import type { Former, Signers } from './signing';
import { type BoxKey, unwrapSecrets } from './wrap';

/** What the leads say of the team itself. */
export interface Team {
  signers: Signers;
  former: Former[];
  /** With all secrets that were handed to this member. */
  ring: Keyring;
  /** Those secrets, by epoch. */
  secrets: ReadonlyMap<number, Bytes>;
  origin: string;
  swept: Swept;
}

const neverSwept: Swept = { upTo: 0, n: 0 };

/**
 * `unready`: the server was not provisioned, or what it says was not said by a lead of ours. `removed`: the newest secret
 * is not for this member.
 */
export type TeamFailure = Failure | 'unready' | 'removed';

/**
 * @param leads whose word counts, from the invite
 * @param box of this member; without it no secret can be taken
 */
export async function readTeam(
  transport: Transport,
  known: Keyring,
  leads: Signers,
  box?: BoxKey,
): Promise<Result<Team, TeamFailure>> {
  let ring = known;
  const read = async <Row>(id: Parameters<typeof metaKey>[1], schema: z.ZodType<Row>) => {
    const key = await metaKey(known, id);
    const stored = await newest(transport, key);
    if (!stored.ok) return stored;
    if (!stored.value) return ok(null);
    const content = await open(ring, leads, key, stored.value.data, null);
    const row = content.ok ? schema.safeParse(content.value.row).data : undefined;
    return row ? ok(row) : err('unready' as const);
  };
  const secret = await read('secret', secretSchema);
  if (!secret.ok) return secret;
  let secrets: ReadonlyMap<number, Bytes> = new Map();
  if (secret.value) {
    const unwrapped = box ? await unwrapSecrets(ring.team, secret.value, box) : null;
    if (!unwrapped && !ring.records.has(secret.value.epoch)) return err('removed');
    secrets = unwrapped ?? secrets;
    ring = await withSecrets(ring, secrets);
  }
  const signers = await read('signers', signersSchema);
  if (!signers.ok) return signers;
  const origin = await read('origin', originSchema);
  if (!origin.ok) return origin;
  const swept = await read('swept', sweptSchema);
  if (!swept.ok) return swept;
  if (!signers.value || !origin.value) return err('unready');
  return ok({
    ...{ ring, secrets },
    signers: await signersOf(signers.value.members),
    former: await formerOf(signers.value.former),
    origin: origin.value.drawn,
    swept: swept.value ?? neverSwept,
  });
}
