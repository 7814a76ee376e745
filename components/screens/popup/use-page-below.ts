import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/** `closed`: a page that the browser keeps for itself. */
export type PageBelow = { tabId: number; url: URL } | 'closed';

/** The page under the popup; `undefined` until known, and where the popup itself stands in a tab. */
export function usePageBelow(): PageBelow | undefined {
  const [page, setPage] = useState<PageBelow>();
  useEffect(() => {
    void browser.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => {
      if (!tab || tab.url?.startsWith(browser.runtime.getURL('/'))) return;
      const open = tab.id !== undefined && tab.url && /^https?:/.test(tab.url);
      setPage(open ? { tabId: tab.id as number, url: new URL(tab.url as string) } : 'closed');
    });
  }, []);
  return page;
}
