import { second } from '../kernel/clock';
import type { Counts, DayCount } from '../records/day-count.record';
import type { OutcomeKind } from '../records/outcome.record';
import { serveStep } from './buyer-day';
import { addCounts, noCounts } from './counts';
import type { Definition } from './definition';
import { definitions, local } from './definitions';
import { percentile } from './reply-times';
import { frameOf, type ZoneOf } from './rules';

/** What one definition comes to; a share from 0 to 1, or seconds; undefined where nothing could be judged. */
export interface Measure {
  definition: Definition;
  of: number;
  value: number | undefined;
}

/** Most buyers who were being served within the same five minutes. */
export interface Peak {
  count: number;
  /** Ms at which those five minutes begin. */
  at: number;
}

/** What the rows of a scope come to; times in seconds, shares from 0 to 1, undefined where nothing was counted. */
export interface Summary {
  turns: number;
  /** Buyers, once for each day on which they wrote. */
  received: number;
  answered: number;
  replies: number;
  firstReplies: number;
  firstReply: number | undefined;
  averageReply: number | undefined;
  medianReply: number | undefined;
  p90Reply: number | undefined;
  within: Measure;
  /** Of the platforms' own definitions. */
  measures: Measure[];
  peak: Peak | undefined;
  /** 24 counts of buyers. */
  byHour: number[];
  byDay: { day: string; received: number }[];
  phrasesUsed: number;
  uses: Counts['uses'];
  /** Of the uses, whose sending was seen; and by phrase, those that were changed before it. */
  phrasesSent: number;
  edited: Counts['edited'];
  outcomes: Partial<Record<OutcomeKind, number>>;
  /** Buyers of whom an outcome was said. */
  outcomesSaid: number;
  /** Turns that are over, and how many of them were seen exactly at both ends. */
  coverage: { exact: number; over: number };
}

/**
 * Adds day rows up.
 * @param late what the turns that are still open add to the measures by now
 */
export function summarise(rows: readonly DayCount[], late: Counts['measures'], zoneOf: ZoneOf): Summary {
  const total = noCounts();
  const days = new Map<string, number>();
  for (const { id: _id, day, site: _site, shop: _shop, served: _served, ...counts } of rows) {
    addCounts(total, { ...counts, served: [] });
    days.set(day, (days.get(day) ?? 0) + counts.received);
  }
  addCounts(total, { ...noCounts(), measures: late });
  const { replies, firstReplies, outcomes, uses } = total;
  return {
    turns: total.turns,
    received: total.received,
    answered: total.answered,
    replies,
    firstReplies,
    firstReply: meanSeconds(total.firstSum, firstReplies),
    averageReply: meanSeconds(total.replySum, replies),
    medianReply: percentile(total.replyTimes, 0.5),
    p90Reply: percentile(total.replyTimes, 0.9),
    within: measureOf(local, total),
    measures: definitions
      .filter(({ id, sites }) => sites.length > 0 && total.measures[id])
      .map((definition) => measureOf(definition, total)),
    peak: peakOf(rows, zoneOf),
    byHour: Array.from({ length: 24 }, (_, hour) => total.byHour[hour] ?? 0),
    byDay: [...days].map(([day, received]) => ({ day, received })).sort((a, b) => (a.day < b.day ? -1 : 1)),
    phrasesUsed: sumOf(uses),
    uses,
    phrasesSent: sumOf(total.sent),
    edited: total.edited,
    outcomes,
    outcomesSaid: sumOf(outcomes),
    coverage: { exact: total.exact, over: replies + total.vanished },
  };
}

export const sumOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

const meanSeconds = (sum: number, of: number): number | undefined =>
  of === 0 ? undefined : sum / of / second;

function measureOf(definition: Definition, { measures }: Counts): Measure {
  const { of, sum } = measures[definition.id] ?? { of: 0, sum: 0 };
  const mean = of === 0 ? undefined : sum / of;
  const value = definition.kind === 'mean' && mean !== undefined ? mean / second : mean;
  return { definition, of, value };
}

function peakOf(rows: readonly DayCount[], zoneOf: ZoneOf): Peak | undefined {
  const starts = new Map<string, number>();
  const served = new Map<number, number>();
  for (const { day, site, served: steps } of rows) {
    const zone = zoneOf(site);
    const key = `${day} ${zone}`;
    const start = starts.get(key) ?? frameOf(day, zone).start;
    starts.set(key, start);
    for (const [step, count] of steps.entries()) {
      if (count === 0) continue;
      const at = start + step * serveStep;
      served.set(at, (served.get(at) ?? 0) + count);
    }
  }
  let peak: Peak | undefined;
  for (const [at, count] of served) {
    if (!peak || count > peak.count || (count === peak.count && at < peak.at)) peak = { count, at };
  }
  return peak;
}
