import { parseBuyerKey } from '../kernel/buyer-key';
import type { PhraseUse } from '../records/phrase-use.record';
import type { Turn } from '../records/turn.record';
import { settingValue } from '../settings/rules';
import { zonesBy } from '../sites/zone';
import { db } from '../store/database';
import { rowsBy } from '../store/rows-by';
import { living } from '../store/write';
import { isNothing } from './counts';
import { type DayChange, tallyOutcomes, tallyTurns, tallyUse, withChange, type ZoneOf } from './rules';

/** What else a transaction must hold so that what it writes can be counted in it. */
export const countTables = [db.dayCount, db.setting];

/** In which zone each site's days are counted, as the shop set it. */
export async function zones(): Promise<ZoneOf> {
  const timeZones = settingValue('timeZones', (await db.setting.get('timeZones'))?.value);
  return zonesBy(timeZones);
}

/**
 * Counts changes of turns, in the transaction that has just stored them; it must hold the turns and
 * {@link countTables}.
 */
export async function countTurns(
  changes: readonly { before?: Turn | undefined; after: Turn }[],
): Promise<void> {
  const buyers = new Set(changes.flatMap(({ before, after }) => [before?.buyerKey, after.buyerKey]));
  const keys = [...buyers].filter((key) => key !== undefined);
  const [zoneOf, turns] = await Promise.all([zones(), rowsBy(db.turn, 'buyerKey', keys)]);
  await applyChanges(tallyTurns(changes, turns, zoneOf));
}

/** Counts a use that the same transaction stores, or changes from what it was `before`. */
export async function countPhraseUse(use: PhraseUse, before?: PhraseUse): Promise<void> {
  await applyChanges([tallyUse(use, siteOfUse(use), await zones(), before && [before])]);
}

/** The site of the buyer for whom a phrase was used; '' for nobody in particular. */
export const siteOfUse = ({ buyerKey }: PhraseUse): string =>
  buyerKey === null ? '' : parseBuyerKey(buyerKey).site;

/** Runs `write`, which changes outcomes of these buyers, and counts what changed, in one transaction. */
export async function countingOutcomes<Result>(
  buyerKeys: readonly string[],
  write: () => PromiseLike<Result>,
): Promise<Result> {
  const keys = [...new Set(buyerKeys)];
  return await db.transaction('rw', [db.outcome, ...countTables], async () => {
    const zoneOf = await zones();
    const outcomes = async () => living(await rowsBy(db.outcome, 'buyerKey', keys));
    const before = await outcomes();
    const result = await write();
    const after = await outcomes();
    // One after the other: two buyers may be counted in one row.
    for (const key of keys) {
      const own = (row: { buyerKey: string }) => row.buyerKey === key;
      await applyChanges(tallyOutcomes(before.filter(own), after.filter(own), zoneOf));
    }
    return result;
  });
}

async function applyChanges(changes: readonly DayChange[]): Promise<void> {
  const real = changes.filter(({ counts }) => !isNothing(counts));
  const rows = await db.dayCount.bulkGet(real.map(({ id }) => id));
  const after = real.map((change, index) => withChange(rows[index], change));
  await db.dayCount.bulkPut(after);
}
