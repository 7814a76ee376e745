import { minute, second } from '../kernel/clock';
import type { Counts } from '../records/day-count.record';
import type { Turn } from '../records/turn.record';
import { noCounts } from './counts';
import { definitionsFor } from './definitions';
import { type DayFrame, hourIn, judge } from './measure';
import { bucketOf } from './reply-times';

/** Both ends of an exact turn were seen to this many ms. */
const exactWithin = 5 * second;
/** Length of the steps of the day in which buyers count as being served. */
export const serveStep = 5 * minute;
/** Who waited longer than this (ms) was not being served all the while. */
const servedFor = 30 * minute;

export const isAnswered = ({ closedBy, answeredAt }: Turn): boolean =>
  closedBy === 'answer' && answeredAt !== null;

/** How long it took (ms); only of answered turns. */
export const replyTime = ({ answeredAt, waitingSince }: Turn): number => (answeredAt ?? 0) - waitingSince;

export const isExact = (turn: Turn): boolean =>
  isAnswered(turn) &&
  turn.precision <= exactWithin &&
  turn.answerPrecision !== null &&
  turn.answerPrecision <= exactWithin;

export const byStart = (a: Turn, b: Turn): number =>
  a.waitingSince - b.waitingSince || (a.id < b.id ? -1 : 1);

/**
 * What the turns of one buyer on one day add to the counts of that day; days are sums of this, so that a change of one
 * turn is the difference of two of it.
 * @param turns of one buyer, that began within `frame`, in any order
 */
export function countBuyerDay(turns: readonly Turn[], frame: DayFrame): Counts {
  const counts = noCounts();
  const ordered = turns.toSorted(byStart);
  const [first] = ordered;
  if (!first) return counts;
  counts.turns = ordered.length;
  counts.received = 1;
  for (const turn of ordered) {
    raise(counts.byHour, hourIn(frame, turn.waitingSince), 1);
    if (isExact(turn)) counts.exact += 1;
    if (turn.closedBy === 'vanished') counts.vanished += 1;
    if (!isAnswered(turn)) continue;
    counts.answered = 1;
    counts.replies += 1;
    counts.replySum += replyTime(turn);
    raise(counts.replyTimes, bucketOf(replyTime(turn)));
  }
  if (isAnswered(first)) {
    counts.firstReplies = 1;
    counts.firstSum = replyTime(first);
  }
  for (const turn of ordered) for (const step of stepsServed(turn, frame)) raise(counts.served, step, 1);
  counts.measures = measuresOf(ordered, frame);
  return counts;
}

/** Every definition of the buyer's site. @param turns oldest first @param now as in `judge` */
export function measuresOf(turns: readonly Turn[], frame: DayFrame, now?: number): Counts['measures'] {
  const measures: Counts['measures'] = {};
  for (const definition of definitionsFor(turns[0]?.site ?? '')) {
    const judged = judge(definition, turns, frame, now);
    if (judged.length === 0) continue;
    const sum = judged.reduce((total, { value }) => total + value, 0);
    measures[definition.id] = { of: judged.length, sum };
  }
  return measures;
}

/**
 * Steps of the day in which this buyer was being served: from the message to its answer. Where that took very long, or
 * no answer was seen, only the moments themselves.
 */
export function stepsServed(turn: Turn, { start, end }: DayFrame): number[] {
  const stepOf = (at: number) => Math.floor((Math.min(at, end - 1) - start) / serveStep);
  const from = stepOf(turn.waitingSince);
  if (!isAnswered(turn)) return [from];
  const to = stepOf(turn.waitingSince + replyTime(turn));
  if (replyTime(turn) > servedFor) return from === to ? [from] : [from, to];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** One more at this place of a list, or up to `most`. */
function raise(list: number[], at: number, most = Number.POSITIVE_INFINITY): void {
  while (list.length <= at) list.push(0);
  list[at] = Math.min(most, (list[at] ?? 0) + 1);
}
