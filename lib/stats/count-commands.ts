import { parseBuyerKey } from '../kernel/buyer-key';
import type { Outcome } from '../records/outcome.record';
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

/** Counts a use that the same transaction stores. */
export async function countPhraseUse(use: PhraseUse): Promise<void> {
  await applyChanges([tallyUse(use, siteOfUse(use), await zones())]);
}

/** The site of the buyer for whom a phrase was used; '' for nobody in particular. */
export const siteOfUse = ({ buyerKey }: PhraseUse): string =>
  buyerKey === null ? '' : parseBuyerKey(buyerKey).site;

/** Runs `write`, which changes outcomes of this buyer, and counts what changed, in one transaction. */
export async function countingOutcomes<Result>(
  buyerKey: string,
  write: () => PromiseLike<Result>,
): Promise<Result> {
  return await db.transaction('rw', [db.outcome, ...countTables], async () => {
    const ofBuyer = async (): Promise<Outcome[]> =>
      living(await db.outcome.where('buyerKey').equals(buyerKey).toArray());
    const before = await ofBuyer();
    const result = await write();
    await applyChanges(tallyOutcomes(before, await ofBuyer(), await zones()));
    return result;
  });
}

async function applyChanges(changes: readonly DayChange[]): Promise<void> {
  const real = changes.filter(({ counts }) => !isNothing(counts));
  const rows = await db.dayCount.bulkGet(real.map(({ id }) => id));
  const after = real.map((change, index) => withChange(rows[index], change));
  await db.dayCount.bulkPut(after);
}
