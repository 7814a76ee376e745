import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageView } from '../../../lib/bridge/protocol';
import { desktopSite, shopOfAccount } from '../../../lib/buyers/rules';
import { type Digit, type HotKey, type HotKeySettings, hotKeyIn } from '../../../lib/kernel/hotkeys';
import { defaultPlace } from '../../../lib/settings/rules';
import { useHotKeys } from '../../settings/use-hotkeys';
import type { Page } from '../panel/use-page-link';

type HotKeyListener = Parameters<Page['onHotKey']>[0];

/** A digit by itself, too: nothing else in the window listens to it, unless somebody is writing. */
function keyIn(event: KeyboardEvent, settings: HotKeySettings): HotKey | undefined {
  const target = event.target;
  const writes = target instanceof HTMLElement && target.matches('input, textarea, select');
  const bare = !event.altKey && !event.ctrlKey && !event.metaKey && !event.isComposing;
  if (!writes && bare && /^[1-9]$/.test(event.key)) return Number(event.key) as Digit;
  return event.isComposing ? undefined : hotKeyIn(event, settings)?.key;
}

/** Plays the page for the panel's tabs where there is none: the buyer is the chosen one, and phrases are copied. */
export function useDesktopPage(shop: string | null, nick: string | null): Page {
  const { t, i18n } = useTranslation();
  const listeners = useRef(new Set<HotKeyListener>());
  const hotKeys = useHotKeys();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = event.repeat ? undefined : keyIn(event, hotKeys);
      if (key === undefined) return;
      event.preventDefault();
      for (const listener of listeners.current) listener(key, false);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [hotKeys]);
  const onHotKey = useCallback((listener: HotKeyListener) => {
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
      onPalette: () => () => {},
      copies: true,
    }),
    [view, onHotKey],
  );
}
