import { useLayoutEffect } from 'react';
import type { Phrase } from '../../lib/records/phrase.record';
import type { Page } from '../screens/panel/use-page-link';

/** What the hotkeys do among phrases: search, the first nine of `list`, rush mode. */
export function usePhraseKeys(
  { onHotKey }: Page,
  list: readonly Phrase[],
  acts: { search: () => void; fill: (phrase: Phrase, replace: boolean) => Promise<void>; rush: () => void },
): void {
  const { search, fill, rush } = acts;
  // In the commit itself: a key pressed the moment the list stands must not be lost.
  useLayoutEffect(
    () =>
      onHotKey((key, replace) => {
        if (key === 'search' || key === 'palette') search();
        else if (key === 'rush') rush();
        else if (typeof key === 'number') {
          const phrase = list[key - 1];
          if (phrase) void fill(phrase, replace);
        }
      }),
    [onHotKey, list, search, fill, rush],
  );
}
