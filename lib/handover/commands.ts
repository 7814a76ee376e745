import type { HandoverItem } from '../records/handover.record';
import { db } from '../store/database';
import { change, newMeta, remove, restore, type Writer } from '../store/write';

/** @returns the new handover's id */
export async function writeHandover(
  card: { fromName: string; items: HandoverItem[]; remark: string },
  writer: Writer,
): Promise<string> {
  const handover = { ...newMeta(writer), ...card, accepted: null };
  await db.handover.add(handover);
  return handover.id;
}

/** The next shift takes the card over; a card that is already accepted stays as it is. */
export async function acceptHandover(id: string, name: string, writer: Writer): Promise<void> {
  await db.transaction('rw', db.handover, async () => {
    if ((await db.handover.get(id))?.accepted !== null) return;
    await change(db.handover, id, writer, {
      accepted: { memberId: writer.memberId, name, at: writer.now() },
    });
  });
}

export const withdrawHandover = (id: string, writer: Writer) => remove(db.handover, [id], writer);
export const restoreHandover = (id: string, writer: Writer) => restore(db.handover, [id], writer);
