import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useSyncExternalStore } from 'react';
import { guardNow, onRules, takeRules } from '../../lib/guard/check';
import { rulesNow } from '../../lib/guard/queries';
import type { ActiveRule } from '../../lib/guard/rule';
import type { Guard } from '../../lib/guard/rules';

/** Keeps the guard of this screen in step with what the lead set. Once per screen. */
export function useRules(): ActiveRule[] | undefined {
  const rules = useLiveQuery(rulesNow, []);
  useEffect(() => {
    if (rules) takeRules(rules);
  }, [rules]);
  return rules;
}

/** The guard of this screen; renders anew when the lead changes a rule. */
export const useGuard = (): Guard => useSyncExternalStore(onRules, guardNow);
