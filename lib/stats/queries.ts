import { parseBuyerKey } from '../kernel/buyer-key';
import { dayAfter, dayName } from '../kernel/day-name';
import type { Counts } from '../records/day-count.record';
import type { Turn } from '../records/turn.record';
import { readSetting } from '../settings/queries';
import { zonesBy } from '../sites/zone';
import { db } from '../store/database';
import { rowsBy } from '../store/rows-by';
import { byStart, measuresOf } from './buyer-day';
import { countMark } from './count-mark';
import { addCounts, noCounts } from './counts';
import { type Summary, summarise } from './figures';
import { byBuyer, frameOf, isIn, type ZoneOf } from './rules';
import { inScope, type Scope, widest } from './scope';

export interface Figures extends Summary {
  /** Of what they are: a screen shows the ones before until they are there. */
  scope: Scope;
  /** Buyers without an answer now, whenever they wrote. */
  waiting: number;
  /** Most used phrases. */
  favourites: { id: string; title: string; count: number }[];
  /** Days from this one on are counted; undefined when all are. */
  countedFrom: string | undefined;
}

/** In which zone each site's days are counted. */
export async function siteZones(): Promise<ZoneOf> {
  return zonesBy(await readSetting('timeZones'));
}

/** The figures of a scope, from the day counts and the turns that are open; cheap whatever the range. @param now ms */
export async function figures(scope: Scope, now: number): Promise<Figures> {
  const timeZones = await readSetting('timeZones');
  const zones = zonesBy(timeZones);
  const isMeant = inScope(scope, now, zones);
  const { from, to } = widest(scope.range, now);
  const rows = (await db.dayCount.where('day').between(from, to, true, true).toArray()).filter(isMeant);
  const open = await openTurns(scope);
  const summary = summarise(rows, await lateMeasures(open, isMeant, zones, now), zones);
  return {
    ...summary,
    scope,
    waiting: open.length,
    favourites: await named(summary.uses, 3),
    countedFrom: await countedFrom(timeZones, now),
  };
}

/** All turns that are open in this site and shop, longest first. */
export async function openTurns({ site, shop }: Scope): Promise<Turn[]> {
  const open = await db.turn.where('open').equals(1).toArray();
  return open
    .filter((turn) => (site === null || turn.site === site) && (shop === null || turn.shop === shop))
    .sort(byStart);
}

/** The phrases of these uses, most used first; those that are gone for good are left out. */
export async function named(uses: Counts['uses'], most = Number.POSITIVE_INFINITY) {
  const ranked = Object.entries(uses).sort((a, b) => b[1] - a[1]);
  const phrases = await db.phrase.bulkGet(ranked.map(([id]) => id));
  return ranked
    .flatMap(([id, count], index) => {
      const phrase = phrases[index];
      return phrase ? [{ id, title: phrase.title, count }] : [];
    })
    .slice(0, most);
}

/** Sites and shops of which anything was counted within 90 days. */
export async function countedShops(now: number): Promise<{ site: string; shop: string }[]> {
  const ids = await db.dayCount
    .where('day')
    .above(dayAfter(dayName(now), -91))
    .primaryKeys();
  const shops = new Map<string, { site: string; shop: string }>();
  for (const id of ids) {
    const { site, shop } = parseBuyerKey(id);
    if (site !== '') shops.set(`${site}|${shop}`, { site, shop });
  }
  return [...shops.values()].sort((a, b) => (a.site + a.shop < b.site + b.shop ? -1 : 1));
}

/** Stored measures leave open turns out; by now, some of them are late. */
async function lateMeasures(
  open: readonly Turn[],
  isMeant: ReturnType<typeof inScope>,
  zones: ZoneOf,
  now: number,
): Promise<Counts['measures']> {
  const begun = open
    .map((turn) => ({ turn, day: dayName(turn.waitingSince, zones(turn.site)) }))
    .filter(({ turn, day }) => isMeant({ ...turn, day }));
  const keys = [...new Set(begun.map(({ turn }) => turn.buyerKey))];
  const turns = new Map(
    byBuyer(await rowsBy(db.turn, 'buyerKey', keys)).map((own) => [own[0]?.buyerKey, own]),
  );
  const sum = noCounts();
  for (const { turn, day } of begun) {
    const frame = frameOf(day, zones(turn.site));
    const ofDay = (turns.get(turn.buyerKey) ?? []).filter((one) => isIn(frame, one)).sort(byStart);
    addCounts(sum, { ...noCounts(), measures: measuresOf(ofDay, frame, now) });
    addCounts(sum, { ...noCounts(), measures: measuresOf(ofDay, frame) }, -1);
  }
  return sum.measures;
}

async function countedFrom(timeZones: Record<string, string>, now: number): Promise<string | undefined> {
  const { mark, from, done } = await readSetting('counted');
  if (mark !== countMark(timeZones)) return dayAfter(dayName(now), 2);
  return done ? undefined : from;
}
