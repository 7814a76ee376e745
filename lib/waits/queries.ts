import type { Buyer } from '../records/buyer.record';
import type { Turn } from '../records/turn.record';
import { db } from '../store/database';

export interface WaitingBuyer extends Turn {
  nick: string;
}

/** Every buyer who waits now, over all sites, longest first. */
export async function waitingBuyers(): Promise<WaitingBuyer[]> {
  const turns = await db.turn.where('open').equals(1).toArray();
  const buyers = await db.buyer.bulkGet(turns.map((turn) => turn.buyerKey));
  return turns
    .map((turn, index) => ({ ...turn, nick: nameOf(buyers[index]) }))
    .sort((a, b) => a.waitingSince - b.waitingSince);
}

const nameOf = (buyer: Buyer | undefined) => buyer?.nick ?? '?';
