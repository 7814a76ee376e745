import type { BuyerSighting } from '../bridge/protocol';
import { day, second } from '../kernel/clock';
import type { WaitSource } from '../records/turn.record';
import type { Role } from '../sites/snapshot';

/** What one sighting proves about a buyer's wait. */
export type WaitEvidence =
  | { kind: 'waits'; since: number; source: WaitSource }
  | { kind: 'answered'; at: number; closedBy: 'answer' | 'vanished' }
  | { kind: 'unknown' };

/** The open turn that is stored for this buyer, if any. */
export interface OpenTurn {
  waitingSince: number;
  /** Local moment (ms) in which it was first seen. */
  firstSeenAt: number;
  source: WaitSource;
}

export type TurnDecision =
  | { kind: 'open'; waitingSince: number; source: OpenTurn['source'] }
  | { kind: 'correct'; waitingSince: number; source: OpenTurn['source'] }
  | { kind: 'close'; answeredAt: number; closedBy: 'answer' | 'vanished' }
  | { kind: 'keep' };

const human: ReadonlySet<Role> = new Set(['me', 'colleague']);
const trust: Record<WaitSource, number> = { firstSeen: 0, row: 1, group: 2, message: 3, timer: 4 };
/** Timers show whole seconds or minutes and are read a moment late; smaller differences are no news. */
const timerSlack = 5 * second;

/** After this long (ms) a wait is no work any more: its tab was closed for good, or it came out of an old backup. */
export const forgottenAfter = 3 * day;

export const isForgotten = ({ waitingSince }: { waitingSince: number }, now: number): boolean =>
  now - waitingSince > forgottenAfter;

/**
 * Reads one sighting. An open thread outranks the row, because it shows who spoke last; robots, systems, cards and
 * private notes neither open nor close a wait. A page timer outranks message times, since it does not depend on the
 * platform's clock being the same as ours.
 * @param seenAt local ms since 1970
 */
export function readEvidence(sighting: BuyerSighting, seenAt: number): WaitEvidence {
  const timer = sighting.waitSeconds === undefined ? undefined : seenAt - sighting.waitSeconds * second;
  if (timer !== undefined && isForgotten({ waitingSince: timer }, seenAt)) return { kind: 'unknown' };
  const thread = sighting.thread && readThread(sighting.thread, seenAt);
  if (thread?.kind === 'answered') return thread;
  if (thread?.kind === 'waits' || sighting.waiting === true) {
    if (timer !== undefined) return { kind: 'waits', since: timer, source: 'timer' };
    if (thread?.kind === 'waits') return thread;
    return { kind: 'waits', since: seenAt, source: 'firstSeen' };
  }
  if (sighting.waiting === false) return { kind: 'answered', at: seenAt, closedBy: 'vanished' };
  return { kind: 'unknown' };
}

function readThread(messages: NonNullable<BuyerSighting['thread']>, seenAt: number): WaitEvidence {
  const spoken = messages.filter(({ role }) => role === 'buyer' || human.has(role));
  const lastAnswer = spoken.findLastIndex(({ role }) => human.has(role));
  const firstUnanswered = spoken[lastAnswer + 1];
  if (firstUnanswered) {
    const at = plausible(firstUnanswered.at, seenAt);
    return { kind: 'waits', since: at ?? seenAt, source: at === undefined ? 'firstSeen' : 'message' };
  }
  if (lastAnswer < 0) return { kind: 'unknown' };
  // The first answer after the last buyer message ends the turn; later bubbles of ours do not move it.
  const lastBuyer = spoken.findLastIndex(({ role }) => role === 'buyer');
  const answer = plausible(spoken[lastBuyer + 1]?.at, seenAt);
  return { kind: 'answered', at: answer ?? seenAt, closedBy: 'answer' };
}

/** What an agent says by hand, as a page that shows an exact timer would have said it. @param at ms since 1970 */
export function sightingByHand(nick: string, waits: boolean, at: number): BuyerSighting {
  const said = waits
    ? { waiting: true, waitSeconds: 0, thread: undefined }
    : { waiting: undefined, waitSeconds: undefined, thread: [{ role: 'me' as const, at }] };
  return { at, buyerId: nick, weak: true, nick, preview: '', ...said };
}

/** Platform times from the future or from long ago come from another clock or another day's history. */
function plausible(at: number | undefined, seenAt: number): number | undefined {
  return at !== undefined && at <= seenAt && at > seenAt - day ? at : undefined;
}

/** Pages draw row and thread apart; within this time (ms) the better source may still put a new wait right. */
const settling = 10 * second;

/**
 * What to do with the stored turn, given the evidence. Once it has settled, a running wait only ever turns out to be
 * longer, and only on the word of a source at least as good, so waits never jump back and forth.
 * @param lastAnsweredAt when this buyer was last answered (ms), or undefined
 */
export function decideTurn(
  stored: OpenTurn | undefined,
  evidence: WaitEvidence,
  seenAt: number,
  lastAnsweredAt?: number,
): TurnDecision {
  if (evidence.kind === 'unknown') return { kind: 'keep' };
  if (evidence.kind === 'answered') {
    if (!stored) return { kind: 'keep' };
    const answeredAt = evidence.at > stored.waitingSince ? evidence.at : seenAt;
    return {
      kind: 'close',
      answeredAt: Math.max(answeredAt, stored.waitingSince),
      closedBy: evidence.closedBy,
    };
  }
  const { since, source } = evidence;
  if (!stored) {
    // A row that lags behind its thread still shows the wait that was answered a moment ago.
    const over = source === 'timer' && lastAnsweredAt !== undefined && since <= lastAnsweredAt;
    return over ? { kind: 'keep' } : { kind: 'open', waitingSince: since, source };
  }
  // A timer that counts from the buyer's latest message must not shorten a wait that we saw begin earlier; nor may a
  // message that only now looks plausible, because the platform's clock runs ahead of ours.
  const earlier = since < stored.waitingSince - timerSlack;
  const better = trust[source] > trust[stored.source];
  // A platform clock behind ours makes a message look old until the row's timer is drawn.
  const fresh = seenAt - stored.firstSeenAt < settling && since > stored.waitingSince + timerSlack;
  return (earlier && trust[source] >= trust[stored.source]) || (fresh && better)
    ? { kind: 'correct', waitingSince: since, source }
    : { kind: 'keep' };
}
