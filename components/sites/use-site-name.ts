import { useLiveQuery } from 'dexie-react-hooks';
import { knownSites } from '../../lib/sites/queries';
import { siteName } from '../../lib/sites/site-name';
import { useLanguage } from '../settings/use-language';

/** What people call sites, by id. */
export function useSiteNames(): (id: string) => string {
  const language = useLanguage();
  const sites = useLiveQuery(knownSites, []) ?? [];
  return (id) => siteName(sites, id, language);
}

/** What people call this site. */
export const useSiteName = (id: string): string => useSiteNames()(id);
