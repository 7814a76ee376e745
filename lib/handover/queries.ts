import { openNotes } from '../buyers/queries';
import { noticesWithReaders } from '../notices/queries';
import { stateOf } from '../notices/rules';
import type { Handover, HandoverItem } from '../records/handover.record';
import { checklistAt } from '../shifts/check-queries';
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

/** What a handover written now would hold. @param now ms since 1970 */
export async function draftNow(now: number): Promise<HandoverItem[]> {
  const [waits, notes, written, { due }] = await Promise.all([
    waitingBuyers(),
    openNotes(),
    noticesWithReaders(),
    checklistAt(now),
  ]);
  const buyers = await db.buyer.bulkGet(notes.map(({ buyerKey }) => buyerKey));
  const nicks = new Map(buyers.flatMap((buyer) => (buyer ? [[buyer.key, buyer.nick]] : [])));
  const notices = written.filter((notice) => notice.unread.length > 0 && stateOf(notice, now) === 'now');
  return draftItems({ waits, openNotes: notes, nicks, notices, checks: due.map(({ item }) => item) });
}
