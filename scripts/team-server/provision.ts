import type { NatsConnection } from '@nats-io/nats-core';
import { randomId } from '../../lib/kernel/id';
import { seal } from '../../lib/sync/envelope';
import { makeKeyring } from '../../lib/sync/keys';
import { fromText, metaKey, type SignersRow } from '../../lib/sync/meta';
import { put } from '../../lib/sync/remote';
import { signingKey } from '../../lib/sync/signing';
import { streamName, teamStream } from '../../lib/sync/stream';
import { connect } from './connect';
import type { KeptTeam } from './make';
import { natsTransport } from './transport';

/**
 * Makes the stream and writes who is of the team. May be run again: what is there stays as it is.
 * @returns what was done and what had been there
 * @throws when the server cannot be reached, or has another stream of that name
 */
export async function provision(
  kept: KeptTeam,
  url = kept.url,
): Promise<Record<'stream' | 'origin' | 'signers', 'made' | 'there'>> {
  const owner = await connect(url, kept.owner.user, kept.owner.password);
  try {
    const stream = await makeStream(owner, kept.quota);
    const ring = await makeKeyring(kept.team, new Map([[1, fromText(kept.secret)]]));
    const signer = await signingKey(fromText(kept.signer.seed));
    const write = async (row: { id: 'origin'; drawn: string } | SignersRow) => {
      const key = await metaKey(ring, row.id);
      const content = { n: 1, prev: 0, op: randomId(), device: 'owner', author: kept.signer.name, row };
      const sealed = await seal(ring, key, content, signer);
      if (!sealed.ok) throw new Error(`${row.id}: ${sealed.error}`);
      const written = await put(natsTransport(owner), key, sealed.value, 0);
      if (written.ok) return 'made' as const;
      if (written.error === 'conflict') return 'there' as const;
      throw new Error(`${row.id}: ${written.error}`);
    };
    return {
      stream,
      origin: await write({ id: 'origin', drawn: randomId() }),
      signers: await write({ id: 'signers', members: kept.members }),
    };
  } finally {
    await owner.close();
  }
}

/** @param owner logged in to the account of the team's records */
export async function makeStream(owner: NatsConnection, quota: number): Promise<'made' | 'there'> {
  const ask = async (verb: string, data = '') =>
    (await owner.request(`$JS.API.STREAM.${verb}.${streamName}`, data)).json<{
      error?: { code: number; description: string };
    }>().error;
  const missing = await ask('INFO');
  if (!missing) return 'there';
  const failed =
    missing.code === 404 ? await ask('CREATE', JSON.stringify(teamStream({ quota, replicas: 1 }))) : missing;
  if (failed) throw new Error(failed.description);
  return 'made';
}
