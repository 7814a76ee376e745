import { useEffect, useState } from 'react';
import { desktopSite } from '../../lib/buyers/rules';
import { second } from '../../lib/kernel/clock';
import { pagePresence } from '../../lib/platform/presence';
import { useShopNames } from '../sites/use-shop-names';

type Presences = Awaited<ReturnType<typeof pagePresence>>;
export type Presence = Presences[keyof Presences];

/** Tabs fall asleep and are closed without a word to us. */
const every = 5 * second;

interface Shops {
  /** Whether the chat page of this shop runs; `live` until that is known, and for clients that have no page. */
  presenceOf: (shop: { site: string; shop: string }) => Presence;
  nameOf: ReturnType<typeof useShopNames>;
}

/** What the open tabs tell of shops. */
export function useShops(): Shops {
  const [found, setFound] = useState<Presences>();
  useEffect(() => {
    let off = false;
    const look = async () => {
      const now = await pagePresence();
      if (!off) setFound(now);
    };
    void look();
    const timer = setInterval(() => void look(), every);
    return () => {
      off = true;
      clearInterval(timer);
    };
  }, []);
  const nameOf = useShopNames();
  return {
    presenceOf: ({ site, shop }) =>
      found === undefined || site === desktopSite ? 'live' : (found[`${site}|${shop}`] ?? 'closed'),
    nameOf,
  };
}
