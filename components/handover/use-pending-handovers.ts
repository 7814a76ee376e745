import { useLiveQuery } from 'dexie-react-hooks';
import { recentHandovers } from '../../lib/handover/queries';
import type { Handover } from '../../lib/records/handover.record';
import { useMember } from '../members/use-writer';

const none: Handover[] = [];

/** Handovers that wait for whoever is on duty: not accepted, and not one's own. Newest first. */
export function usePendingHandovers(): Handover[] {
  const member = useMember();
  const handovers = useLiveQuery(async () => await recentHandovers(), []) ?? none;
  if (member === undefined) return none;
  return handovers.filter(({ accepted, memberId }) => accepted === null && memberId !== (member?.id ?? null));
}
