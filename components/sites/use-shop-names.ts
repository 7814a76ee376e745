import { useSetting } from '../settings/use-setting';

/** What people call a shop: as its page named it last; the id where none did. */
export function useShopNames(): (shop: { site: string; shop: string }) => string {
  const names = useSetting('shopNames');
  return ({ site, shop }) => names[site]?.[shop] ?? shop;
}
