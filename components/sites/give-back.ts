import { removeHosts } from '../../lib/platform/hosts';
import type { SiteState } from './use-site-states';

/**
 * Gives hosts of one site back that no other site needs.
 * @returns false where the browser keeps a host, as it does with those that the build itself carries
 */
export async function giveBack(patterns: string[], site: SiteState, all: SiteState[]): Promise<boolean> {
  const others = all.filter(({ profile, on }) => on && profile.id !== site.profile.id);
  const needed = new Set(others.flatMap(({ hosts }) => hosts));
  const returned = patterns.filter((host) => !site.missing.includes(host) && !needed.has(host));
  if (returned.length === 0) return true;
  try {
    return await removeHosts(returned);
  } catch (error) {
    console.info('[话边] these hosts cannot be given back', returned, error);
    return false;
  }
}
