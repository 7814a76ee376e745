import { useEffect, useState } from 'react';
import { desktopSite } from '../../lib/buyers/rules';
import { second } from '../../lib/kernel/clock';
import { pagePresence } from '../../lib/platform/presence';
import { allTabs } from '../../lib/platform/tab-memory';

type Presences = Awaited<ReturnType<typeof pagePresence>>;
export type Presence = Presences[keyof Presences];

/** Tabs fall asleep and are closed without a word to us. */
const every = 5 * second;

interface Shops {
  /** Whether the chat page of this shop runs; `live` until that is known, and for clients that have no page. */
  presenceOf: (shop: { site: string; shop: string }) => Presence;
  /** As its page names it; the id where no page told. */
  nameOf: (shop: { site: string; shop: string }) => string;
}

/** What the open tabs tell of shops. */
export function useShops(): Shops {
  const [found, setFound] = useState<Presences>();
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let off = false;
    const look = async () => {
      const tabs = [...(await allTabs()).values()];
      const now = await pagePresence();
      if (off) return;
      setFound(now);
      setNames(new Map(tabs.flatMap(({ site, shop }) => (shop ? [[`${site}|${shop.id}`, shop.name]] : []))));
    };
    void look();
    const timer = setInterval(() => void look(), every);
    return () => {
      off = true;
      clearInterval(timer);
    };
  }, []);
  return {
    presenceOf: ({ site, shop }) =>
      found === undefined || site === desktopSite ? 'live' : (found[`${site}|${shop}`] ?? 'closed'),
    nameOf: ({ site, shop }) => names.get(`${site}|${shop}`) ?? shop,
  };
}
