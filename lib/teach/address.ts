import type { PageMatch } from '../sites/profile';
import { isHash } from './tokens';

const literally = (text: string) =>
  text.replace(/[.*+?^${}()|[\]\\/]/g, (sign) => (sign === '/' ? sign : `\\${sign}`));

/** Is this part of a path the same for every buyer and agent? */
const lasting = (part: string) =>
  part.length <= 24 && /^[a-z][\w.-]*$/i.test(part) && !part.split(/[-_.]+/).some((piece) => isHash(piece));

/** The leading parts of a path that last: `/app/accounts/7/chat` → `/app/accounts`. */
function prefix(path: string): string {
  const parts = path.split('/').filter(Boolean);
  const end = parts.findIndex((part) => !lasting(part));
  const kept = parts.slice(0, end < 0 ? undefined : end);
  return kept.map((part) => `/${part}`).join('');
}

/** Match pattern of one host, which is all that a taught profile may ask for. */
export const hostPattern = ({ protocol, hostname }: URL): string => `${protocol}//${hostname}/*`;

/** Where a profile taught on this page applies: this host, and pages whose address begins alike. */
export function matchOf(address: string): PageMatch {
  const url = new URL(address);
  const path = prefix(url.pathname);
  const hash = /^#!?\//.test(url.hash) ? prefix(url.hash.replace(/^#!?|\?.*$/g, '')) : '';
  return {
    hosts: [hostPattern(url)],
    ...(path && { path: `^${literally(path)}` }),
    ...(hash && { hash: `^#!?${literally(hash)}` }),
  };
}

/** A site id from a host: `im.shop.example.com` → `im-shop-example-com`; one that is not among `taken`. */
export function siteId(hostname: string, taken: ReadonlySet<string>): string {
  const plain = hostname
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 36);
  const base = plain.length > 1 ? plain : `site-${plain}`;
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  return id;
}

const general =
  /^(会话|消息|聊天|首页|主页|客服|工作台|会话列表|chats?|messages?|inbox|home|conversations?|dashboard)$/i;

/** What to call the site: the page's title without counters and general words, else its host. */
export function siteTitle(title: string, hostname: string): string {
  const parts = title
    .replace(/^[([【（]\s*\d+\+?[^)\]】）]*[)\]】）]\s*/, '')
    .split(/\s+[-–—·]\s+|\s*[|｜_]\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !general.test(part));
  return (parts[0] ?? hostname).slice(0, 40);
}
