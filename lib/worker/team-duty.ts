import { browser } from 'wxt/browser';
import type { Handlers } from '../bridge/worker';
import { base64Of } from '../kernel/base64';
import { memberOnDuty } from '../members/queries';
import {
  keepSecrets,
  readTeamFile,
  type TeamFile,
  type TeamSeat,
  writeTeamFile,
} from '../platform/team-file';
import type { SyncState } from '../records/sync-state.record';
import { countingOutcomes, countTables } from '../stats/count-commands';
import { db } from '../store/database';
import { onWritten } from '../store/written';
import { Bell } from '../sync/bell';
import { withComputers } from '../sync/computers';
import { connectTeam } from '../sync/connect';
import { chosen, keptHere, letGo, withdrawn } from '../sync/decide';
import { DexieShelf } from '../sync/dexie-shelf';
import { keepInStep } from '../sync/engine';
import { editionMark, kinds } from '../sync/kinds';
import { openSeat } from '../sync/seat';
import { type Desk, listAnew } from '../sync/session';
import type { Held } from '../sync/shelf';
import { type OwnRecords, ownRecords } from '../team/own-queries';
import { systemOf } from '../team/rules';
import { hearPanel, sayAgain, stayPresent } from './team-here';
import { join } from './team-join';
import { becomeKnown } from './team-namesakes';
import { attendSoon } from './wait-duty';

/** Wakes the worker where the connection did not keep it awake. */
export const teamAlarm = 'team';

const bell = new Bell();
const shelf = new DexieShelf(db, {
  kind: 'outcome',
  tables: [db.outcome, ...countTables],
  counting: (rows, write) =>
    countingOutcomes(
      rows.map((row) => String(row.buyerKey)),
      write,
    ),
});

let running: { login: string; stop: AbortController; done: Promise<void> } | undefined;
let watching = false;
let turn: Promise<void> = Promise.resolve();

/** Keeps the engine running while there is a team, for the member who is signed on; may be called at any time. */
export function keepTeam(): Promise<void> {
  const run = async () => {
    const file = await readTeamFile();
    if (file) await runFor(file);
    else await stop();
  };
  turn = turn.then(run, run);
  return turn.catch((error: unknown) => console.error('[话边] the team is not kept', error));
}

async function stop(): Promise<void> {
  running?.stop.abort();
  await running?.done;
  running = undefined;
  await browser.alarms.clear(teamAlarm);
}

async function runFor(file: TeamFile): Promise<void> {
  const seat = seatOf(file, (await memberOnDuty())?.name);
  // Under one name there may be another login: the invite was renewed.
  const login = JSON.stringify([file.url, seat]);
  if (!seat || running?.login === login) return;
  await stop();
  watch();
  await browser.alarms.create(teamAlarm, { periodInMinutes: 0.5 });
  const controller = new AbortController();
  const { signal } = controller;
  const done = navigator.locks
    .request('team', { signal }, () => work(file, seat, signal))
    .catch((error: unknown) => {
      if (!signal.aborted) console.error('[话边] the team is out of step', error);
      // The next alarm begins anew.
      if (running?.stop === controller) running = undefined;
    });
  running = { login, stop: controller, done };
}

const seatOf = ({ seats }: TeamFile, name: string | undefined): TeamSeat | undefined =>
  seats.find((one) => one.name === name) ?? seats[0];

/** Edits of whatever page wake the engine; another member on duty takes another seat. */
function watch(): void {
  if (watching) return;
  watching = true;
  const { signal } = new AbortController();
  onWritten(kinds.keys(), bell.ring, signal);
  const signedOn = () => {
    sayAgain();
    void keepTeam();
  };
  onWritten(['setting', 'member'], signedOn, signal);
  // A colleague's follow-up, or another roster, may move the next reminder.
  onWritten(['followUp', 'rosterDay', 'shift'], attendSoon, signal);
}

