import type { Turn } from '../records/turn.record';
import { countTables, countTurns } from '../stats/count-commands';
import { db } from '../store/database';

/** A turn as it was stored, and as it is to be stored; without `before` it is new. */
export interface TurnChange {
  before?: Turn | undefined;
  after: Turn;
}

/** What the transaction of a caller of {@link writeTurns} has to hold. */
export const turnTables = () => [db.turn, ...countTables];

/**
 * The one way in which turns are opened, closed, corrected or given to another buyer. Runs inside the caller's
 * transaction, so that what is counted of turns is never off from the turns themselves. One change per turn.
 */
export async function writeTurns(changes: readonly TurnChange[]): Promise<void> {
  if (changes.length === 0) return;
  await db.turn.bulkPut(changes.map(({ after }) => after));
  await countTurns(changes);
}
