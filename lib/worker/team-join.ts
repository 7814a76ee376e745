import { randomId } from '../kernel/id';
import { err, ok, type Result } from '../kernel/result';
import { isOff } from '../kernel/skew';
import { ownDevice, readTeamFile, type TeamFile, writeTeamFile } from '../platform/team-file';
import type { JoinRefusal, SyncState } from '../records/sync-state.record';
import { db } from '../store/database';
import { sayWhere } from '../sync/computers';
import { connectTeam } from '../sync/connect';
import { type Invite, readInvite } from '../sync/invite';
import { editionMark } from '../sync/kinds';
import { isMember, openSeat } from '../sync/seat';
import { begun } from '../sync/shelf';
import { readTeam } from '../sync/team';
import { systemOf } from '../team/rules';

/** Takes a seat in the team of an invite, if the server takes the member in. Writes nothing otherwise. */
export async function join(text: string): Promise<Result<TeamFile, JoinRefusal>> {
  const invite = readInvite(text);
  if (!invite) return err('invite');
  const before = await readTeamFile();
  if (before && before.team !== invite.team) return err('otherTeam');
  const file = withSeat(before, invite, await ownDevice(randomId));
  const refusal = await tryOut(file, invite);
  if (refusal) return err(refusal);
  await writeTeamFile(file);
  if (!(await db.syncState.get('team'))) await db.syncState.put(justJoined(invite));
  return ok(file);
}

function withSeat(before: TeamFile | null, invite: Invite, device: string): TeamFile {
  const { team, shop, url, name, role, user, password, seed, secret, newest, leads } = invite;
  const others = before?.seats.filter((seat) => seat.name !== name) ?? [];
  return {
    ...{ team, shop, url, leads },
    device: before?.device ?? device,
    secrets: { ...before?.secrets, 1: secret, ...(newest && { [newest.epoch]: newest.secret }) },
    seats: [...others, { name, role, user, password, seed }],
  };
}

async function tryOut(
  file: TeamFile,
  { name, url, user, password, seed }: Invite,
): Promise<JoinRefusal | null> {
  const seat = await openSeat(file, { name, seed });
  if (!seat.ok) return seat.error;
  const connected = await connectTeam({ url, user, password });
  if (!connected.ok) return connected.error;
  const { transport, close } = connected.value;
  try {
    const team = await readTeam(transport, seat.value.ring, seat.value.signers, seat.value.box);
    if (!team.ok) return team.error === 'unready' || team.error === 'removed' ? team.error : 'unanswered';
    if (!(await isMember(seat.value, team.value.signers))) return 'removed';
    const { ring } = team.value;
    const said = await sayWhere(transport, { ...seat.value, ring }, systemOf(navigator.userAgent), Date.now);
    // What the server does not take for want of room or for another reason is told once the team is joined.
    return said.ok && isOff(said.value) ? 'clock' : null;
  } finally {
    await close();
  }
}

const justJoined = ({ shop, user, role, url }: Invite): SyncState => ({
  ...begun,
  id: 'team',
  ...{ shop, user, role, url },
  phase: 'connecting',
  why: null,
  last: 0,
  pending: 0,
  doneAt: null,
  refusedCounts: {},
  knew: editionMark,
  skew: null,
  full: false,
  computers: [],
});
