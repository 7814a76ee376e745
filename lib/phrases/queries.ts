import { day } from '../kernel/clock';
import type { ImportLog } from '../records/import-log.record';
import type { Phrase } from '../records/phrase.record';
import type { ShopVariable } from '../records/shop-variable.record';
import { db } from '../store/database';
import { living } from '../store/write';
import { tableName } from './shop-variables';

/** The phrases that stand, in the library's order. */
export const inOrder = (rows: Phrase[]): Phrase[] => living(rows).sort((a, b) => a.order - b.order);

/** The whole library in its order. */
export const allPhrases = async (): Promise<Phrase[]> => inOrder(await db.phrase.toArray());

export interface Uses {
  /** By phrase id. */
  counts: ReadonlyMap<string, number>;
  /** Ids of the phrases whose last use is not long ago. */
  recent: ReadonlySet<string>;
}

/** How often each phrase was used since `since`, and which were since `recentSince`, both ms since 1970. */
export async function countUses(since: number, recentSince: number): Promise<Uses> {
  const counts = new Map<string, number>();
  const recent = new Set<string>();
  for (const { phraseId, at } of await usesSince(since)) {
    counts.set(phraseId, (counts.get(phraseId) ?? 0) + 1);
    if (at >= recentSince) recent.add(phraseId);
  }
  return { counts, recent };
}

/** All at once: a busy shop has 30,000 a month, and a cursor takes several times as long. */
const usesSince = (since: number) => db.phraseUse.where('at').aboveOrEqual(since).toArray();

/** What a buyer was told by which phrase: marks of wordings, oldest first; see `phrases/wordings`. */
export async function saidTo(buyerKey: string): Promise<Map<string, (number | null)[]>> {
  const said = new Map<string, (number | null)[]>();
  for (const { phraseId, wording } of await db.phraseUse.where('buyerKey').equals(buyerKey).sortBy('at')) {
    const marks = said.get(phraseId);
    if (marks) marks.push(wording);
    else said.set(phraseId, [wording]);
  }
  return said;
}

/** ms after which a use counts half. */
const halfLife = 7 * day;
/** What another member's use counts beside one's own: it orders what one has not used. */
const othersShare = 0.1;

/** How much each phrase was used in the last 30 days, by phrase id: one's own uses first, late ones more. */
export async function recentUses(memberId: string | null, now: number): Promise<Map<string, number>> {
  const weights = new Map<string, number>();
  for (const use of await usesSince(now - 30 * day)) {
    const share = use.memberId === memberId ? 1 : othersShare;
    const weight = share * 0.5 ** (Math.max(0, now - use.at) / halfLife);
    weights.set(use.phraseId, (weights.get(use.phraseId) ?? 0) + weight);
  }
  return weights;
}

/** How long an import can be taken back, in ms. */
export const undoableFor = day;

/** The last import that can still be taken back, how much it wrote, and whether only a lead may take it back. */
export async function lastImport(
  now: number,
): Promise<{ id: string; fileName: string; written: number; byLead: boolean } | undefined> {
  const logs = await db.importLog
    .where('at')
    .above(now - undoableFor)
    .sortBy('at');
  const sizeOf = ({ added, before, lists }: ImportLog) => added.length + before.length + lists.length;
  const last = logs.findLast((log) => !log.undone && sizeOf(log) > 0);
  if (!last) return undefined;
  // All phrases of one import are either the team's or somebody's own.
  const some = last.before[0] ?? (await db.phrase.get(last.added[0] ?? ''));
  const byLead = last.lists.length > 0 || some?.ownerId == null;
  return { id: last.id, fileName: last.fileName, written: sizeOf(last), byLead };
}

/** What files said of phrases when they were last imported, and which columns were named by hand. */
export async function importMemory(): Promise<{
  marks: Map<string, number[]>;
  named: Map<string, ImportLog['named'][string]>;
}> {
  const marks = new Map<string, number[]>();
  const named = new Map<string, ImportLog['named'][string]>();
  for (const log of await db.importLog.orderBy('at').toArray()) {
    for (const [word, column] of Object.entries(log.named)) named.set(word, column);
    if (log.undone) continue;
    const size = log.held.length === 0 ? 0 : log.marks.length / log.held.length;
    log.held.forEach((id, index) => {
      marks.set(id, log.marks.slice(index * size, (index + 1) * size));
    });
  }
  return { marks, named };
}

/** The values that shops set for their phrases, in the order in which they were made. */
export async function shopVariables(): Promise<ShopVariable[]> {
  return living(await db.shopVariable.toArray()).sort((a, b) => a.createdAt - b.createdAt);
}

/** What any shop has set for this value; ended ones among them, since returns take their time. */
export async function shopValues(of: 'returnAddress' | 'dispatch'): Promise<string[]> {
  const name = tableName(of);
  return (await shopVariables()).filter((row) => row.name === name).map(({ value }) => value);
}

/** Names or ids of the shops that were met or have values of their own. */
export async function knownShops(): Promise<string[]> {
  const shops = new Set((await shopVariables()).map(({ shop }) => shop));
  await db.buyer.each(({ shop }) => shops.add(shop));
  shops.delete('');
  return [...shops].sort((a, b) => a.localeCompare(b, 'zh'));
}
