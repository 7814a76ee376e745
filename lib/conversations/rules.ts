import { minute, second } from '../kernel/clock';
import type { Turn } from '../records/turn.record';
import { type Began, rankOf, timerSlack, type WaitEvidence } from './evidence';
import { type Answer, isOurTime, type Moment } from './thread-turns';

/** The open turn that is stored for this buyer, if any. */
export type OpenTurn = Pick<Turn, 'waitingSince' | 'firstSeenAt' | 'source' | 'precision' | 'robotAt'>;

/** Fields of a turn that an answer, or a wait that vanished, decides. */
export type Ending = Pick<Turn, 'answeredAt' | 'closedBy' | 'answeredBy' | 'answerPrecision'> &
  Partial<OpenTurn>;

export type TurnDecision =
  | { kind: 'open'; begin: Began & { robotAt: number | null } }
  | { kind: 'correct'; change: Partial<OpenTurn> }
  | { kind: 'close'; ending: Ending }
  /** The stored wait was answered unseen, and the buyer has asked anew. */
  | { kind: 'next'; ending: Ending; begin: Began & { robotAt: number | null } }
  | { kind: 'keep' };

/** Pages draw row and thread apart; within this time (ms) the better source may still put a new wait right. */
const settling = 10 * second;
/** A turn that lasted longer by our clock than by the page's, by more than this (ms), has seen a clock being set. */
const clockWasSet = 5 * minute;

/**
 * What to do with the stored turn, given the evidence; the table is in docs/turns.md. Once it has settled, a running
 * wait only ever turns out to be longer, and only on the word of a source at least as good, so waits never jump back
 * and forth; shorter only within what the stored source may be wrong.
 * @param lastAnsweredAt when this buyer was last answered (ms), or undefined
 */
export function decideTurn(
  stored: OpenTurn | undefined,
  evidence: WaitEvidence,
  seenAt: number,
  lastAnsweredAt?: number,
): TurnDecision {
  if (evidence.kind === 'unknown') return { kind: 'keep' };
  if (evidence.kind === 'vanished')
    return stored ? { kind: 'close', ending: vanished(stored, evidence.seen) } : { kind: 'keep' };
  if (evidence.kind === 'answered') {
    if (stored && isBehind(stored, evidence.answers, seenAt)) return { kind: 'keep' };
    const answer = stored && answerOf(stored, evidence.answers);
    return answer ? { kind: 'close', ending: answered(stored, answer, seenAt) } : { kind: 'keep' };
  }
  const { since, source, precision, robotAt, after } = evidence;
  const begin = { since, source, precision, robotAt };
  if (!stored) {
    // A row that lags behind its thread still shows the wait that was answered a moment ago.
    const lags = source === 'timer' || source === 'group';
    const over = lags && lastAnsweredAt !== undefined && since <= lastAnsweredAt;
    return over ? { kind: 'keep' } : { kind: 'open', begin };
  }
  if (after && isLater(stored, begin) && endedBy(stored, after)) {
    const ending = answered(stored, after, since);
    return { kind: 'next', ending, begin: { ...begin, since: Math.max(since, ending.answeredAt ?? since) } };
  }
  const change: Partial<OpenTurn> = {
    ...(isBetter(stored, begin, seenAt) && { waitingSince: since, source, precision }),
    ...(robotAt !== null && stored.robotAt === null && { robotAt }),
  };
  return Object.keys(change).length > 0 ? { kind: 'correct', change } : { kind: 'keep' };
}

function isBetter(stored: OpenTurn, begin: Began, seenAt: number): boolean {
  const gain = stored.waitingSince - begin.since;
  const [before, now] = [rankOf(stored), rankOf(begin)];
  // A wait from the future: our clock was set back.
  if (stored.waitingSince > seenAt + timerSlack) return true;
  // The same again, to the second instead of to the minute.
  if (Math.abs(gain) <= timerSlack) return now >= before && begin.precision < stored.precision / 2;
  if (gain > 0) {
    // What is within its own error says nothing against a source that errs less.
    const saysNothing = begin.precision > stored.precision && gain <= begin.precision;
    return now >= before && !saysNothing;
  }
  // A timer that counts from the buyer's latest message must not shorten a wait that we saw begin earlier.
  const bothMessages = begin.source === 'message' && stored.source === 'message';
  const within = bothMessages && begin.precision < stored.precision && -gain <= stored.precision;
  // The site's clock has become known.
  const wasGuess = before === 3 && now === 5;
  // In its first seconds a better source puts right what a platform clock behind ours made old.
  const fresh = Math.abs(seenAt - stored.firstSeenAt) < settling && now > before;
  return within || wasGuess || fresh;
}

