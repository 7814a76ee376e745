import { bytesOf } from '../kernel/base64';
import { randomId } from '../kernel/id';
import { err, ok, type Result } from '../kernel/result';
import { type Content, epochOf, open, seal } from '../sync/envelope';
import { type Keyring, makeKeyring } from '../sync/keys';
import { metaKey, type SecretRow, type SignersRow, signersOf, signersSchema } from '../sync/meta';
import {
  type Failure,
  last,
  newest,
  put,
  type Stored,
  type Transport,
  type WriteFailure,
} from '../sync/remote';
import { type Signers, signingKey } from '../sync/signing';
import { type StreamSettings, teamStream } from '../sync/stream';
import { wrapSecrets } from '../sync/wrap';
import { type KeptTeam, membersOf, secretsOf } from './kept';
import { askStream } from './stream-api';

export type Done = 'made' | 'there' | 'changed';

/**
 * `refused`: the server would not make the stream, or has one of another form. `olderKeep`: people came or went since
 * this file was kept. `unreadable`: what stands there was not made with this secret.
 */
export type ProvisionFailure = WriteFailure | 'refused' | 'olderKeep' | 'unreadable';

/**
 * Makes the stream and writes who is of the team, and the newest secret for each of them. May be run again: what is there
 * stays as it is; people and secret follow the newest kept file.
 * @param owner logged in to the account of the team's records
 */
export async function provision(
  kept: KeptTeam,
  owner: Transport,
): Promise<Result<Record<'stream' | 'origin' | 'signers', Done>, ProvisionFailure>> {
  const { quota, replicas } = kept;
  const stream = await makeStream(owner, { quota: Math.floor(quota / replicas), replicas });
  if (!stream.ok) return stream;
  const ring = await makeKeyring(kept.team, secretsOf(kept));
  const origin = await writeOrigin(kept, ring, owner);
  if (!origin.ok) return origin;
  const secret = await writeSecret(kept, ring, owner);
  if (!secret.ok) return secret;
  const signers = await writeSigners(kept, ring, owner);
  if (!signers.ok) return signers;
  return ok({ stream: stream.value, origin: origin.value, signers: signers.value });
}

/** @param owner logged in to the account of the team's records */
export async function makeStream(
  owner: Transport,
  settings: StreamSettings,
): Promise<Result<Done, Failure | 'refused'>> {
  const there = await askStream(owner, 'INFO');
  if (!there.ok) return there;
  if (!there.value) return ok('there');
  const made = there.value.code === 404 ? await askStream(owner, 'CREATE', teamStream(settings)) : there;
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

/** Sealed with the first secret, which everybody has; what is in it is wrapped for each of those who stay. */
async function writeSecret(kept: KeptTeam, ring: Keyring, owner: Transport) {
  const first: Keyring = { ...ring, epoch: 1 };
  return await follow(kept, first, owner, 'secret', async () => {
    if (kept.later.length === 0) return ok(null);
    const boxes = (await membersOf(kept)).map(({ box }) => box);
    return ok(await wrapSecrets(kept.team, secretsOf(kept), boxes));
  });
}

function writeSigners(kept: KeptTeam, ring: Keyring, owner: Transport) {
  return follow(kept, ring, owner, 'signers', async (there) => {
    const members = await membersOf(kept);
    if (!there) return ok({ id: 'signers', members });
    const before = signersSchema.parse(there.content.row);
    const end = await last(owner);
    if (!end.ok) return end;
    const until = { epoch: there.epoch, rev: end.value?.rev ?? 0 };
    const gone = before.members
      .filter(({ key }) => !members.some((one) => one.key === key))
      .map(({ name, role, key }) => ({ name, role, key, until }));
    return ok({ id: 'signers', members, former: [...before.former, ...gone] });
  });
}

/** Whose word the owner goes by. */
export const foundersOf = ({ signer }: KeptTeam): Promise<Signers> =>
  signersOf([{ ...signer, role: 'lead' }]);

interface Before {
  content: Content;
  /** By whose secret it was sealed. */
  epoch: number;
}

/** Writes what follows from the kept file, if the file is newer than what the server has. */
async function follow(
  kept: KeptTeam,
  ring: Keyring,
  owner: Transport,
  id: 'secret' | 'signers',
  rowOf: (before: Before | null) => Promise<Result<SecretRow | SignersRow | null, Failure>>,
): Promise<Result<Done, WriteFailure | 'olderKeep' | 'unreadable'>> {
  const there = await newest(owner, await metaKey(ring, id));
  if (!there.ok) return there;
  const before = there.value ? await readBefore(kept, ring, there.value) : null;
  if (there.value && !before) return err('unreadable');
  if (before?.content.n === kept.edition) return ok('there');
  if (before && before.content.n > kept.edition) return err('olderKeep');
  const row = await rowOf(before);
  if (!row.ok) return row;
  if (!row.value) return ok('there');
  const written = await write(kept, ring, owner, row.value, kept.edition, there.value?.rev ?? 0);
  return written.ok ? ok(before ? 'changed' : 'made') : written;
}

async function readBefore(kept: KeptTeam, ring: Keyring, { key, data }: Stored): Promise<Before | null> {
  const content = await open(ring, await foundersOf(kept), key, data, null);
  return content.ok ? { content: content.value, epoch: epochOf(data) } : null;
}

/** Says something of the team itself, in the name of the lead who made it. */
export async function write(
  { signer }: KeptTeam,
  ring: Keyring,
  owner: Transport,
  row: { id: 'origin'; drawn: string } | { id: 'swept'; upTo: number; n: number } | SecretRow | SignersRow,
  n: number,
  prev: number,
): Promise<Result<number, WriteFailure>> {
  const key = await metaKey(ring, row.id);
  const content = { n, prev, op: randomId(), device: 'owner', author: signer.name, row };
  const sealed = await seal(ring, key, content, await signingKey(bytesOf(signer.seed)));
  return sealed.ok ? await put(owner, key, sealed.value, prev) : sealed;
}
