import { useLiveQuery } from 'dexie-react-hooks';
import { second } from '../../lib/kernel/clock';
import { dutyAt } from '../../lib/shifts/queries';
import type { Duty } from '../../lib/shifts/rules';
import { useNow } from '../ui/use-now';

/** How often (ms) what depends on the time of day is looked at. */
export const dayPace = 15 * second;

/** How who is signed on stands now, also at once when the roster was changed; `undefined` while it is being read. */
export function useDuty(): Duty | undefined {
  const now = useNow(dayPace);
  return useLiveQuery(async () => await dutyAt(Date.now()), [now]);
}
