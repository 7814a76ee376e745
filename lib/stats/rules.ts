import { second } from '../kernel/clock';
import { dayWindow, hourOf } from '../kernel/day-window';
import type { Turn } from '../records/turn.record';

/** Figures of one local day; times in seconds, shares from 0 to 1, `undefined` where there is nothing to divide by. */
export interface DayStats {
  /** Buyers who wrote. */
  received: number;
  /** Buyers of whom at least one turn was answered. */
  answered: number;
  waitingNow: number;
  /** Mean reply time of each buyer's first turn. */
  firstReply: number | undefined;
  /** Mean reply time of all answered turns. */
  averageReply: number | undefined;
  /** Turns answered within three minutes, of all that were answered or have waited longer than that. */
  withinThreeMinutes: number | undefined;
  /** Buyers by the hour in which their first turn of that hour began, 0–23; who waits since yesterday is in none. */
  byHour: number[];
}

const threeMinutes = 180 * second;

/**
 * Reduces a day's turns. A turn that merely vanished from the page is no answer that we saw: it counts as received,
 * not as answered, and not in the times.
 * @param turns turns that began on that day, plus all that are open
 */
export function dayStats(turns: Turn[], now: number): DayStats {
  const ordered = turns.toSorted((a, b) => a.waitingSince - b.waitingSince);
  const replies = ordered.flatMap((turn) => {
    if (turn.answeredAt === null || turn.closedBy !== 'answer') return [];
    return [{ buyerKey: turn.buyerKey, ms: turn.answeredAt - turn.waitingSince }];
  });
  const firstTurns = new Map<string, Turn>();
  for (const turn of ordered) if (!firstTurns.has(turn.buyerKey)) firstTurns.set(turn.buyerKey, turn);
  const firstReplies = [...firstTurns.values()].flatMap((turn) =>
    turn.answeredAt !== null && turn.closedBy === 'answer' ? [turn.answeredAt - turn.waitingSince] : [],
  );
  const open = ordered.filter((turn) => turn.open === 1);
  const lateNow = open.filter((turn) => now - turn.waitingSince > threeMinutes).length;
  const inTime = replies.filter(({ ms }) => ms <= threeMinutes).length;
  const judged = replies.length + lateNow;
  return {
    received: firstTurns.size,
    answered: new Set(replies.map(({ buyerKey }) => buyerKey)).size,
    waitingNow: open.length,
    firstReply: mean(firstReplies),
    averageReply: mean(replies.map(({ ms }) => ms)),
    withinThreeMinutes: judged === 0 ? undefined : inTime / judged,
    byHour: byHour(ordered.filter((turn) => turn.waitingSince >= dayWindow(now).start)),
  };
}

/** Seconds. */
function mean(times: number[]): number | undefined {
  if (times.length === 0) return undefined;
  return times.reduce((sum, ms) => sum + ms, 0) / times.length / second;
}

function byHour(turns: Turn[]): number[] {
  const seen = new Set(turns.map((turn) => `${hourOf(turn.waitingSince)} ${turn.buyerKey}`));
  const hours = Array.from({ length: 24 }, () => 0);
  for (const mark of seen) {
    const hour = Number.parseInt(mark, 10);
    hours[hour] = (hours[hour] ?? 0) + 1;
  }
  return hours;
}
