import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef } from 'react';
import { healthOfSite } from '../../lib/sites/queries';
import { partOf, type SitePart } from './site-parts';

/** Since when (ms since 1970) a part is lost: as it was stored, or since this panel saw it, which is told later. */
export function useLostSince(site: string, lostHooks: string[]): (part: SitePart) => number | undefined {
  const history = useLiveQuery(async () => await healthOfSite(site), [site]);
  const seen = useRef(new Map<string, number>());
  useEffect(() => {
    const now = Date.now();
    for (const hook of seen.current.keys()) if (!lostHooks.includes(hook)) seen.current.delete(hook);
    for (const hook of lostHooks) if (!seen.current.has(hook)) seen.current.set(hook, now);
  }, [lostHooks]);
  return (part) => {
    const moments = lostHooks
      .filter((hook) => partOf(hook) === part)
      .flatMap((hook) => history?.[hook]?.lostSince ?? seen.current.get(hook) ?? []);
    return moments.length > 0 ? Math.min(...moments) : undefined;
  };
}
