import type { HookHealth } from '../records/site-health.record';
import type { HookState } from './snapshot';

/**
 * What is known of each hook after one more report. A hook that is lost stays so while there is nothing to see: only
 * a match ends a loss. Hooks that the profile no longer names are forgotten.
 * @param at ms since 1970
 */
export function nextHistory(
  before: Record<string, HookHealth>,
  states: Record<string, HookState>,
  at: number,
): Record<string, HookHealth> {
  return Object.fromEntries(
    Object.entries(states).map(([hook, state]): [string, HookHealth] => {
      const known = before[hook] ?? { state: 'unseen', seenAt: null, lostSince: null };
      if (state === 'matched' || state === 'fallback') return [hook, { state, seenAt: at, lostSince: null }];
      if (state === 'lost') return [hook, { ...known, state, lostSince: known.lostSince ?? at }];
      return [hook, known.state === 'lost' ? known : { ...known, state: 'unseen' }];
    }),
  );
}
