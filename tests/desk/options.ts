import { type ShopId, shops } from './shops';

export type BoxKind = 'textarea' | 'contenteditable' | 'plaintext' | 'input';

export const boxKinds: readonly BoxKind[] = ['textarea', 'contenteditable', 'plaintext', 'input'];

export interface DeskOptions {
  shop: ShopId;
  /** Name of the account that is logged in on the page. */
  agent: string;
  /** Conversations at the start, 0 to 200. */
  n: number;
  /** How many of them wait for an answer at the start. */
  waiting: number;
  /** Buyer messages per minute; 0 = silent. */
  rate: number;
  seed: number;
  box: BoxKind;
  /** Minutes by which the desk's own clock is off. */
  skew: number;
  react: boolean;
  wide: boolean;
  order: boolean;
  /** Row, header and thread follow a click up to this many milliseconds apart. */
  delay: number;
  /** True: the desk ignores events that no human made. */
  trusted: boolean;
  cover: boolean;
}

/** Reads a query string; unknown or broken values fall back to the default, numbers are held in range. */
export function readOptions(search: string): DeskOptions {
  const query = new URLSearchParams(search);
  const number = (name: string, otherwise: number, from: number, to: number) => {
    const text = query.get(name);
    const value = text === null || text === '' ? otherwise : Number(text);
    return Number.isFinite(value) ? Math.min(to, Math.max(from, value)) : otherwise;
  };
  const n = Math.round(number('n', 24, 0, 200));
  const shop = query.get('shop') ?? '';
  const box = query.get('box') ?? '';
  return {
    shop: Object.hasOwn(shops, shop) ? (shop as ShopId) : 'yf',
    agent: query.get('agent') || '小林',
    n,
    waiting: Math.round(number('waiting', Math.round(n / 4), 0, n)),
    rate: number('rate', 0, 0, 600),
    seed: Math.round(number('seed', 1, 0, 2 ** 31)),
    box: boxKinds.find((kind) => kind === box) ?? 'textarea',
    skew: number('skew', 0, -1440, 1440),
    react: query.get('react') === '1',
    wide: query.get('wide') === '1',
    order: query.get('order') === '1' || query.get('wide') === '1',
    delay: number('delay', 0, 0, 5000),
    trusted: query.get('trusted') !== '0',
    cover: query.get('cover') === '1',
  };
}
