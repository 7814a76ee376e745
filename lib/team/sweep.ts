import { day } from '../kernel/clock';
import { err, ok, type Result } from '../kernel/result';
import { open } from '../sync/envelope';
import { type Keyring, keyName, makeKeyring } from '../sync/keys';
import { metaKey, type Swept, sweptSchema } from '../sync/meta';
import {
  type Failure,
  last,
  newest,
  pagesAfter,
  type Stored,
  type Transport,
  type WriteFailure,
} from '../sync/remote';
import { subjectOf } from '../sync/stream';
import { readTeam, type Team } from '../sync/team';
import { type KeptTeam, secretsOf } from './kept';
import { foundersOf, write } from './provision';
import { askStream } from './stream-api';

/** How long a deletion stands on the server, ms: who was away for longer lists everything when he comes back. */
export const tombstonesLast = 180 * day;

/** `unreadable`: the server has no list of this team, or one of a newer kept file. `refused`: it would not purge. */
export type SweepFailure = WriteFailure | 'unreadable' | 'refused';

interface Tombstone {
  key: string;
  rev: number;
  n: number;
}

/**
 * Takes old deletions off the server, after it was written down up to where. May be broken off anywhere and run again.
 * @param owner logged in to the account of the team's records
 * @param now ms since 1970
 * @returns how many
 */
export async function sweep(
  kept: KeptTeam,
  owner: Transport,
  now: number,
): Promise<Result<number, SweepFailure>> {
  const ring = await makeKeyring(kept.team, secretsOf(kept));
  const team = await readTeam(owner, ring, await foundersOf(kept));
  if (!team.ok) {
    const { error } = team;
    return err(error === 'unready' || error === 'removed' ? 'unreadable' : error);
  }
  const old = await tombstones(team.value, owner, now - tombstonesLast);
  if (!old.ok) return old;
  if (old.value.length === 0) return ok(0);
  const written = await sayThatSwept(kept, ring, owner, old.value);
  if (!written.ok) return written;
  for (const { key, rev } of old.value) {
    // Made anew meanwhile, it stands at a later revision and stays.
    const purged = await askStream(owner, 'PURGE', { filter: subjectOf(key), seq: rev + 1 });
    if (!purged.ok) return purged;
    if (!purged.value) continue;
    console.warn('[话边] the server would not purge:', purged.value.description);
    return err('refused');
  }
  return ok(old.value.length);
}

/** Deletions of this team that were written before `until`, by the server's clock. */
async function tombstones(
  team: Team,
  owner: Transport,
  until: number,
): Promise<Result<Tombstone[], Failure>> {
  const found: Tombstone[] = [];
  for await (const page of pagesAfter(owner, 0)) {
    if (!page.ok) return page;
    for (const stored of page.value) {
      if (!(stored.time < until)) continue;
      const n = await deletion(team, stored);
      if (n !== null) found.push({ key: stored.key, rev: stored.rev, n });
    }
  }
  return ok(found);
}

/** The count of a deletion that a member of this team wrote; `null` for anything else. */
async function deletion({ ring, signers, former }: Team, { key, rev, data }: Stored): Promise<number | null> {
  const content = await open(ring, signers, key, data, null, { former, rev });
  if (!content.ok) return null;
  const { n, row } = content.value;
  const [branch, kind = ''] = key.split('.');
  if (branch !== 'a' && branch !== 'l') return null;
  const named = (await keyName(ring, branch, kind, String(row.id))) === key;
  return named && typeof row.deletedAt === 'number' ? n : null;
}

async function sayThatSwept(kept: KeptTeam, ring: Keyring, owner: Transport, old: readonly Tombstone[]) {
  const key = await metaKey(ring, 'swept');
  const [there, end] = await Promise.all([newest(owner, key), last(owner)]);
  if (!there.ok) return there;
  if (!end.ok) return end;
  const content = there.value
    ? await open(ring, await foundersOf(kept), key, there.value.data, null)
    : undefined;
  if (content && !content.ok) return err('unreadable' as const);
  const before: Swept = content ? sweptSchema.parse(content.value.row) : { upTo: 0, n: 0 };
  const n = Math.max(before.n, ...old.map((one) => one.n));
  const row = { id: 'swept' as const, upTo: end.value?.rev ?? 0, n };
  return await write(kept, ring, owner, row, (content?.value.n ?? 0) + 1, there.value?.rev ?? 0);
}
