import { useLiveQuery } from 'dexie-react-hooks';
import { type WaitingBuyer, waitingBuyers } from '../../lib/waits/queries';

const none: WaitingBuyer[] = [];

/** Everyone who waits, live, longest first. */
export const useWaits = (): WaitingBuyer[] => useLiveQuery(waitingBuyers, []) ?? none;
