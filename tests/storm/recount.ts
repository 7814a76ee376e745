import type { Logged } from '../desk/page/storm';
import type { Turn } from '../e2e/radar';

/** What one desk says of itself. */
export interface DeskLog {
  site: string;
  shop: string;
  log: readonly Logged[];
}

/** A turn as the desk's log has it; times in ms. */
export interface LoggedTurn {
  buyerKey: string;
  since: number;
  /** When a human answered; null while nobody has. */
  until: number | null;
  /** The answer came while its thread was open and drawn, so that it could be seen to be an answer. */
  watched: boolean;
}

/** A thread counts as seen once it has been open for so long (ms). */
const drawn = 1000;

/** The turns of a log, counted the slow way and with none of our code; oldest first for each buyer. */
export function turnsOf({ site, shop, log }: DeskLog): LoggedTurn[] {
  const turns: LoggedTurn[] = [];
  const running = new Map<string, LoggedTurn>();
  for (const { uid, from, at, openFor } of log) {
    const turn = running.get(uid);
    if (from === 'buyer' && !turn) {
      const begun = { buyerKey: `${site}|${shop}|${uid}`, since: at, until: null, watched: false };
      running.set(uid, begun);
      turns.push(begun);
    } else if ((from === 'me' || from === 'colleague') && turn) {
      turn.until = at;
      turn.watched = openFor !== null && openFor >= drawn;
      running.delete(uid);
    }
  }
  return turns;
}

/** Who waits once these logs end, by buyer key. */
export const waitingAfter = (logs: readonly DeskLog[]): string[] =>
  logs
    .flatMap(turnsOf)
    .flatMap(({ buyerKey, until }) => (until === null ? [buyerKey] : []))
    .sort();

/** How far the stored turns are from those of the log; all lists are empty where they agree. */
export interface Difference {
  /** In the log, not stored. */
  missed: string[];
  /** Stored, not in the log, or stored once more. */
  doubled: string[];
  /** Begins or ends more than the tolerance from where it should, or ends in another way. */
  wrong: string[];
}

/** How far (ms) a stored turn may be from that of the log. */
export interface Tolerance {
  begin: number;
  end: number;
}

/** Compares buyer by buyer, turn by turn in their order. */
export function compare(logs: readonly DeskLog[], stored: readonly Turn[], tolerance: Tolerance): Difference {
  const difference: Difference = { missed: [], doubled: [], wrong: [] };
  const wanted = byBuyer(logs.flatMap(turnsOf));
  const found = byBuyer(stored);
  for (const buyerKey of new Set([...wanted.keys(), ...found.keys()])) {
    const log = wanted.get(buyerKey) ?? [];
    const rest = (found.get(buyerKey) ?? []).toSorted((a, b) => a.waitingSince - b.waitingSince);
    for (const turn of log) {
      const [same] = rest.filter(
        ({ waitingSince }) => Math.abs(waitingSince - turn.since) <= tolerance.begin,
      );
      if (!same) {
        difference.missed.push(said(turn));
        continue;
      }
      rest.splice(rest.indexOf(same), 1);
      const trouble = mistake(turn, same, tolerance.end);
      if (trouble) difference.wrong.push(`${said(turn)} ${trouble}`);
    }
    difference.doubled.push(...rest.map((turn) => JSON.stringify(turn)));
  }
  return difference;
}

const said = ({ buyerKey, since, until, watched }: LoggedTurn) =>
  `${buyerKey} since ${since} until ${until}${watched ? ' watched' : ''}`;

function mistake({ until, watched }: LoggedTurn, stored: Turn, tolerance: number): string | undefined {
  const { open, closedBy, answeredAt } = stored;
  if (until === null) return open === 1 ? undefined : `is stored as ${closedBy} at ${answeredAt}`;
  if (open === 1) return 'still runs';
  if (watched && closedBy !== 'answer') return `is stored as ${closedBy}`;
  const off = (answeredAt ?? 0) - until;
  return Math.abs(off) > tolerance ? `ends ${off} ms off` : undefined;
}

/** The popup's figures, counted from the log alone. Answers nobody could see are in no time. */
export function figuresOf(logs: readonly DeskLog[]) {
  const turns = logs.flatMap(turnsOf);
  const buyers = (of: readonly LoggedTurn[]) => new Set(of.map(({ buyerKey }) => buyerKey)).size;
  const answered = turns.filter(({ watched }) => watched);
  const replies = answered.map(({ since, until }) => (until ?? 0) - since);
  const first = [...byBuyer(turns).values()].flatMap(([one]) =>
    one?.watched ? [(one.until ?? 0) - one.since] : [],
  );
  return {
    turns: turns.length,
    received: buyers(turns),
    answered: buyers(answered),
    waiting: turns.filter(({ until }) => until === null).length,
    averageReply: mean(replies),
    firstReply: mean(first),
    medianReply: median(replies),
  };
}

/** Times of answers in seconds, counted from what was stored alone. */
export function timesOf(stored: readonly Turn[]) {
  const replies = (of: readonly Turn[]) =>
    of.flatMap(({ closedBy, answeredAt, waitingSince }) =>
      closedBy === 'answer' && answeredAt !== null ? [answeredAt - waitingSince] : [],
    );
  const inOrder = stored.toSorted((a, b) => a.waitingSince - b.waitingSince);
  const first = [...byBuyer(inOrder).values()].flatMap(([one]) => (one ? [one] : []));
  return {
    averageReply: mean(replies(stored)),
    firstReply: mean(replies(first)),
    medianReply: median(replies(stored)),
  };
}

const mean = (all: readonly number[]) =>
  all.length === 0 ? undefined : all.reduce((sum, one) => sum + one, 0) / all.length / 1000;

function byBuyer<T extends { buyerKey: string }>(all: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(one.buyerKey, [...(groups.get(one.buyerKey) ?? []), one]);
  return groups;
}

/** In seconds; of an even number the lower one in the middle. */
const median = (all: readonly number[]) => {
  const middle = all.toSorted((a, b) => a - b)[Math.ceil(all.length / 2) - 1];
  return middle === undefined ? undefined : middle / 1000;
};
