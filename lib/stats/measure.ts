import { day, hour } from '../kernel/clock';
import { hourOf } from '../kernel/day-window';
import type { Turn } from '../records/turn.record';
import type { Definition } from './definition';

/** A day as its shop counts it; times in ms since 1970. */
export interface DayFrame {
  start: number;
  end: number;
  /** IANA name; absent for the machine's own zone. */
  zone?: string | undefined;
}

/** One unit that a definition counts: the turn that decided it, and 1 or 0 for a share, ms for a mean. */
export interface Judged {
  turn: Turn;
  value: number;
}

/** What one turn says: its wait, that it is late whatever its wait, or nothing (yet). */
type Said = { ms: number } | 'late' | undefined;

/**
 * What a definition makes of the turns of one buyer on one day. Turns that vanished say nothing, as nobody saw whether
 * they were answered.
 * @param turns oldest first; all began within `frame`
 * @param now ms; judges turns that are still open, which are left out without it
 */
export function judge(
  definition: Definition,
  turns: readonly Turn[],
  frame: DayFrame,
  now?: number,
): Judged[] {
  const groups = grouped(definition, turns).map((group) => inHours(definition, group, frame));
  const looked = definition.looksAt === 'first' ? groups.map((group) => group.slice(0, 1)) : groups;
  if (definition.kind === 'mean') {
    return looked.flat().flatMap((turn) => {
      const ms = waitOf(definition, said(definition, turn, frame, now));
      return ms === undefined ? [] : [{ turn, value: ms }];
    });
  }
  return looked.flatMap((group) => {
    const known = group.flatMap((turn) => {
      const inTime = isInTime(definition, turn, said(definition, turn, frame, now), now);
      return inTime === undefined ? [] : [{ turn, value: inTime ? 1 : 0 }];
    });
    // One late turn spoils the unit; what is not known yet does not.
    const deciding = known.find(({ value }) => value === 0) ?? known[0];
    return deciding ? [deciding] : [];
  });
}

/** Turns that are counted once. */
function grouped({ unit, sessionGap = 0 }: Definition, turns: readonly Turn[]): Turn[][] {
  if (unit === 'turn') return turns.map((turn) => [turn]);
  if (unit === 'buyerDay') return turns.length > 0 ? [[...turns]] : [];
  return sessionsOf(turns, sessionGap);
}

/** A buyer's turns by session. @param gap ms between the end of a turn and the next that still join them */
export function sessionsOf(turns: readonly Turn[], gap: number): Turn[][] {
  const sessions: Turn[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const turn of turns) {
    if (turn.waitingSince - end > gap) sessions.push([]);
    sessions.at(-1)?.push(turn);
    end = Math.max(end, turn.closedBy === 'answer' ? (turn.answeredAt ?? 0) : turn.waitingSince);
  }
  return sessions;
}

/** Hour of the day, 0–23, without asking the calendar on days without a clock change. */
export const hourIn = ({ start, end, zone }: DayFrame, at: number): number =>
  end - start === day ? Math.floor((at - start) / hour) : hourOf(at, zone);

function inHours({ hours, decides }: Definition, group: Turn[], frame: DayFrame): Turn[] {
  if (!hours) return group;
  const counts = ({ waitingSince }: Turn) => {
    const began = hourIn(frame, waitingSince);
    return began >= hours.from && began < hours.to;
  };
  if (decides === 'message') return group.filter(counts);
  return group[0] && counts(group[0]) ? group : [];
}

function said(definition: Definition, turn: Turn, frame: DayFrame, now: number | undefined): Said {
  const { robotAt, waitingSince } = turn;
  if (robotAt !== null && definition.automatic === 'answers') return { ms: robotAt - waitingSince };
  if (turn.closedBy === 'answer' && turn.answeredAt !== null) {
    if (turn.answeredBy === 'colleague' && definition.colleague === 'late') return 'late';
    return { ms: turn.answeredAt - waitingSince };
  }
  // Whoever a robot answered and no human did may need none.
  if (robotAt !== null && definition.automatic === 'leftOut') return undefined;
  const overDay = turn.open === 1 && now !== undefined && now >= frame.end;
  return overDay ? definition.openAtDayEnd : undefined;
}

function waitOf({ cap = Number.POSITIVE_INFINITY }: Definition, said: Said): number | undefined {
  if (said === 'late') return Number.isFinite(cap) ? cap : undefined;
  return said && Math.min(said.ms, cap);
}

function isInTime(definition: Definition, turn: Turn, said: Said, now: number | undefined) {
  const { threshold = 0 } = definition;
  if (said === 'late') return false;
  if (said) return said.ms <= threshold;
  if (turn.open === 0 || now === undefined) return undefined;
  if (turn.robotAt !== null && definition.automatic === 'leftOut') return undefined;
  return now - turn.waitingSince > threshold ? false : undefined;
}
