import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { memberOnDuty } from '../../lib/members/queries';
import type { Member } from '../../lib/records/member.record';
import type { Writer } from '../../lib/store/write';

/** Who is on duty: `undefined` while it is being read, `null` when nobody signed on. */
export const useMember = (): Member | null | undefined => useLiveQuery(memberOnDuty, []);

/** What every command of a screen is handed: the member on duty and the clock. */
export function useWriter(): Writer {
  const memberId = useMember()?.id ?? null;
  return useMemo(() => ({ memberId, now: Date.now }), [memberId]);
}
