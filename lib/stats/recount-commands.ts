import { dayAfter, dayName } from '../kernel/day-name';
import { settingValue } from '../settings/rules';
import { zonesBy } from '../sites/zone';
import { db } from '../store/database';
import { countTables, siteOfUse } from './count-commands';
import { countMark } from './count-mark';
import type { DayFrame } from './measure';
import { frameOf, recountDay, type ZoneOf } from './rules';

/**
 * Makes the day counts anew where they were never made, were made by other rules, or a backup came in. Newest days
 * first, a transaction each, so that what is written meanwhile is counted once; goes on where it stopped.
 * @param now ms since 1970
 */
export async function recount(now: number, signal?: AbortSignal): Promise<void> {
  const timeZones = settingValue('timeZones', (await db.setting.get('timeZones'))?.value);
  const mark = countMark(timeZones);
  const counted = settingValue('counted', (await db.setting.get('counted'))?.value);
  const begun = counted.mark === mark;
  if (begun && counted.done) return;
  const zoneOf = zonesBy(timeZones);
  // Shops in the east are a day ahead.
  let day: string | undefined =
    begun && counted.from !== '' ? dayAfter(counted.from, -1) : dayAfter(dayName(now), 1);
  while (day !== undefined && !signal?.aborted) day = await recountOne(day, mark, zoneOf);
}

/** @returns the day before it that holds anything; undefined when there is none */
async function recountOne(day: string, mark: string, zoneOf: ZoneOf): Promise<string | undefined> {
  const tables = [db.turn, db.phraseUse, db.outcome, ...countTables];
  return await db.transaction('rw', tables, async () => {
    const { from, to, place } = reachOf(day, zoneOf);
    const turns = await db.turn.where('waitingSince').between(from, to, true, false).toArray();
    const used = await db.phraseUse.where('at').between(from, to, true, false).toArray();
    const outcomes = await db.outcome.where('at').between(from, to, true, false).toArray();
    const uses = used.map((use) => ({ ...use, site: siteOfUse(use) }));
    const rows = recountDay(
      day,
      {
        turns: turns.filter(({ site, waitingSince }) => place(site, waitingSince) === 0),
        uses: uses.filter(({ site, at }) => place(site, at) === 0),
        outcomes: outcomes.filter(({ site, at }) => place(site, at) === 0),
      },
      zoneOf,
    );
    const overlaps =
      turns.some(({ site, waitingSince }) => place(site, waitingSince) < 0) ||
      [...uses, ...outcomes].some(({ site, at }) => place(site, at) < 0);
    const next = overlaps ? dayAfter(day, -1) : await lastDayBefore(from, zoneOf);
    // Rows between are of days that hold nothing any more.
    await db.dayCount
      .where('day')
      .between(next ?? '', day, next === undefined, true)
      .delete();
    await db.dayCount.bulkPut(rows);
    await db.setting.put({ name: 'counted', value: { mark, from: day, done: next === undefined } });
    return next;
  });
}

/** All moments that any shop counts to this day: [from, to); and where a moment lies: before it, in it, after it. */
function reachOf(day: string, zoneOf: ZoneOf) {
  const frames = new Map<string | undefined, DayFrame>();
  const frameIn = (zone: string | undefined) => {
    const frame = frames.get(zone) ?? frameOf(day, zone);
    frames.set(zone, frame);
    return frame;
  };
  // The first and the last zone of the earth, and whatever this machine's is.
  const all = ['Pacific/Kiritimati', 'Etc/GMT+12', undefined].map(frameIn);
  const place = (site: string, at: number) => {
    const { start, end } = frameIn(zoneOf(site));
    return at < start ? -1 : at < end ? 0 : 1;
  };
  return {
    from: Math.min(...all.map(({ start }) => start)),
    to: Math.max(...all.map(({ end }) => end)),
    place,
  };
}

async function lastDayBefore(at: number, zoneOf: ZoneOf): Promise<string | undefined> {
  const turn = await db.turn.where('waitingSince').below(at).last();
  const use = await db.phraseUse.where('at').below(at).last();
  const outcome = await db.outcome.where('at').below(at).last();
  return [
    turn && dayName(turn.waitingSince, zoneOf(turn.site)),
    use && dayName(use.at, zoneOf(siteOfUse(use))),
    outcome && dayName(outcome.at, zoneOf(outcome.site)),
  ]
    .filter((name) => name !== undefined)
    .sort()
    .at(-1);
}
