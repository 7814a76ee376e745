import { allMembers } from '../members/queries';
import type { Notice } from '../records/notice.record';
import { readSetting } from '../settings/queries';
import { db } from '../store/database';
import { living } from '../store/write';
import { mostPressingFirst, receiptsOf, stateOf } from './rules';

export interface PinnedNotice extends Notice {
  /** Who is signed on has confirmed it. */
  read: boolean;
}

/** A notice with who has read it, and who has not. Names in the order of the members. */
export interface NoticeWithReaders extends Notice {
  readers: { name: string; at: number }[];
  unread: string[];
}

/** The notices that stand in the panel now, most pressing first. @param now ms since 1970 */
export async function pinnedNotices(now: number): Promise<PinnedNotice[]> {
  const notices = living(await db.notice.toArray()).filter((notice) => stateOf(notice, now) === 'now');
  const who = await readSetting('member');
  const receipts = living(
    await db.noticeReceipt
      .where('noticeId')
      .anyOf(notices.map(({ id }) => id))
      .toArray(),
  );
  return mostPressingFirst(notices).map((notice) => ({
    ...notice,
    read: receiptsOf(notice, receipts).some((receipt) => receipt.who === who),
  }));
}

/** All notices, the newest words first, with who has read them. */
export async function noticesWithReaders(): Promise<NoticeWithReaders[]> {
  const [notices, receipts, members] = await Promise.all([
    db.notice.toArray(),
    db.noticeReceipt.toArray(),
    allMembers(),
  ]);
  return living(notices)
    .sort((a, b) => b.saidAt - a.saidAt)
    .map((notice) => {
      const readAt = new Map(receiptsOf(notice, living(receipts)).map(({ who, readAt: at }) => [who, at]));
      return {
        ...notice,
        readers: members.flatMap(({ id, name }) => {
          const at = readAt.get(id);
          return at === undefined ? [] : [{ name, at }];
        }),
        unread: members.filter(({ id }) => !readAt.has(id)).map(({ name }) => name),
      };
    });
}
