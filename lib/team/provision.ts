import { randomId } from '../kernel/id';
import { err, ok, type Result } from '../kernel/result';
import { open, seal } from '../sync/envelope';
import { type Keyring, makeKeyring } from '../sync/keys';
import { fromText, metaKey, type SignersRow, signersOf } from '../sync/meta';
import { type Failure, newest, put, type Transport, type WriteFailure } from '../sync/remote';
import { signingKey } from '../sync/signing';
import { type StreamSettings, streamName, teamStream } from '../sync/stream';
import { type KeptTeam, membersOf } from './kept';

export type Done = 'made' | 'there' | 'changed';

/**
 * `refused`: the server would not make the stream, or has one of another form. `olderKeep`: people came or went since
 * this file was kept. `unreadable`: what stands there was not made with this secret.
 */
export type ProvisionFailure = WriteFailure | 'refused' | 'olderKeep' | 'unreadable';

const utf8 = new TextEncoder();

/**
 * Makes the stream and writes who is of the team. May be run again: what is there stays as it is, and the list of people
 * follows the newest kept file.
 * @param owner logged in to the account of the team's records
 */
export async function provision(
  kept: KeptTeam,
  owner: Transport,
): Promise<Result<Record<'stream' | 'origin' | 'signers', Done>, ProvisionFailure>> {
  const { quota, replicas } = kept;
  const stream = await makeStream(owner, { quota: Math.floor(quota / replicas), replicas });
  if (!stream.ok) return stream;
  const ring = await makeKeyring(kept.team, new Map([[1, fromText(kept.secret)]]));
  const origin = await writeOrigin(kept, ring, owner);
  if (!origin.ok) return origin;
  const signers = await writeSigners(kept, ring, owner);
  if (!signers.ok) return signers;
  return ok({ stream: stream.value, origin: origin.value, signers: signers.value });
}

/** @param owner logged in to the account of the team's records */
export async function makeStream(
  owner: Transport,
  settings: StreamSettings,
): Promise<Result<Done, Failure | 'refused'>> {
  const ask = async (verb: string, data = '') => {
    const answer = await owner.request(`$JS.API.STREAM.${verb}.${streamName}`, utf8.encode(data));
    if (!answer.ok) return answer;
    const { error } = JSON.parse(new TextDecoder().decode(answer.value.data)) as {
      error?: { code: number; description: string };
    };
    return ok(error ?? null);
  };
  const there = await ask('INFO');
  if (!there.ok) return there;
  if (!there.value) return ok('there');
  const made = there.value.code === 404 ? await ask('CREATE', JSON.stringify(teamStream(settings))) : there;
  if (!made.ok) return made;
  if (!made.value) return ok('made');
  console.warn('[话边] the server would not make the stream:', made.value.description);
  return err('refused');
}

async function writeOrigin(kept: KeptTeam, ring: Keyring, owner: Transport) {
  const key = await metaKey(ring, 'origin');
  const there = await newest(owner, key);
  if (!there.ok) return there;
  if (there.value) return ok('there' as const);
  const written = await write(kept, ring, owner, { id: 'origin', drawn: randomId() }, 1, 0);
  return written.ok ? ok('made' as const) : written;
}

async function writeSigners(kept: KeptTeam, ring: Keyring, owner: Transport) {
  const row: SignersRow = { id: 'signers', members: membersOf(kept) };
  const key = await metaKey(ring, 'signers');
  const there = await newest(owner, key);
  if (!there.ok) return there;
  if (!there.value) {
    const written = await write(kept, ring, owner, row, kept.edition, 0);
    return written.ok ? ok('made' as const) : written;
  }
  const trusted = await signersOf([{ ...kept.signer, role: 'lead' }]);
  const content = await open(ring, trusted, key, there.value.data, null);
  if (!content.ok) return err('unreadable' as const);
  if (content.value.n === kept.edition) return ok('there' as const);
  if (content.value.n > kept.edition) return err('olderKeep' as const);
  const written = await write(kept, ring, owner, row, kept.edition, there.value.rev);
  return written.ok ? ok('changed' as const) : written;
}

async function write(
  { signer }: KeptTeam,
  ring: Keyring,
  owner: Transport,
  row: { id: 'origin'; drawn: string } | SignersRow,
  n: number,
  prev: number,
): Promise<Result<number, WriteFailure>> {
  const key = await metaKey(ring, row.id);
  const content = { n, prev, op: randomId(), device: 'owner', author: signer.name, row };
  const sealed = await seal(ring, key, content, await signingKey(fromText(signer.seed)));
  return sealed.ok ? await put(owner, key, sealed.value, prev) : sealed;
}
