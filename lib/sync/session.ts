import { minute } from '../kernel/clock';
import { randomId } from '../kernel/id';
import { err, type Result } from '../kernel/result';
import { isOff } from '../kernel/skew';
import type { JoinRefusal, SyncState } from '../records/sync-state.record';
import type { Seat } from './believe';
import type { Bell } from './bell';
import { type Computer, computersOf, sayWhere } from './computers';
import type { Connection } from './connect';
import type { Told } from './judge';
import { editionMark } from './kinds';
import { reconcile } from './reconcile';
import { last, type Stored, type Transport } from './remote';
import { Replica } from './replica';
import { isMember } from './seat';
import type { Shelf } from './shelf';
import { readTeam, type Team, type TeamFailure } from './team';

/** What a session works with. */
export interface Desk {
  connect: (signal: AbortSignal) => Promise<Result<Connection, JoinRefusal>>;
  shelf: Shelf;
  /** Who sits here; who else is of the team is read from the server. */
  seat: Seat;
  /** Keeps secrets that have come, by epoch. */
  keep?: (secrets: Team['secrets']) => Promise<void>;
  /** Writes down how things stand; without effect once the team was left. */
  note: (fields: Partial<SyncState>) => Promise<void>;
  tell: (told: Told) => void;
  /** What this computer is called among its member's. */
  system?: string;
  /** Hears of members at their computers. */
  saw?: (computers: readonly Computer[]) => Promise<void>;
  /** A seat among the team as it is now; for who is present, see `sync/presence`. */
  arrived?: (connection: Connection, seat: Seat, over: AbortSignal) => void;
  /** For tests: chance in [0, 1), and the computer's clock. */
  random?: () => number;
  now?: () => number;
}

/** ms without a doorbell after which one looks anyway. */
const lookEvery = 60_000;
/** ms until one looks again for what a doorbell told of: the servers of a cluster lag. */
const lag = 100;
/** How often: anybody may ring for nothing. */
const looks = 20;
/** ms between two words of a computer that its member is there: each wakes all the others. */
const sayEvery = 15 * minute;
/** More than so many records to come: what only leads write comes first, so that the panel is of use meanwhile. */
const many = 2000;

/**
 * One connection, from the login to its end: takes what came, carries what was edited, and does so again whenever the
 * bell rings.
 * @returns why it ended; 'offline' where another try may help
 */
export async function session(desk: Desk, bell: Bell, signal: AbortSignal): Promise<JoinRefusal | 'offline'> {
  const connected = await desk.connect(signal);
  if (!connected.ok) {
    // Logins do not change: who was in and is no longer let in was taken out.
    const wasIn = (await desk.shelf.progress()).origin !== '';
    return connected.error === 'credentials' && wasIn ? 'removed' : connected.error;
  }
  const connection = connected.value;
  const over = new AbortController();
  void connection.closed.then(() => over.abort());
  try {
    return await work(desk, connection, bell, signal, over);
  } finally {
    over.abort();
    await connection.close();
  }
}

async function work(
  desk: Desk,
  connection: Connection,
  bell: Bell,
  signal: AbortSignal,
  over: AbortController,
): Promise<JoinRefusal | 'offline'> {
  const { shelf, note, tell } = desk;
  const { transport } = connection;
  const ended = AbortSignal.any([signal, over.signal]);
  const team = await readAsMember(desk, transport);
  if (!team.ok) return team.error === 'unready' || team.error === 'removed' ? team.error : 'offline';
  // One for all who work in this session: what the team becomes meanwhile reaches them by it.
  const seat: Seat = { ...desk.seat, signers: team.value.signers, former: team.value.former };
  let removed = false;
  const renew = async () => {
    const now = await readAsMember(desk, transport);
    if (now.ok) {
      const { signers, former } = now.value;
      return Object.assign(seat, { ring: desk.seat.ring, signers, former });
    }
    removed ||= now.error === 'removed';
    if (removed) over.abort();
    return null;
  };
  const passed = async (page: readonly Stored[]) => {
    const computers = await computersOf(seat, page);
    if (computers.length > 0) await desk.saw?.(computers);
  };
  const replica = new Replica(transport, shelf, seat, randomId, tell, renew, passed);
  const sit = sitter(desk, transport, seat);
  let heard = 0;
  connection.subscribe('live.>', (_, __, header) => {
    heard = Math.max(heard, Number(header('Nats-Sequence')) || 0);
    bell.ring();
  });
  desk.arrived?.(connection, seat, ended);
  const before = await shelf.progress();
  const end = await last(transport);
  if (!end.ok) return 'offline';
  const top = end.value?.rev ?? 0;
  if (top > before.cursor) await note({ phase: 'catchingUp', last: top, why: null });
  if (before.cursor === 0 && top > many && (await replica.glance('l.>'))) return 'offline';
  if (await reconcile(transport, shelf, replica, team.value, tell)) return 'offline';
  for (let looked = 0; !ended.aborted; ) {
    const failed = (await replica.pull()) ?? (removed ? null : await replica.push());
    if (removed) return 'removed';
    if (failed) return 'offline';
    const { cursor } = await shelf.progress();
    const pending = (await replica.toCarry()).length;
    const { skew, noRoom } = await sit();
    const full = replica.full || noRoom;
    const doneAt = Date.now();
    await note({ phase: 'live', why: null, last: Math.max(top, cursor), pending, doneAt, skew, full });
    looked = cursor < heard ? looked + 1 : 0;
    if (looked > looks) heard = 0;
    const random = desk.random ?? Math.random;
    if (replica.unsettled) await bell.wait(20 + 60 * random(), ended);
    else await bell.wait(looked > 0 && heard > 0 ? lag : lookEvery, ended);
  }
  return removed ? 'removed' : 'offline';
}

/** Says again and again that this member sits here, which tells of the clocks too; each time what is known of those. */
function sitter({ system = '', now = Date.now }: Desk, transport: Transport, seat: Seat) {
  let saidAt = Number.NEGATIVE_INFINITY;
  let known: { skew: number | null; noRoom: boolean } = { skew: null, noRoom: false };
  return async () => {
    // A clock that was set meanwhile shows itself by the distance, whichever way it went.
    const rest = isOff(known.skew) || known.noRoom ? minute : sayEvery;
    if (Math.abs(now() - saidAt) >= rest) {
      saidAt = now();
      const said = await sayWhere(transport, seat, system, now);
      known = { skew: said.ok ? said.value : known.skew, noRoom: !said.ok && said.error === 'full' };
    }
    return known;
  };
}

/** The team as it is now, if this seat's member is of it; secrets that came with it are kept. */
async function readAsMember({ seat, keep }: Desk, transport: Transport): Promise<Result<Team, TeamFailure>> {
  const team = await readTeam(transport, seat.ring, seat.signers, seat.box);
  if (!team.ok) return team;
  const { ring, signers, secrets } = team.value;
  if (!(await isMember(seat, signers))) return err('removed');
  if (ring.epoch > seat.ring.epoch) await keep?.(secrets);
  // What was once known is not given up, whatever a server shows later.
  seat.ring = ring;
  return team;
}

/** Looks everything through again where this edition of the product knows more than the one before. */
export async function listAnew(shelf: Shelf, knew: string, note: Desk['note']): Promise<void> {
  if (knew === editionMark) return;
  await shelf.advance({ cursor: 0 });
  await note({ knew: editionMark });
}