async function work(file: TeamFile, seat: TeamSeat, signal: AbortSignal): Promise<void> {
  const note: Desk['note'] = async (fields) => {
    await db.syncState.update('team', fields);
    if (fields.phase === 'live') await becomeKnown(file.seats.map((one) => one.name));
  };
  const { name, role, user, password } = seat;
  await note({ user, role, phase: 'connecting', why: null });
  const opened = await openSeat(file, seat);
  if (!opened.ok) return await note({ phase: 'refused', why: opened.error });
  const knew = (await db.syncState.get('team'))?.knew ?? '';
  if (knew !== editionMark) await forgetCount('newer');
  await listAnew(shelf, knew, note);
  const desk: Desk = {
    connect: async (over) => await connectTeam({ url: file.url, user, password }, over),
    shelf,
    seat: { ...opened.value, author: name },
    keep: async (secrets) => {
      const texts = [...secrets].map(([epoch, bytes]) => [epoch, base64Of(bytes)] as const);
      await keepSecrets(file.team, Object.fromEntries(texts));
    },
    note,
    tell: ({ why }) => void count(why),
    system: systemOf(navigator.userAgent),
    saw,
    arrived: (connection, present, over) => stayPresent(connection, present, { user, role }, over),
  };
  await keepInStep(desk, bell, signal);
}

const saw: NonNullable<Desk['saw']> = async (computers) => {
  await db.syncState
    .where('id')
    .equals('team')
    .modify((state: SyncState) => {
      state.computers = withComputers(state.computers, computers);
    });
};

const counts = (change: (counts: SyncState['refusedCounts']) => void) =>
  db.syncState
    .where('id')
    .equals('team')
    .modify((state: SyncState) => change(state.refusedCounts));

const count = (why: string) =>
  counts((counted) => {
    counted[why] = (counted[why] ?? 0) + 1;
  });

/** This edition of the product may know what the one before did not. */
const forgetCount = (why: string) =>
  counts((counted) => {
    delete counted[why];
  });

/** Out of the team: the data stays, as if it had never been carried anywhere. */
export async function leave(): Promise<void> {
  await writeTeamFile(null);
  await keepTeam();
  const tables = [...kinds.keys()].map((kind) => db.table(kind));
  await db.transaction('rw', [db.syncRow, db.syncState, ...tables], async () => {
    await Promise.all([db.syncRow.clear(), db.syncState.clear()]);
    for (const table of tables)
      await table
        .where('dirty')
        .equals(0)
        // What came with the product was written by nobody.
        .and(({ createdAt }) => createdAt > 0)
        .modify({ dirty: 1 });
  });
}

/** Changes one record that somebody had to look at. */
async function settle(kind: string, id: string, decide: (held: Held) => Held): Promise<void> {
  const row = await db.syncRow.get(`${kind}|${id}`);
  if (row) await shelf.change([{ at: { kind, id, key: row.key }, decide }]);
}

/** Records that one transaction changes. */
const slice = 200;
const decisions = { keep: keptHere, carry: letGo, delete: withdrawn };

/** Decides of all that is only here. */
async function settleOwn(which: keyof OwnRecords, take: keyof typeof decisions): Promise<void> {
  const rows = [...(await ownRecords())[which].values()].flat();
  const changes = rows.map(({ kind, recordId: id, key }) => ({
    at: { kind, id, key },
    decide: decisions[take],
  }));
  for (let from = 0; from < changes.length; from += slice)
    await shelf.change(changes.slice(from, from + slice));
  if (take === 'carry') bell.ring();
}

type TeamCall = Extract<keyof Handlers, `team${string}`>;

/** What screens ask of the team. */
export const teamCalls: Pick<Handlers, TeamCall> = {
  teamJoin: async ({ invite }) => {
    const joined = await join(invite);
    if (joined.ok) {
      await stop();
      await keepTeam();
    }
    return joined.ok ? { kind: 'joined' } : { kind: 'refused', reason: joined.error };
  },
  teamLeave: async () => await leave(),
  teamSync: async () => {
    bell.ring();
    await keepTeam();
  },
  teamWithdraw: async ({ kind, id }) => await settle(kind, id, withdrawn),
  teamChoose: async ({ kind, id, clash, take }) => {
    const known = kinds.get(kind);
    if (known) await settle(kind, id, (held) => chosen(known, held, clash, take, Date.now()));
  },
  teamOwn: async ({ which, take }) => await settleOwn(which, take),
  teamPresence: async ({ buyerKey }, sender) => ({ others: hearPanel(sender.tab?.id ?? 0, buyerKey) }),
};
