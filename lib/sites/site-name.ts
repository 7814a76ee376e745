import type { SiteProfile } from './profile';

/** What people call this site; the id where no profile is known any more. */
export function siteName(
  sites: Pick<SiteProfile, 'id' | 'name'>[],
  id: string,
  language: 'zh' | 'en',
): string {
  return sites.find((site) => site.id === id)?.name[language] ?? id;
}
