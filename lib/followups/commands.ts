import { parseBuyerKey } from '../kernel/buyer-key';
import { settingValue } from '../settings/rules';
import { db } from '../store/database';
import { change, newMeta, remove, restore, type Writer } from '../store/write';

/**
 * Remembers to come back to a buyer.
 * @param dueAt ms since 1970
 * @returns the follow-up's id, for {@link dropFollowUp}
 */
export async function addFollowUp(
  buyerKey: string,
  { text, dueAt }: { text: string; dueAt: number },
  writer: Writer,
): Promise<string> {
  const { site, shop } = parseBuyerKey(buyerKey);
  const meta = newMeta(writer);
  const fields = { text: text.trim().slice(0, 500), dueAt, doneAt: null, open: 1, remindedAt: 0 } as const;
  await db.followUp.add({ ...meta, buyerKey, site, shop, ...fields });
  return meta.id;
}

/** It was done; undo with {@link reopenFollowUp}. */
export async function finishFollowUp(id: string, writer: Writer): Promise<void> {
  await change(db.followUp, id, writer, { open: 0, doneAt: writer.now() });
}

export async function reopenFollowUp(id: string, writer: Writer): Promise<void> {
  await change(db.followUp, id, writer, { open: 1, doneAt: null });
}

/** Puts it off; it is told again when it is due then. @param dueAt ms since 1970 */
export async function postponeFollowUp(id: string, dueAt: number, writer: Writer): Promise<void> {
  await change(db.followUp, id, writer, { dueAt });
}

export const dropFollowUp = (id: string, writer: Writer) => remove(db.followUp, [id], writer);
export const keepFollowUp = (id: string, writer: Writer) => restore(db.followUp, [id], writer);

/** Remembers that the agent was reminded of these, so that nobody is told twice. @param at ms since 1970 */
export async function markFollowUpsTold(ids: readonly string[], at: number): Promise<void> {
  await db.transaction('rw', db.followUp, db.setting, async () => {
    const memberId = settingValue('member', (await db.setting.get('member'))?.value);
    for (const id of ids) await change(db.followUp, id, { memberId, now: () => at }, { remindedAt: at });
  });
}
