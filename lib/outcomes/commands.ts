import { parseBuyerKey } from '../kernel/buyer-key';
import type { OutcomeKind } from '../records/outcome.record';
import { countingOutcomes } from '../stats/count-commands';
import { db } from '../store/database';
import { newMeta, remove, restore, type Writer } from '../store/write';

/**
 * Says how the talk with a buyer ended; of one day the last one counts.
 * @returns the outcome's id, for {@link takeOutcomeBack}
 */
export async function sayOutcome(buyerKey: string, kind: OutcomeKind, writer: Writer): Promise<string> {
  const { site, shop } = parseBuyerKey(buyerKey);
  const meta = newMeta(writer);
  const row = { ...meta, buyerKey, site, shop, kind, at: meta.createdAt };
  await countingOutcomes([buyerKey], () => db.outcome.add(row));
  return meta.id;
}

/** The one before it counts again; undo with {@link sayOutcomeAgain}. */
export const takeOutcomeBack = (id: string, writer: Writer) =>
  counting(id, () => remove(db.outcome, [id], writer));
export const sayOutcomeAgain = (id: string, writer: Writer) =>
  counting(id, () => restore(db.outcome, [id], writer));

async function counting(id: string, write: () => Promise<void>): Promise<void> {
  const outcome = await db.outcome.get(id);
  if (outcome) await countingOutcomes([outcome.buyerKey], write);
}
