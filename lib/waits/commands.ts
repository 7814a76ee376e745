import type { Turn } from '../records/turn.record';
import { db } from '../store/database';
import type { Writer } from '../store/write';
import { untilBuyerWrites } from './rules';

/** Remembers that these waits were told at this threshold (seconds), so that nobody is told twice. */
export async function markReminded(reminders: { wait: { id: string }; threshold: number }[]): Promise<void> {
  if (reminders.length === 0) return;
  await db.transaction('rw', db.turn, async () => {
    for (const { wait, threshold } of reminders) await db.turn.update(wait.id, { remindedAt: threshold });
  });
}

type Put = Pick<Turn, 'snoozedUntil' | 'remindedAt'>;

/**
 * Puts the reminders of one wait off; when the time is over, and nobody has answered, it is told anew.
 * @param until ms since 1970, or {@link untilBuyerWrites}
 * @returns what {@link unsnooze} needs to take it back; undefined when the wait is over
 */
export async function snooze(turnId: string, until: number): Promise<Put | undefined> {
  return await db.transaction('rw', db.turn, async () => {
    const turn = await db.turn.get(turnId);
    if (!turn) return undefined;
    await db.turn.update(turnId, { snoozedUntil: until, remindedAt: 0 });
    return { snoozedUntil: turn.snoozedUntil, remindedAt: turn.remindedAt };
  });
}

/** Ends a snooze. @param before what {@link snooze} gave, where it is taken back */
export async function unsnooze(
  turnId: string,
  before: Put = { snoozedUntil: null, remindedAt: 0 },
): Promise<void> {
  await db.turn.update(turnId, before);
}

/**
 * These buyers have written: whoever was left alone until then is told again.
 * @returns true when there was one
 */
export async function wakeWhoWrote(buyerKeys: readonly string[]): Promise<boolean> {
  const woken = await db.turn
    .where('buyerKey')
    .anyOf(buyerKeys)
    .filter(({ open, snoozedUntil }) => open === 1 && snoozedUntil === untilBuyerWrites)
    .modify({ snoozedUntil: null });
  return woken > 0;
}

/** Gives no reminder of this buyer any more, on this computer; undo with {@link unmuteBuyer}. */
export async function muteBuyer(buyerKey: string, { memberId, now }: Writer): Promise<void> {
  await db.buyerMute.put({ buyerKey, memberId, at: now() });
}

export async function unmuteBuyer(buyerKey: string): Promise<void> {
  await db.buyerMute.delete(buyerKey);
}
