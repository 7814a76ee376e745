import type { SiteProfile } from './profile';
import { onDesk } from './read/page';

/** Every profile that comes with the product, found by file name. Worker and options only: it holds all sites. */
export function builtInSites(): SiteProfile[] {
  const files = import.meta.glob<{ default: SiteProfile }>('./profiles/*.site.ts', { eager: true });
  return Object.values(files).map((file) => file.default);
}

/** The profile whose chat desk this address is; `undefined` on other pages of the same host. */
export function profileFor(url: string, profiles: SiteProfile[]): SiteProfile | undefined {
  return URL.canParse(url) ? profiles.find((profile) => onDesk(profile, url)) : undefined;
}

/** Match patterns of all hosts that the profile needs, each once. */
export function hostPatterns(profile: SiteProfile): string[] {
  return [...new Set(profile.match.flatMap((match) => match.hosts))];
}
