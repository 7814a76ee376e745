import { openNotes } from '../buyers/queries';
import type { Handover, HandoverItem } from '../records/handover.record';
import { db } from '../store/database';
import { waitingBuyers } from '../waits/queries';
import { draftItems } from './rules';

/** The newest handovers first. */
export async function recentHandovers(limit = 20): Promise<Handover[]> {
  return await db.handover
    .orderBy('createdAt')
    .reverse()
    .filter(({ deletedAt }) => deletedAt === null)
    .limit(limit)
    .toArray();
}

/** What a handover written now would hold. */
export async function draftNow(): Promise<HandoverItem[]> {
  const [waits, notes] = await Promise.all([waitingBuyers(), openNotes()]);
  const buyers = await db.buyer.bulkGet(notes.map(({ buyerKey }) => buyerKey));
  const nicks = new Map(buyers.flatMap((buyer) => (buyer ? [[buyer.key, buyer.nick]] : [])));
  return draftItems({ waits, openNotes: notes, nicks });
}
