import { memoryOf } from '../buyers/rules';
import type { FollowUp } from '../records/follow-up.record';
import { db } from '../store/database';
import { living } from '../store/write';

export interface OpenFollowUp extends FollowUp {
  nick: string;
}

/** Everything that is still to be said to a buyer, over all sites, earliest first. */
export async function openFollowUps(): Promise<OpenFollowUp[]> {
  const rows = living(await db.followUp.where('open').equals(1).toArray());
  const buyers = await db.buyer.bulkGet(rows.map(({ buyerKey }) => memoryOf(buyerKey).key));
  return rows
    .map((row, index) => ({ ...row, nick: buyers[index]?.nick ?? '?' }))
    .sort((a, b) => a.dueAt - b.dueAt);
}

/** What is to be said to one buyer next, or undefined. */
export async function nextFollowUpOf(buyerKey: string): Promise<FollowUp | undefined> {
  const rows = living(await db.followUp.where('buyerKey').equals(buyerKey).toArray());
  return rows.filter(({ open }) => open === 1).sort((a, b) => a.dueAt - b.dueAt)[0];
}
