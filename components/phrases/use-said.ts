import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback } from 'react';
import { saidTo } from '../../lib/phrases/queries';
import { wordingFor } from '../../lib/phrases/wordings';
import type { Phrase } from '../../lib/records/phrase.record';

/** Which wording of a phrase this buyer is told next on this site. */
export function useSaid(site: string, buyerKey: string | undefined) {
  const known = useLiveQuery(
    async () => (buyerKey === undefined ? undefined : { buyerKey, said: await saidTo(buyerKey) }),
    [buyerKey],
  );
  // For a moment after a switch the query still answers for the buyer before.
  const said = known?.buyerKey === buyerKey ? known?.said : undefined;
  const wordingNow = useCallback(
    (phrase: Phrase) => wordingFor(phrase, site, said?.get(phrase.id)),
    [site, said],
  );
  /** As {@link wordingNow}, and sure: asks the database while nothing is known yet. */
  const wordingSure = useCallback(
    async (phrase: Phrase) => {
      if (phrase.wordings.length === 0 || buyerKey === undefined || said) return wordingNow(phrase);
      return wordingFor(phrase, site, (await saidTo(buyerKey)).get(phrase.id));
    },
    [site, buyerKey, said, wordingNow],
  );
  return { wordingNow, wordingSure };
}
