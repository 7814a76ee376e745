import type { SuggestCount } from '../records/suggest-count.record';
import { db } from '../store/database';
import { anyFeature } from './suggest/any-feature';

/** So many counts are kept; beyond, all are halved and the smallest and oldest go. */
const mostCounts = 20_000;
const keptCounts = 15_000;
const leastCount = -9;

const rowId = (feature: string, phraseId: string) => `${feature}|${phraseId}`;

/** A phrase went to a buyer whose messages had these features, see `suggest/choices`. @param now ms since 1970 */
export async function countChoice(phraseId: string, features: readonly string[], now: number): Promise<void> {
  // Nothing of the message can be counted, so the choice tells nothing.
  if (features.length === 0) return;
  await shift(phraseId, features, now, (n) => n + 1);
  if ((await db.suggestCount.count()) > mostCounts) await fade();
}

/** The agent says that a suggestion does not fit: what spoke for it is halved, or what speaks against it grows. */
export async function countMisfit(phraseId: string, features: readonly string[], now: number): Promise<void> {
  await shift(phraseId, features, now, (n) => (n > 0 ? Math.floor(n / 2) : Math.max(leastCount, n - 1)));
}

async function shift(
  phraseId: string,
  features: readonly string[],
  at: number,
  change: (n: number) => number,
): Promise<void> {
  const all = [anyFeature, ...features];
  await db.transaction('rw', db.suggestCount, async () => {
    const known = await db.suggestCount.bulkGet(all.map((feature) => rowId(feature, phraseId)));
    const rows = all.map((feature, index): SuggestCount => {
      return { id: rowId(feature, phraseId), feature, phraseId, n: change(known[index]?.n ?? 0), at };
    });
    await db.suggestCount.bulkPut(rows);
  });
}

/** What was learned long ago counts less than what is learned now. */
async function fade(): Promise<void> {
  await db.transaction('rw', db.suggestCount, async () => {
    const rows = await db.suggestCount.orderBy('at').reverse().toArray();
    const halved = rows.map((row) => ({ ...row, n: Math.trunc(row.n / 2) })).filter(({ n }) => n !== 0);
    await db.suggestCount.clear();
    await db.suggestCount.bulkPut(halved.slice(0, keptCounts));
  });
}
