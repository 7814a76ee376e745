import type { Buyer } from '../records/buyer.record';
import type { BuyerTag } from '../records/buyer-tag.record';
import type { FollowUp } from '../records/follow-up.record';
import type { Note } from '../records/note.record';
import type { Tag } from '../records/tag.record';
import { db } from '../store/database';
import { rowsBy } from '../store/rows-by';
import { living } from '../store/write';
import { memoryKey } from './rules';

/** All tags of the shop in their order. */
export async function allTags(): Promise<Tag[]> {
  return living(await db.tag.toArray()).sort((a, b) => a.order - b.order);
}

/** The tags these buyers carry, by buyer key, in the order in which they were put on. */
export async function tagsOf(buyerKeys: string[]): Promise<Map<string, Tag[]>> {
  const [rows, tags] = await Promise.all([
    rowsBy(db.buyerTag, 'buyerKey', [...new Set(buyerKeys)]),
    allTags(),
  ]);
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  const found = new Map<string, Tag[]>();
  for (const { buyerKey, tagId } of living<BuyerTag>(rows).sort((a, b) => a.createdAt - b.createdAt)) {
    const tag = byId.get(tagId);
    if (tag) found.set(buyerKey, [...(found.get(buyerKey) ?? []), tag]);
  }
  return found;
}

/** Notes on one buyer, newest first. */
export async function notesOf(buyerKey: string): Promise<Note[]> {
  const rows = await db.note.where('buyerKey').equals(buyerKey).toArray();
  return living(rows).sort((a, b) => b.createdAt - a.createdAt);
}

/** Open notes of all buyers, oldest first. */
export async function openNotes(): Promise<Note[]> {
  return living(await db.note.toArray())
    .filter((note) => note.open)
    .sort((a, b) => a.createdAt - b.createdAt);
}

/** Buyers of one shop, the one met last first; at most 200. */
export async function recentBuyers(site: string, shop: string): Promise<Buyer[]> {
  const ofShop = (buyer: Buyer) => buyer.site === site && buyer.shop === shop;
  return await db.buyer.orderBy('lastSeen').reverse().filter(ofShop).limit(200).toArray();
}

/** Shops met on this site, by name; where the page names none, the name is the id. */
export async function shopsOf(site: string): Promise<string[]> {
  const shops = new Set<string>();
  await db.buyer.filter((buyer) => buyer.site === site).each(({ shop }) => shops.add(shop));
  return [...shops].sort((a, b) => a.localeCompare(b, 'zh'));
}

/** One memory under a name that several buyers may bear. */
export interface Memory {
  memory: number;
  key: string;
  tags: Tag[];
  notes: Note[];
  /** Those that are still to be done. */
  followUps: FollowUp[];
}

/** What is kept under this name: whether several bear it, and each memory with its tags and notes. */
export async function memoriesOf(key: string): Promise<{ shared: boolean; memories: Memory[] }> {
  const row = await db.sameName.get(key);
  const keys = Array.from({ length: row?.memories ?? 1 }, (_, index) => memoryKey(key, index + 1));
  const [tags, notes, due] = await Promise.all([
    tagsOf(keys),
    Promise.all(keys.map(notesOf)),
    db.followUp.where('buyerKey').anyOf(keys).toArray(),
  ]);
  const memories = keys.map((own, index) => ({
    memory: index + 1,
    key: own,
    tags: tags.get(own) ?? [],
    notes: notes[index] ?? [],
    followUps: living(due).filter(({ buyerKey, open }) => buyerKey === own && open === 1),
  }));
  return { shared: row !== undefined, memories };
}

/** Of these buyer keys, those of names that several buyers bear. */
export async function sharedNames(keys: string[]): Promise<ReadonlySet<string>> {
  const rows = await db.sameName.bulkGet(keys);
  return new Set(rows.flatMap((row) => (row ? [row.id] : [])));
}
