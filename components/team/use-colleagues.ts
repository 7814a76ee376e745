import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { ask } from '../../lib/bridge/ask';
import type { Colleague } from '../../lib/bridge/team';
import { recallColleagues } from '../../lib/platform/colleagues';
import { teamState } from '../../lib/team/queries';

/** ms; the worker forgets what a panel said when it is stopped, and who says nothing for long. */
const sayEvery = 15_000;
const nobody: readonly Colleague[] = [];

/**
 * Who else of the team is there now, as far as they were heard.
 * @param buyerKey the buyer who is open here, or null, which the team is told; left out by screens without buyers
 */
export function useColleagues(buyerKey?: string | null): readonly Colleague[] {
  const team = useLiveQuery(async () => (await teamState()) !== null, []) ?? false;
  const [colleagues, setColleagues] = useState<readonly Colleague[]>([]);
  useEffect(() => {
    if (!team) return;
    const say = () => {
      ask('teamPresence', buyerKey === undefined ? {} : { buyerKey }).then(
        ({ others }) => setColleagues(others),
        // Said again soon; after an update this screen goes anyway.
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
  return team ? colleagues : nobody;
}
