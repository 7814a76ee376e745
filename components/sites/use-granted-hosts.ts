import { useEffect, useState } from 'react';
import { watchHosts } from '../../lib/platform/hosts';
import { grantedPatterns } from '../../lib/platform/site-scripts';

/** Which of these match patterns the user has granted, live; `undefined` until it was asked. */
export function useGrantedHosts(patterns: string[]): ReadonlySet<string> | undefined {
  const [granted, setGranted] = useState<ReadonlySet<string>>();
  const asked = patterns.join('\n');
  useEffect(() => {
    let gone = false;
    const read = () =>
      void grantedPatterns(asked === '' ? [] : asked.split('\n')).then((found) => {
        if (!gone) setGranted(new Set(found));
      });
    read();
    const unwatch = watchHosts(read);
    return () => {
      gone = true;
      unwatch();
    };
  }, [asked]);
  return granted;
}
