import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef } from 'react';
import { rulesNow } from '../../../lib/guard/queries';
import { isMac } from '../../../lib/platform/machine';
import { keySettings } from '../../../lib/settings/queries';
import type { Page } from './use-page-link';

/** Hands guard rules and keys to the page whenever they were changed: open tabs need no reload. */
export function useSettingsInPage({ send, view: { site } }: Pick<Page, 'send' | 'view'>): void {
  const rules = useLiveQuery(rulesNow, []);
  const keys = useLiveQuery(async () => await keySettings(site, isMac()), [site]);
  useChanges(rules, (now) => send({ t: 'rules', rules: now }));
  useChanges(keys, (now) => send({ t: 'keys', keys: now }));
}

function useChanges<Value>(value: Value | undefined, tell: (value: Value) => void): void {
  const known = useRef<Value>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new value is news
  useEffect(() => {
    // The page was mounted with those that counted then.
    if (value && known.current) tell(value);
    known.current = value;
  }, [value]);
}
