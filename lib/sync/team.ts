import type { z } from 'zod';
import { err, ok, type Result } from '../kernel/result';
import { open } from './envelope';
import type { Keyring } from './keys';
import { metaKey, originSchema, type Swept, signersOf, signersSchema, sweptSchema } from './meta';
import { type Failure, newest, type Transport } from './remote';
import type { Signers } from './signing';

/** What the leads say of the team itself. */
export interface Team {
  signers: Signers;
  origin: string;
  swept: Swept;
}

const neverSwept: Swept = { upTo: 0, n: 0 };

/** `unready`: the server was not provisioned, or what it says was not said by a lead of ours. */
export type TeamFailure = Failure | 'unready';

/** @param leads whose word counts, from the invite */
export async function readTeam(
  transport: Transport,
  ring: Keyring,
  leads: Signers,
): Promise<Result<Team, TeamFailure>> {
  const read = async <Row>(id: 'signers' | 'origin' | 'swept', schema: z.ZodType<Row>) => {
    const key = await metaKey(ring, id);
    const stored = await newest(transport, key);
    if (!stored.ok) return stored;
    if (!stored.value) return ok(null);
    const content = await open(ring, leads, key, stored.value.data, null);
    const row = content.ok ? schema.safeParse(content.value.row).data : undefined;
    return row ? ok(row) : err('unready' as const);
  };
  const signers = await read('signers', signersSchema);
  if (!signers.ok) return signers;
  const origin = await read('origin', originSchema);
  if (!origin.ok) return origin;
  const swept = await read('swept', sweptSchema);
  if (!swept.ok) return swept;
  if (!signers.value || !origin.value) return err('unready');
  return ok({
    signers: await signersOf(signers.value.members),
    origin: origin.value.drawn,
    swept: swept.value ?? neverSwept,
  });
}
