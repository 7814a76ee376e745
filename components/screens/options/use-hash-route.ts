import { useSyncExternalStore } from 'react';

const subscribe = (changed: () => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

/** The page that `#/sites` and the like name; the first one where the address names none. */
export function useHashRoute<Id extends string>(ids: readonly [Id, ...Id[]]): Id {
  const hash = useSyncExternalStore(subscribe, () => location.hash);
  return ids.find((id) => hash === `#/${id}`) ?? ids[0];
}
