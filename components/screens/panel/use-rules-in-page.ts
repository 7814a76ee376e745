import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef } from 'react';
import { rulesNow } from '../../../lib/guard/queries';
import type { Page } from './use-page-link';

/** Hands the guard's rules to the page whenever the lead has changed them: open tabs need no reload. */
export function useRulesInPage({ send }: Pick<Page, 'send'>): void {
  const rules = useLiveQuery(rulesNow, []);
  const known = useRef<typeof rules>(undefined);
  useEffect(() => {
    // The page was mounted with those that counted then.
    if (rules && known.current) send({ t: 'rules', rules });
    known.current = rules;
  }, [rules, send]);
}
