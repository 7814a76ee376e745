import type { BuyerSighting, Observed } from '../bridge/protocol';
import { desktopSite } from '../buyers/rules';
import { minute } from '../kernel/clock';
import { randomId } from '../kernel/id';
import type { Turn } from '../records/turn.record';
import { settingValue } from '../settings/rules';
import { db } from '../store/database';
import { forgottenAfter, isForgotten, readEvidence } from './evidence';
import { Ledger } from './ledger';
import { decideTurn, type Ending, type TurnDecision } from './rules';
import { setForward } from './set-clock';
import { clockOf, type PageClock, resolutionOf, withArrival } from './site-clock';
import { type Beside, type PageHabits, watchedPrecision } from './thread-turns';
import { turnTables, writeTurns } from './write-turn';

/** What the worker knows of a report beside what it says. */
export interface Look extends PageHabits {
  /** How many of the newest messages arrived in the open thread, by the sighting's place in the report. */
  arrived?: ReadonlyMap<number, number>;
  /** The tab is in front: what arrives in it is drawn at once. */
  inFront?: boolean;
}

/** What people say by hand is said on this machine. */
const ourClock: PageClock = { offset: 0, precision: 0 };

/**
 * Stores what a page showed: buyers met, turns opened, corrected and closed, in one transaction.
 * @returns true when a wait began, moved or ended, so that reminders and badge have news
 */
export async function recordObserved(observed: Observed, look: Look = {}): Promise<boolean> {
  return await db.transaction('rw', [db.buyer, db.siteClock, ...turnTables()], async () => {
    // Asked at once: each answer is a round trip.
    const [onDuty, clock, ledger] = await Promise.all([
      db.setting.get('member'),
      siteClock(observed, look),
      Ledger.read(observed),
    ]);
    const member = settingValue('member', onDuty?.value);
    followOurClock(ledger, observed);
    for (const [index, sighting] of observed.sightings.entries()) {
      const arrived = look.arrived?.get(index) ?? 0;
      const drawn = Math.max(look.inFront ? watchedPrecision : minute, sighting.lag ?? 0);
      const { limit, carriesTime } = look;
      const beside = { clock, limit, carriesTime, arrived, drawn };
      recordSighting(ledger, observed, sighting, beside, member);
    }
    return await ledger.write();
  });
}

function recordSighting(
  ledger: Ledger,
  { site, shop }: Observed,
  sighting: BuyerSighting,
  beside: Beside,
  memberId: string | null,
): void {
  const { at } = sighting;
  const key = ledger.keyOf(sighting.buyerId);
  const unseen = at - (ledger.lastSeen(key) ?? at);
  ledger.touch(key, sighting);
  if (sighting.listedAs !== undefined) moveTurn(ledger, ledger.keyOf(sighting.listedAs), key);
  const stored = ledger.openTurn(key);
  const evidence = readEvidence(sighting, at, { ...beside, unseen });
  const decision = decideTurn(stored, evidence, at, ledger.lastAnsweredAt(key));
  if (stored && decision.kind === 'correct') ledger.put({ ...stored, ...decision.change });
  if (stored && 'ending' in decision) ledger.put(closed(stored, decision.ending, memberId));
  if ('begin' in decision)
    ledger.put(newTurn({ buyerKey: key, site, shop: shop.id, firstSeenAt: at }, decision.begin));
}

const closed = (turn: Turn, ending: Ending, memberId: string | null): Turn => {
  const { answeredBy } = ending;
  return { ...turn, ...ending, open: 0, memberId: answeredBy === 'colleague' ? null : memberId };
};

function newTurn(
  of: Pick<Turn, 'buyerKey' | 'site' | 'shop' | 'firstSeenAt'>,
  { since, source, precision, robotAt }: Extract<TurnDecision, { kind: 'open' }>['begin'],
): Turn {
  return {
    id: randomId(),
    ...of,
    waitingSince: since,
    source,
    precision,
    robotAt,
    answeredAt: null,
    open: 1,
    closedBy: null,
    answeredBy: null,
    answerPrecision: null,
    memberId: null,
    remindedAt: 0,
    snoozedUntil: null,
  };
}

/**
 * A list that knows only names counted a wait for a name; the open conversation says whose it was. Only the running
 * wait moves: what was written about the name may be about another buyer of that name.
 */
function moveTurn(ledger: Ledger, from: string, to: string): void {
  const weak = ledger.openTurn(from);
  if (weak && !ledger.openTurn(to)) ledger.put({ ...weak, buyerKey: to });
}

/** The clock of this site, with what has just arrived. */
async function siteClock({ site, sightings }: Observed, look: Look): Promise<PageClock | undefined> {
  if (site === desktopSite) return ourClock;
  let samples = (await db.siteClock.get(site))?.samples ?? [];
  const known = samples;
  for (const [index, arrived] of look.inFront ? (look.arrived ?? []) : []) {
    const { at, thread = [] } = sightings[index] ?? { at: 0 };
    const newest = thread.at(-1);
    // Our own messages may bear the time of this machine.
    if (arrived === 0 || newest?.role !== 'buyer' || newest.at === undefined) continue;
    const resolution = resolutionOf(thread.flatMap((line) => line.at ?? []));
    // A time that stands for several lines is that of the first.
    if (look.carriesTime && thread.at(-2)?.at === newest.at) continue;
    samples = withArrival(samples, { at, offset: at - newest.at, resolution });
  }
  if (samples !== known) await db.siteClock.put({ site, samples });
  return clockOf(samples);
}

/** Our clock was set forward in the middle of these waits: they are as long as before. */
function followOurClock(ledger: Ledger, { sightings, present }: Observed): void {
  const open = new Map(
    present.flatMap((buyerId) => {
      const turn = ledger.openTurn(ledger.keyOf(buyerId));
      return turn ? [[buyerId, turn] as const] : [];
    }),
  );
  const shift = setForward(sightings, open);
  if (shift === 0) return;
  for (const turn of open.values()) {
    const { waitingSince, firstSeenAt } = turn;
    ledger.put({ ...turn, waitingSince: waitingSince + shift, firstSeenAt: firstSeenAt + shift });
  }
}

/** Ends waits that are too old to be true; they count as received, not as answered. */
export async function closeForgotten(now: number): Promise<void> {
  await db.transaction('rw', turnTables(), async () => {
    const open = await db.turn.where('open').equals(1).toArray();
    const changes = open
      .filter((turn) => isForgotten(turn, now))
      .map((before) => {
        const answeredAt = before.waitingSince + forgottenAfter;
        const ending = { closedBy: 'vanished' as const, answeredAt, answerPrecision: forgottenAfter };
        return { before, after: { ...before, ...ending, open: 0 as const } };
      });
    await writeTurns(changes);
  });
}
