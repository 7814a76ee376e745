import { dayName } from '../kernel/day-name';
import type { DayCount } from '../records/day-count.record';
import type { Outcome } from '../records/outcome.record';
import { db } from '../store/database';
import { siteZones } from './queries';
import { frameOf, lastOfDays } from './rules';
import { inScope, type Scope, widest } from './scope';
import { type Listed, select, type TurnFigure } from './select';

/** Days of the scope that may hold such turns, newest first: a list is read day by day. @param now ms */
export async function listDays(scope: Scope, figure: TurnFigure, now: number): Promise<string[]> {
  const zones = await siteZones();
  const isMeant = inScope(scope, now, zones);
  const { from, to } = widest(scope.range, now);
  const days = new Set<string>();
  const rows: DayCount[] = await db.dayCount.where('day').between(from, to, true, true).toArray();
  for (const row of rows) {
    const peaked = figure.kind !== 'peak' || row.day === dayName(figure.at, zones(row.site));
    if (row.turns > 0 && peaked && isMeant(row)) days.add(row.day);
  }
  return [...days].sort().reverse();
}

/** The turns of one day behind a figure. */
export async function listDay(scope: Scope, figure: TurnFigure, day: string, now: number): Promise<Listed[]> {
  const zones = await siteZones();
  const isMeant = inScope(scope, now, zones);
  const rows = (await db.dayCount.where('day').equals(day).toArray()).filter(isMeant);
  const lists = [...new Set(rows.map(({ site }) => zones(site)))].map(async (zone) => {
    const frame = frameOf(day, zone);
    const turns = await db.turn.where('waitingSince').between(frame.start, frame.end, true, false).toArray();
    const own = turns.filter((turn) => zones(turn.site) === zone && isMeant({ ...turn, day }));
    return select(figure, own, frame, now);
  });
  return (await Promise.all(lists)).flat();
}

/** The outcomes of a scope that count, newest first. */
export async function listOutcomes(scope: Scope, now: number): Promise<Outcome[]> {
  const zones = await siteZones();
  const isMeant = inScope(scope, now, zones);
  const { from, to } = widest(scope.range, now);
  const outcomes = await db.outcome
    .where('at')
    .between(frameOf(from, undefined).start, frameOf(to, undefined).end, true, false)
    .toArray();
  return lastOfDays(outcomes, zones)
    .filter(({ day, outcome }) => isMeant({ ...outcome, day }))
    .map(({ outcome }) => outcome)
    .sort((a, b) => b.at - a.at);
}

/** What people call these buyers, in the order asked; undefined for those that are not known. */
export async function nicksOf(buyerKeys: readonly string[]): Promise<(string | undefined)[]> {
  const buyers = await db.buyer.bulkGet([...buyerKeys]);
  return buyers.map((buyer) => buyer?.nick);
}
