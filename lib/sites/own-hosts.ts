import type { SiteProfile } from './profile';

/** In a profile: a product that shops install on their own, on hosts that only they know. */
const everyHost = '*://*/*';

/** Must the user say where this product stands? */
export const isSelfHosted = ({ match }: Pick<SiteProfile, 'match'>): boolean =>
  match.some(({ hosts }) => hosts.includes(everyHost));

/** The profile at the hosts that the user named for it; with none it fits no page. Others stay as they are. */
export function atOwnHosts(profile: SiteProfile, hosts: string[]): SiteProfile {
  if (!isSelfHosted(profile)) return profile;
  const match = profile.match.map((one) => ({
    ...one,
    hosts: one.hosts.flatMap((host) => (host === everyHost ? hosts : [host])),
  }));
  return { ...profile, match };
}

/**
 * The match pattern of an address as people write or paste it (`chat.example.com`, `https://chat.example.com/app/1`).
 * Without a scheme both http and https; ports are of no matter to the browser's permission.
 * @returns `undefined` for what is no address of a host
 */
export function hostPattern(written: string): string | undefined {
  const text = written.trim();
  const bare = !/^https?:\/\//i.test(text);
  const address = bare ? `https://${text}` : text;
  if (!URL.canParse(address) || /[\s*]/.test(text)) return undefined;
  const { hostname, protocol } = new URL(address);
  const known = hostname === 'localhost' || hostname.includes('.') || hostname.startsWith('[');
  return known ? `${bare ? '*' : protocol.slice(0, -1)}://${hostname}/*` : undefined;
}
