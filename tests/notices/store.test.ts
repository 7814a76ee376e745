import { expect, test } from 'vitest';
import { addMember, signOn } from '../../lib/members/commands';
import {
  confirmNotice,
  deleteNotice,
  editNotice,
  restoreNotice,
  writeNotice,
} from '../../lib/notices/commands';
import { noticesWithReaders, pinnedNotices } from '../../lib/notices/queries';
import { noticeSchema } from '../../lib/records/notice.record';
import { noticeReceiptSchema } from '../../lib/records/notice-receipt.record';
import { db } from '../../lib/store/database';
import { freshStore, writerAt } from '../store/fresh';

freshStore();
const start = 1_763_800_000_000;
const notice = {
  text: '今晚满 199 减 20',
  byName: '店长',
  level: 'info',
  fromAt: start,
  untilAt: start + 1000,
  phraseId: null,
} as const;

test('a notice is pinned for its time, read by name, and read anew when its words change', async () => {
  const writer = writerAt('lead', start);
  const lin = await addMember('小林', 'agent', null, writer);
  const zhen = await addMember('阿珍', 'agent', null, writer);
  await signOn(lin);
  const id = await writeNotice(notice, writer);
  noticeSchema.parse(await db.notice.get(id));
  const shown = async (now: number) => (await pinnedNotices(now)).map(({ read }) => read);
  expect([await shown(start - 1), await shown(start), await shown(start + 1000)]).toEqual([[], [false], []]);

  const back = await confirmNotice(id, lin, writerAt(lin, start + 5));
  noticeReceiptSchema.parse(await db.noticeReceipt.toCollection().first());
  expect(await shown(start)).toEqual([true]);
  expect(await noticesWithReaders()).toMatchObject([
    { readers: [{ name: '小林', at: start + 5 }], unread: ['阿珍'] },
  ]);
  await back();
  expect(await shown(start)).toEqual([false]);
  await confirmNotice(id, lin, writerAt(lin, start + 5));
  await signOn(zhen);
  expect(await shown(start)).toEqual([false]);
  await signOn(lin);

  writer.at = start + 10;
  await editNotice(id, { untilAt: null }, writer);
  expect(await shown(start + 1000)).toEqual([true]);
  await editNotice(id, { text: '今晚满 299 减 30' }, writer);
  expect(await shown(start + 1000)).toEqual([false]);

  await deleteNotice(id, writer);
  expect(await shown(start + 1000)).toEqual([]);
  await restoreNotice(id, writer);
  expect(await shown(start + 1000)).toEqual([false]);
});
