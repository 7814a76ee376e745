/** Who a buyer is to us: the same buyer id in two shops is two buyers. */
export interface BuyerIdentity {
  /** Site profile id, such as `pinduoduo`. */
  site: string;
  /** Shop account on that site, as the page names it or as the agent said. */
  shop: string;
  /** Buyer id on that site; for weak keys a folded nick. */
  buyerId: string;
}

const armoured = (part: string) => part.replaceAll('%', '%25').replaceAll('|', '%7C');
const bare = (part: string) => part.replaceAll('%7C', '|').replaceAll('%25', '%');

/** One string for {@link BuyerIdentity}, `site|shop|buyer`, reversible whatever the parts contain. */
export function buyerKey({ site, shop, buyerId }: BuyerIdentity): string {
  return [site, shop, buyerId].map(armoured).join('|');
}

/** The inverse of {@link buyerKey}. Throws on a string that `buyerKey` never made. */
export function parseBuyerKey(key: string): BuyerIdentity {
  const [site, shop, buyerId, ...rest] = key.split('|');
  if (site === undefined || shop === undefined || buyerId === undefined || rest.length > 0) {
    throw new Error(`not a buyer key: ${key}`);
  }
  return { site: bare(site), shop: bare(shop), buyerId: bare(buyerId) };
}
