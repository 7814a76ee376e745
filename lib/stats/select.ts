import type { Turn } from '../records/turn.record';
import { byStart, isAnswered, isExact, replyTime, serveStep, stepsServed } from './buyer-day';
import { definitions } from './definitions';
import { type DayFrame, hourIn, judge } from './measure';
import { byBuyer } from './rules';

/** A figure behind which stand turns. */
export type TurnFigure =
  | { kind: 'turns' | 'received' | 'answered' | 'firstReply' | 'replies' | 'inexact' }
  | { kind: 'measure'; definition: string }
  | { kind: 'hour'; hour: number }
  | { kind: 'peak'; at: number };

/** A turn in a list; `late` where a share of those in time is asked. */
export interface Listed {
  turn: Turn;
  late?: boolean;
}

/**
 * The turns of one day behind a figure, one for each that the figure counts: buyers by the turn that made them count,
 * in the order of time, waits the longest first, late ones before those in time.
 * @param turns of one day; all began within `frame`
 */
export function select(figure: TurnFigure, turns: readonly Turn[], frame: DayFrame, now: number): Listed[] {
  const buyers = byBuyer(turns).map((ofBuyer) => ofBuyer.sort(byStart));
  const one = (pick: (ofBuyer: Turn[]) => Turn | undefined) =>
    buyers
      .flatMap((ofBuyer) => pick(ofBuyer) ?? [])
      .sort((a, b) => byStart(b, a))
      .map((turn) => ({ turn }));
  switch (figure.kind) {
    case 'turns':
      return turns.toSorted((a, b) => byStart(b, a)).map((turn) => ({ turn }));
    case 'received':
      return one(([first]) => first);
    case 'answered':
      return one((ofBuyer) => ofBuyer.find(isAnswered));
    case 'hour':
      return one((ofBuyer) => ofBuyer.find((turn) => hourIn(frame, turn.waitingSince) === figure.hour));
    case 'peak': {
      const step = Math.floor((figure.at - frame.start) / serveStep);
      return one((ofBuyer) => ofBuyer.find((turn) => stepsServed(turn, frame).includes(step)));
    }
    case 'firstReply':
      return longestFirst(one(([first]) => (first && isAnswered(first) ? first : undefined)));
    case 'replies':
      return longestFirst(turns.filter(isAnswered).map((turn) => ({ turn })));
    case 'inexact':
      return turns
        .filter((turn) => turn.open === 0 && !isExact(turn))
        .sort((a, b) => byStart(b, a))
        .map((turn) => ({ turn }));
    case 'measure':
      return judgedBy(figure.definition, buyers, frame, now);
  }
}

const longestFirst = (list: Listed[]) => list.sort((a, b) => replyTime(b.turn) - replyTime(a.turn));

function judgedBy(id: string, buyers: Turn[][], frame: DayFrame, now: number): Listed[] {
  const definition = definitions.find((one) => one.id === id);
  if (!definition) return [];
  const { sites, kind } = definition;
  const judged = buyers
    .filter(([turn]) => turn && (sites.length === 0 || sites.includes(turn.site)))
    .flatMap((ofBuyer) => judge(definition, ofBuyer, frame, now));
  if (kind === 'mean') return judged.sort((a, b) => b.value - a.value).map(({ turn }) => ({ turn }));
  return judged
    .sort((a, b) => a.value - b.value || byStart(b.turn, a.turn))
    .map(({ turn, value }) => ({ turn, late: value === 0 }));
}
