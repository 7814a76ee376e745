import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { HotKey, PageView } from '../../../lib/bridge/protocol';
import { desktopSite, shopOfAccount } from '../../../lib/buyers/rules';
import { defaultPlace } from '../../../lib/settings/rules';
import { hotKeyIn } from '../panel/panel-keys';
import type { Page } from '../panel/use-page-link';

/** A digit by itself, too: nothing else in the window listens to it, unless somebody is writing. */
function keyIn(event: KeyboardEvent): HotKey | undefined {
  const target = event.target;
  const writes = target instanceof HTMLElement && target.matches('input, textarea, select');
  const bare = !event.altKey && !event.ctrlKey && !event.metaKey && !event.isComposing;
  if (!writes && bare && /^[1-9]$/.test(event.key)) return Number(event.key) as HotKey;
  return hotKeyIn(event);
}

/** Plays the page for the panel's tabs where there is none: the buyer is the chosen one, and phrases are copied. */
export function useDesktopPage(shop: string | null, nick: string | null): Page {
  const { t, i18n } = useTranslation();
  const listeners = useRef(new Set<(key: HotKey) => void>());
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = event.repeat ? undefined : keyIn(event);
      if (key === undefined) return;
      event.preventDefault();
      for (const listener of listeners.current) listener(key);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  const onHotKey = useCallback((listener: (key: HotKey) => void) => {
    listeners.current.add(listener);
    return () => listeners.current.delete(listener);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words follow the language
  const view = useMemo((): PageView => {
    const name = t('window:site');
    return {
      site: desktopSite,
      siteName: { zh: name, en: name },
      shop: shop === null ? undefined : { id: shop, name: shopOfAccount(shop) },
      agent: undefined,
      guardSites: [desktopSite],
      page: 'ready',
      open: nick === null ? undefined : { buyerId: nick, weak: true, nick, agrees: true },
      knowsOpen: false,
      rows: [],
      canFill: false,
      lostHooks: [],
      hooks: {},
      place: defaultPlace,
      late: false,
    };
  }, [shop, nick, i18n.language]);
  return useMemo(
    () => ({
      tabId: -1,
      view,
      send: () => {},
      fill: async () => undefined,
      onHotKey,
      copies: true,
    }),
    [view, onHotKey],
  );
}
