import type { Notice } from '../records/notice.record';
import { db } from '../store/database';
import { change, type Meta, newMeta, remove, type Writer } from '../store/write';
import { mustLead, removeAsLead, restoreAsLead } from '../store/write-rights';

/** What the lead writes; `byName` is who. */
export type NoticeFields = Omit<Notice, keyof Meta | 'saidAt'>;

/** @returns the new notice's id */
export async function writeNotice(fields: NoticeFields, writer: Writer): Promise<string> {
  await mustLead(writer);
  const meta = newMeta(writer);
  await db.notice.add({ ...meta, ...fields, saidAt: meta.createdAt });
  return meta.id;
}

/** Other words have to be read anew; other times or another phrase do not. */
export async function editNotice(id: string, fields: Partial<NoticeFields>, writer: Writer): Promise<void> {
  await mustLead(writer);
  await db.transaction('rw', db.notice, async () => {
    const before = await db.notice.get(id);
    const said = fields.text !== undefined && fields.text !== before?.text ? { saidAt: writer.now() } : {};
    await change(db.notice, id, writer, { ...fields, ...said });
  });
}

export const deleteNotice = (id: string, writer: Writer) => removeAsLead(db.notice, [id], writer);

export const restoreNotice = (id: string, writer: Writer) => restoreAsLead(db.notice, [id], writer);

/** 收到: this member has read it. @returns the way back */
export async function confirmNotice(
  noticeId: string,
  who: string,
  writer: Writer,
): Promise<() => Promise<void>> {
  const id = `${noticeId}#${who}`;
  const receipt = { ...newMeta(writer, id), noticeId, who, readAt: writer.now() };
  await db.transaction('rw', db.noticeReceipt, () => db.noticeReceipt.put(receipt));
  return () => remove(db.noticeReceipt, [id], writer);
}