/** Do we know by its messages that this wait began after the stored one? */
function isLater(stored: OpenTurn, begin: Began): boolean {
  if (rankOf(begin) < 5 || rankOf(stored) === 3) return false;
  // All other sources say since when at the latest.
  const late = stored.source === 'message' ? stored.precision : 0;
  return begin.since - stored.waitingSince > begin.precision + late + timerSlack;
}

/** Can this answer have ended the stored wait? It did, where the thread shows a later wait behind it. */
const endedBy = ({ waitingSince }: OpenTurn, { moment }: Answer): boolean =>
  moment !== undefined && isOurTime(moment.precision) && moment.at + moment.precision >= waitingSince;

/** Is the thread not drawn yet that would show the question? Its last answer is of before the row's timer. */
function isBehind(stored: OpenTurn, answers: readonly Answer[], seenAt: number): boolean {
  const last = answers.at(-1)?.moment;
  const age = seenAt - Math.max(stored.firstSeenAt, stored.waitingSince);
  const isNew = stored.source === 'timer' && age >= 0 && age < settling;
  return isNew && !!last && last.at + last.precision < stored.waitingSince - stored.precision;
}

/** Of the answers that a thread shows, the first that can have ended this turn. */
function answerOf({ waitingSince }: OpenTurn, answers: readonly Answer[]): Answer | undefined {
  const known = answers.every(({ moment }) => moment && isOurTime(moment.precision));
  const first = known ? answers.find(({ moment }) => moment && moment.at > waitingSince) : undefined;
  return first ?? answers.at(-1);
}

function vanished(stored: OpenTurn, { at, precision }: Moment): Ending {
  const answeredAt = Math.max(at, stored.waitingSince);
  const answerPrecision = precision + answeredAt - at;
  return { answeredAt, closedBy: 'vanished', answeredBy: null, answerPrecision };
}

function answered(stored: OpenTurn, answer: Answer, seenAt: number): Ending {
  const { by, length, robotAt } = answer;
  const { at, precision } = answerMoment(stored, answer, seenAt);
  const answeredAt = Math.max(at, stored.waitingSince);
  const ending: Ending = {
    answeredAt,
    closedBy: 'answer',
    answeredBy: by,
    answerPrecision: precision + answeredAt - at,
    ...(stored.robotAt === null && robotAt !== null && { robotAt: Math.min(robotAt, answeredAt) }),
  };
  // Question and answer stand under one clock; ours was set in between.
  const longer = length && answeredAt - stored.waitingSince - length.at;
  if (length && longer !== undefined && longer > clockWasSet + stored.precision + length.precision)
    return {
      ...ending,
      waitingSince: answeredAt - length.at,
      source: 'message',
      precision: length.precision,
    };
  return ending;
}

/** When the answer came: by the best of its own time, the page's own difference, and that it is there now. */
function answerMoment(stored: OpenTurn, { moment, length }: Answer, seenAt: number): Moment {
  const since = stored.waitingSince;
  const wait = Math.max(0, seenAt - since);
  const found: Moment[] = [{ at: seenAt, precision: wait }];
  const byLength = length && { at: since + length.at, precision: stored.precision + length.precision };
  if (byLength && byLength.at <= seenAt && rankOf(stored) >= 4) found.unshift(byLength);
  // An answer that seems older than its question has the time of a clock that is not ours.
  if (moment && moment.at > since) found.unshift({ ...moment, precision: Math.min(moment.precision, wait) });
  return found.reduce((best, other) => (other.precision < best.precision ? other : best));
}
