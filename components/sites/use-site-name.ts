import { useLiveQuery } from 'dexie-react-hooks';
import { knownSites } from '../../lib/sites/queries';
import { siteName } from '../../lib/sites/site-name';
import { useLanguage } from '../settings/use-language';

/** What people call this site. */
export function useSiteName(id: string): string {
  const language = useLanguage();
  const sites = useLiveQuery(knownSites, []) ?? [];
  return siteName(sites, id, language);
}
