import type { Notice } from '../records/notice.record';
import type { NoticeReceipt } from '../records/notice-receipt.record';

type Shown = Pick<Notice, 'fromAt' | 'untilAt' | 'level' | 'saidAt'>;

/** Where a notice stands in its time. */
export const stateOf = ({ fromAt, untilAt }: Shown, now: number): 'coming' | 'now' | 'over' =>
  now < fromAt ? 'coming' : untilAt !== null && now >= untilAt ? 'over' : 'now';

/** When the state of any of them changes next (ms since 1970), or undefined. */
export function nextChangeOf(notices: readonly Shown[], now: number): number | undefined {
  const moments = notices.flatMap(({ fromAt, untilAt }) => [fromAt, untilAt ?? 0]).filter((at) => at > now);
  return moments.length === 0 ? undefined : Math.min(...moments);
}

/** What stops orders comes before what is good to know; of each kind the newest first. */
export const mostPressingFirst = <T extends Shown>(notices: readonly T[]): T[] =>
  notices.toSorted((a, b) => Number(a.level === 'info') - Number(b.level === 'info') || b.saidAt - a.saidAt);

/** Receipts of what a notice says now: who read other words has not read these. */
export const receiptsOf = <T extends Pick<NoticeReceipt, 'noticeId' | 'readAt'>>(
  { id, saidAt }: Pick<Notice, 'id' | 'saidAt'>,
  receipts: readonly T[],
): T[] => receipts.filter(({ noticeId, readAt }) => noticeId === id && readAt >= saidAt);
