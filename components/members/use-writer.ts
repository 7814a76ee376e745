import { useMemo, useSyncExternalStore } from 'react';
import { followedMember, followedMembers } from '../../lib/members/queries';
import type { Member } from '../../lib/records/member.record';
import type { Writer } from '../../lib/store/write';

/** Who is on duty: `undefined` while it is being read, `null` when nobody signed on. */
export const useMember = (): Member | null | undefined =>
  useSyncExternalStore(followedMember.subscribe, followedMember.now);

/** Who works at this desk; `undefined` while it is being read. */
export const useMembers = (): Member[] | undefined =>
  useSyncExternalStore(followedMembers.subscribe, followedMembers.now);

/** What every command of a screen is handed: the member on duty and the clock. */
export function useWriter(): Writer {
  const memberId = useMember()?.id ?? null;
  return useMemo(() => ({ memberId, now: Date.now }), [memberId]);
}
