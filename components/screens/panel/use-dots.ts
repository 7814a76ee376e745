import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import { sharedNames, tagsOf } from '../../../lib/buyers/queries';
import { buyerKey, parseBuyerKey } from '../../../lib/kernel/buyer-key';
import type { TagColour } from '../../../lib/records/tag.record';
import type { Page } from './use-page-link';

/** The page layer knows no themes: dots lie on the page's own, mostly white, list. */
const dotColours: Record<TagColour, string> = {
  teal: '#0b7a75',
  red: '#c92a2a',
  orange: '#e8590c',
  amber: '#e6a700',
  green: '#2b8a3e',
  blue: '#1971c2',
  purple: '#9c36b5',
  pink: '#d6336c',
  grey: '#687181',
};

/** Keeps the coloured dots beside the page's rows in step with the tags. */
export function useDots({ view, send }: Page): void {
  const { site, shop } = view;
  const keys = shop ? view.rows.map(({ buyerId }) => buyerKey({ site, shop: shop.id, buyerId })) : [];
  const watched = keys.join('\n');
  const tags = useLiveQuery(async () => {
    const all = watched === '' ? [] : watched.split('\n');
    // Nobody knows which of two namesakes a row is.
    const shared = await sharedNames(all);
    return await tagsOf(all.filter((key) => !shared.has(key)));
  }, [watched]);
  useEffect(() => {
    if (!tags) return;
    const dots = [...tags].map(([key, list]) => [
      parseBuyerKey(key).buyerId,
      list.map((tag) => dotColours[tag.colour]),
    ]);
    send({ t: 'paint', dots: Object.fromEntries(dots) });
  }, [tags, send]);
}
