import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { ask } from '../../lib/bridge/ask';
import type { Colleague } from '../../lib/bridge/team';
import { hasTeam } from '../../lib/buyers/queries';
import { recallColleagues } from '../../lib/platform/colleagues';

/** ms; the worker forgets what a panel said when it is stopped, and who says nothing for long. */
const sayEvery = 15_000;

/** Tells the team which buyer is open here, and gives the colleagues who have the same one open. */
export function useColleagues(buyerKey: string | undefined): Colleague[] {
  const team = useLiveQuery(async () => await hasTeam(), []) ?? false;
  const [colleagues, setColleagues] = useState<readonly Colleague[]>([]);
  useEffect(() => {
    if (!team) return;
    const say = () => {
      ask('teamPresence', { buyerKey: buyerKey ?? null }).then(
        ({ others }) => setColleagues(others),
        // Said again soon; after an update this panel goes anyway.
        (error: unknown) => console.warn('[话边] presence', error),
      );
    };
    const read = () => void recallColleagues().then(setColleagues);
    say();
    const timer = setInterval(say, sayEvery);
    browser.storage.session.onChanged.addListener(read);
    return () => {
      clearInterval(timer);
      browser.storage.session.onChanged.removeListener(read);
    };
  }, [team, buyerKey]);
  return team ? colleagues.filter((one) => one.buyerKey !== null && one.buyerKey === buyerKey) : [];
}
