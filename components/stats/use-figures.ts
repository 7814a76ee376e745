import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import { second } from '../../lib/kernel/clock';
import { dayName } from '../../lib/kernel/day-name';
import { type Figures, figures } from '../../lib/stats/queries';
import { recount } from '../../lib/stats/recount-commands';
import type { Scope } from '../../lib/stats/scope';
import { useNow } from '../ui/use-now';

/** Late waits are judged anew this often. */
const step = 10 * second;

/** The figures of a scope, live; makes the day counts where they are not made yet. */
export function useFigures({ range, site, shop }: Scope): Figures | undefined {
  const now = useNow(step);
  const shown = useLiveQuery(async () => await figures({ range, site, shop }, now), [range, site, shop, now]);
  const uncounted = shown?.countedFrom !== undefined;
  useEffect(() => {
    if (!uncounted) return;
    const stop = new AbortController();
    void recount(Date.now(), stop.signal);
    return () => stop.abort();
  }, [uncounted]);
  // Today is counted first, at once; until then there is nothing to show.
  return shown?.countedFrom !== undefined && shown.countedFrom > dayName(now) ? undefined : shown;
}
