import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { recallPreviews } from '../../lib/platform/tab-memory';

/** Last words of these buyers, out of session memory; they are never stored. */
export function usePreviews(buyerKeys: string[]): Map<string, string> {
  const [previews, setPreviews] = useState(new Map<string, string>());
  const watched = buyerKeys.join('\n');
  useEffect(() => {
    const read = () => void recallPreviews(watched === '' ? [] : watched.split('\n')).then(setPreviews);
    read();
    browser.storage.session.onChanged.addListener(read);
    return () => browser.storage.session.onChanged.removeListener(read);
  }, [watched]);
  return previews;
}
