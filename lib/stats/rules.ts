import { buyerKey } from '../kernel/buyer-key';
import { dayName, windowOfDay } from '../kernel/day-name';
import type { Counts, DayCount } from '../records/day-count.record';
import type { Outcome } from '../records/outcome.record';
import type { PhraseUse } from '../records/phrase-use.record';
import type { Turn } from '../records/turn.record';
import { countBuyerDay } from './buyer-day';
import { addCounts, noCounts } from './counts';
import type { DayFrame } from './measure';

/** In which zone a site's days are counted; `undefined` for the machine's own. */
export type ZoneOf = (site: string) => string | undefined;

/** What is to be added to one day row. */
export interface DayChange extends Pick<DayCount, 'id' | 'day' | 'site' | 'shop'> {
  counts: Counts;
}

/** A turn as it was stored, if it was, and as it is now, if it is. */
interface Change {
  before?: Turn | undefined;
  after?: Turn | undefined;
}

/** Key of the row of one day, site and shop. */
export const dayCountId = (day: string, site: string, shop: string): string =>
  buyerKey({ site, shop, buyerId: day });

/**
 * What changes of turns make of the day rows.
 * @param turns all turns, as they are now, of the buyers that the changes name, before and after
 */
export function tallyTurns(changes: readonly Change[], turns: readonly Turn[], zoneOf: ZoneOf): DayChange[] {
  const changed = new Set(changes.flatMap(({ before, after }) => [before?.id, after?.id]));
  const held = turns.filter(({ id }) => !changed.has(id));
  const was = ofBuyers([...held, ...changes.flatMap(({ before }) => before ?? [])]);
  const is = ofBuyers([...held, ...changes.flatMap(({ after }) => after ?? [])]);
  const places = new Map<string, { turn: Turn; day: string }>();
  for (const turn of changes.flatMap(({ before, after }) => [before ?? [], after ?? []].flat())) {
    const day = dayName(turn.waitingSince, zoneOf(turn.site));
    places.set(`${day} ${turn.buyerKey}`, { turn, day });
  }
  const tally = new Map<string, DayChange>();
  for (const { turn, day } of places.values()) {
    const frame = frameOf(day, zoneOf(turn.site));
    const ofDay = (all: Map<string, Turn[]>) =>
      (all.get(turn.buyerKey) ?? []).filter((one) => isIn(frame, one));
    const row = dayChange(tally, day, turn.site, turn.shop);
    addCounts(row.counts, countBuyerDay(ofDay(is), frame));
    addCounts(row.counts, countBuyerDay(ofDay(was), frame), -1);
  }
  return [...tally.values()];
}

/** What a use of a phrase adds to what it was before; uses for nobody in particular belong to no site. */
export function tallyUse(
  use: PhraseUse,
  site: string,
  zoneOf: ZoneOf,
  before: readonly PhraseUse[] = [],
): DayChange {
  const day = dayName(use.at, zoneOf(site));
  const counts = addCounts(usesCounted([use]), usesCounted(before), -1);
  return { ...dayChange(new Map(), day, site, use.shop), counts };
}

/**
 * What a changed outcome of one buyer makes of the day rows.
 * @param before living outcomes of this buyer as they were @param after as they are
 */
export function tallyOutcomes(
  before: readonly Outcome[],
  after: readonly Outcome[],
  zoneOf: ZoneOf,
): DayChange[] {
  const tally = new Map<string, DayChange>();
  for (const [outcomes, sign] of [
    [before, -1],
    [after, 1],
  ] as const) {
    for (const { day, outcome } of lastOfDays(outcomes, zoneOf)) {
      const row = dayChange(tally, day, outcome.site, outcome.shop);
      addCounts(row.counts, { ...noCounts(), outcomes: { [outcome.kind]: 1 } }, sign);
    }
  }
  return [...tally.values()];
}

/** The rows of one day, from all that it holds: what adding up every change must come to. */
export function recountDay(
  day: string,
  rows: {
    turns: readonly Turn[];
    uses: readonly (PhraseUse & { site: string })[];
    outcomes: readonly Outcome[];
  },
  zoneOf: ZoneOf,
): DayCount[] {
  const tally = new Map<string, DayChange>();
  const frames = new Map<string | undefined, DayFrame>();
  for (const turns of byBuyer(rows.turns)) {
    const [{ site, shop }] = turns as [Turn];
    const zone = zoneOf(site);
    const frame = frames.get(zone) ?? frameOf(day, zone);
    frames.set(zone, frame);
    addCounts(dayChange(tally, day, site, shop).counts, countBuyerDay(turns, frame));
  }
  for (const use of rows.uses)
    addCounts(dayChange(tally, day, use.site, use.shop).counts, usesCounted([use]));
  for (const { outcome } of lastOfDays(rows.outcomes, zoneOf)) {
    const { counts } = dayChange(tally, day, outcome.site, outcome.shop);
    addCounts(counts, { ...noCounts(), outcomes: { [outcome.kind]: 1 } });
  }
  return [...tally.values()].map((change) => withChange(undefined, change));
}

/** A day row after a change. */
export const withChange = (
  row: DayCount | undefined,
  { id, day, site, shop, counts }: DayChange,
): DayCount => {
  const before = row ?? { ...noCounts(), id, day, site, shop };
  return { ...before, ...addCounts(countsOf(before), counts) };
};

export const frameOf = (day: string, zone: string | undefined): DayFrame => ({
  ...windowOfDay(day, zone),
  zone,
});

export const isIn = ({ start, end }: DayFrame, { waitingSince }: Turn): boolean =>
  waitingSince >= start && waitingSince < end;

/** Turns of one buyer each. */
export const byBuyer = (turns: readonly Turn[]): Turn[][] => [...ofBuyers(turns).values()];

/** Turns by buyer key. */
function ofBuyers(turns: readonly Turn[]): Map<string, Turn[]> {
  const buyers = new Map<string, Turn[]>();
  for (const turn of turns) {
    const known = buyers.get(turn.buyerKey);
    if (known) known.push(turn);
    else buyers.set(turn.buyerKey, [turn]);
  }
  return buyers;
}

const countsOf = ({ id: _id, day: _day, site: _site, shop: _shop, ...counts }: DayCount): Counts => counts;

function dayChange(tally: Map<string, DayChange>, day: string, site: string, shop: string): DayChange {
  const id = dayCountId(day, site, shop);
  const change = tally.get(id) ?? { id, day, site, shop, counts: noCounts() };
  tally.set(id, change);
  return change;
}

function usesCounted(uses: readonly PhraseUse[]): Counts {
  const counts = noCounts();
  const count = (of: Record<string, number>, id: string) => {
    of[id] = (of[id] ?? 0) + 1;
  };
  for (const { phraseId, edited } of uses) {
    count(counts.uses, phraseId);
    if (edited !== null) count(counts.sent, phraseId);
    if (edited) count(counts.edited, phraseId);
  }
  return counts;
}

/** The outcome that counts for each buyer and day: the last one said, unless it was taken back. */
export function lastOfDays(
  outcomes: readonly Outcome[],
  zoneOf: ZoneOf,
): { day: string; outcome: Outcome }[] {
  const last = new Map<string, { day: string; outcome: Outcome }>();
  for (const outcome of outcomes.toSorted((a, b) => a.at - b.at)) {
    if (outcome.deletedAt !== null) continue;
    const day = dayName(outcome.at, zoneOf(outcome.site));
    last.set(`${day} ${outcome.buyerKey}`, { day, outcome });
  }
  return [...last.values()];
}
