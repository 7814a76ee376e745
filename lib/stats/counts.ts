import type { Counts } from '../records/day-count.record';

/** Nothing counted yet. */
export const noCounts = (): Counts => ({
  turns: 0,
  vanished: 0,
  exact: 0,
  received: 0,
  answered: 0,
  replies: 0,
  replySum: 0,
  replyTimes: [],
  firstReplies: 0,
  firstSum: 0,
  byHour: [],
  served: [],
  measures: {},
  uses: {},
  sent: {},
  edited: {},
  outcomes: {},
});

const sums = [
  'turns',
  'vanished',
  'exact',
  'received',
  'answered',
  'replies',
  'replySum',
  'firstReplies',
  'firstSum',
] as const;
const entries = ['uses', 'sent', 'edited', 'outcomes'] as const;
const lists = ['replyTimes', 'byHour', 'served'] as const;

/** Adds `by` to `into`, which it changes; with `sign` −1 takes it away. Entries that come to nothing are dropped. */
export function addCounts(into: Counts, by: Counts, sign: 1 | -1 = 1): Counts {
  for (const name of sums) into[name] += sign * by[name];
  for (const name of lists) addList(into[name], by[name], sign);
  for (const name of entries) addEntries(into[name], by[name], sign);
  for (const [id, { of, sum }] of Object.entries(by.measures)) {
    const before = into.measures[id] ?? { of: 0, sum: 0 };
    const after = { of: before.of + sign * of, sum: before.sum + sign * sum };
    if (after.of === 0 && after.sum === 0) delete into.measures[id];
    else into.measures[id] = after;
  }
  return into;
}

function addList(into: number[], by: readonly number[], sign: 1 | -1): void {
  while (into.length < by.length) into.push(0);
  for (const [at, count] of by.entries()) into[at] = (into[at] ?? 0) + sign * count;
  while (into.at(-1) === 0) into.pop();
}

function addEntries(into: Record<string, number>, by: Record<string, number>, sign: 1 | -1): void {
  for (const [name, count] of Object.entries(by)) {
    const after = (into[name] ?? 0) + sign * count;
    if (after === 0) delete into[name];
    else into[name] = after;
  }
}

/** Would adding this change nothing? */
export const isNothing = (counts: Counts): boolean =>
  sums.every((name) => counts[name] === 0) &&
  lists.every((name) => counts[name].length === 0) &&
  [counts.measures, ...entries.map((name) => counts[name])].every((kept) => Object.keys(kept).length === 0);
