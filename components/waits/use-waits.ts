import { useLiveQuery } from 'dexie-react-hooks';
import { type WaitingBuyer, waitingBuyers } from '../../lib/waits/queries';

const none: WaitingBuyer[] = [];

/** Everyone who waits, live, least time left first. */
export const useWaits = (): WaitingBuyer[] => useLiveQuery(async () => await waitingBuyers(), []) ?? none;

/** Of these waits, those that count: whoever was muted is no work of this computer. */
export const counted = (waits: readonly WaitingBuyer[]): WaitingBuyer[] =>
  waits.filter(({ muted }) => !muted);
