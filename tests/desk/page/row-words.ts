import type { Conversation } from '../model';
import { overdueAfter, rowTime, waitText } from '../times';

export interface RowWords {
  readonly uid: string;
  readonly nick: string;
  readonly initial: string;
  readonly last: string;
  readonly time: string;
  /** Null when the node is absent. */
  readonly unread: string | null;
  readonly wait: string | null;
  readonly overdue: boolean;
  readonly open: boolean;
}

/** What a row of the list says at `now` (desk clock, milliseconds); the same for both list views. */
export function rowWords(conversation: Conversation, shownUid: string | null, now: number): RowWords {
  const { uid, nick, unread, waitingSince } = conversation;
  const last = conversation.messages.at(-1);
  const waited = waitingSince === null ? null : now - waitingSince;
  return {
    uid,
    nick,
    initial: [...nick][0] ?? '',
    last: last ? last.text.replaceAll('\n', ' ') : '',
    time: last ? rowTime(last.at, now) : '',
    unread: unread > 0 ? String(unread) : null,
    wait: waited === null ? null : waitText(waited),
    overdue: waited !== null && waited >= overdueAfter,
    open: uid === shownUid,
  };
}
