import { useLiveQuery } from 'dexie-react-hooks';
import { recentHandovers } from '../../lib/handover/queries';
import type { Handover } from '../../lib/records/handover.record';

const none: Handover[] = [];

/** Handovers nobody has accepted yet, newest first. */
export const usePendingHandovers = (): Handover[] =>
  useLiveQuery(async () => (await recentHandovers()).filter(({ accepted }) => accepted === null), []) ?? none;
