import type { BuyerSighting } from '../bridge/protocol';
import { day, hour, minute, second } from '../kernel/clock';
import type { WaitSource } from '../records/turn.record';
import { unknownClock } from './site-clock';
import {
  type Answer,
  type Beside,
  isOurTime,
  type Moment,
  threadTurns,
  watchedPrecision,
} from './thread-turns';

/** Since when a buyer waits, by one source. */
export interface Began {
  since: number;
  source: WaitSource;
  /** By how many ms `since` may be wrong. */
  precision: number;
}

/** What one sighting proves about a buyer's wait. */
export type WaitEvidence =
  | ({
      kind: 'waits';
      robotAt: number | null;
      /** The last answer before this wait, which ended any wait before it. */
      after: Answer | undefined;
    } & Began)
  | { kind: 'answered'; answers: Answer[] }
  | { kind: 'vanished'; seen: Moment }
  | { kind: 'unknown' };

/** Timers show whole seconds or minutes and are read a moment late; smaller differences are no news. */
export const timerSlack = 5 * second;

/** After this long (ms) a wait is no work any more: its tab was closed for good, or it came out of an old backup. */
export const forgottenAfter = 3 * day;

export const isForgotten = ({ waitingSince }: { waitingSince: number }, now: number): boolean =>
  now - waitingSince > forgottenAfter;

/**
 * Reads one sighting. An open thread outranks the row, because it shows who spoke last; robots, systems, cards and
 * private notes neither open nor close a wait.
 * @param seenAt local ms since 1970
 */
export function readEvidence(sighting: BuyerSighting, seenAt: number, beside: Beside = {}): WaitEvidence {
  const { waiting, unread = 0, watched = false } = sighting;
  const { drawn = watchedPrecision, unseen = 0 } = beside;
  const row = rowSays(sighting, seenAt, beside.limit);
  if (row && isForgotten({ waitingSince: row.since }, seenAt)) return { kind: 'unknown' };
  const { answers, waits } = threadTurns(sighting.thread ?? [], seenAt, beside);
  if (!waits && answers.length > 0) return { kind: 'answered', answers };
  const rowWaits = waiting === true || (waiting === undefined && !sighting.thread && unread > 0);
  if (waits || rowWaits) {
    const found: Began[] = [];
    if (waits?.first) {
      // Our clock was set since the site's was learned: its messages are off like those of an unknown one.
      const off = row?.source === 'timer' && !waits.all.some((said) => tells(row, said)) ? unknownClock : 0;
      const { at, precision } = waits.first;
      found.push({ since: at, source: 'message', precision: precision + off });
    }
    if (row) found.push(row);
    found.push(
      watched && rowWaits
        ? { since: seenAt, source: 'row', precision: drawn }
        : { since: seenAt, source: 'firstSeen', precision: day },
    );
    const best = found.reduce((one, other) => (rankOf(other) > rankOf(one) ? other : one));
    return { kind: 'waits', ...best, robotAt: waits?.robotAt ?? null, after: waits && answers.at(-1) };
  }
  if (waiting !== false) return { kind: 'unknown' };
  const precision = Math.max(drawn, watched ? 0 : unseen);
  return { kind: 'vanished', seen: { at: seenAt, precision } };
}

/** May this timer count from that message? Some count from a buyer's latest. */
const tells = (timer: Began, { at, precision }: Moment): boolean =>
  Math.abs(at - timer.since) <= precision + timer.precision + timerSlack;

/** How far a source is trusted. A message of a page whose clock is not known may be minutes off: timers go before it. */
export function rankOf({ source, precision }: Pick<Began, 'source' | 'precision'>): number {
  if (source === 'message') return isOurTime(precision) ? 5 : 3;
  return { timer: 4, group: 2, row: 1, firstSeen: 0 }[source];
}

/** What timer and group of a row say. @param limit seconds */
function rowSays(
  { waitSeconds, overdue = false, watched, waiting }: BuyerSighting,
  seenAt: number,
  limit: number | undefined,
): Began | undefined {
  const bound = limit !== undefined && (waitSeconds === undefined || (overdue && waitSeconds === limit));
  if (bound) {
    if (overdue) return { since: seenAt - limit * second, source: 'group', precision: day };
    return waiting && !watched ? { since: seenAt, source: 'group', precision: limit * second } : undefined;
  }
  if (waitSeconds === undefined) return undefined;
  const coarse = waitSeconds > 0 && waitSeconds % 60 === 0;
  const precision = coarse ? (waitSeconds % 3600 === 0 ? hour : minute) : timerSlack;
  return { since: seenAt - waitSeconds * second, source: 'timer', precision };
}

/** What an agent says by hand, as a page that shows an exact timer would have said it. @param at ms since 1970 */
export function sightingByHand(nick: string, waits: boolean, at: number): BuyerSighting {
  const said = waits
    ? { waiting: true, waitSeconds: 0, thread: undefined }
    : { waiting: undefined, waitSeconds: undefined, thread: [{ role: 'me' as const, at }] };
  return { at, buyerId: nick, weak: true, nick, preview: '', ...said };
}
