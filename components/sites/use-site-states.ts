import { useLiveQuery } from 'dexie-react-hooks';
import type { SiteProfile } from '../../lib/sites/profile';
import { importedSiteIds, knownSites } from '../../lib/sites/queries';
import { builtInSites, hostPatterns } from '../../lib/sites/registry';
import { useLanguage } from '../settings/use-language';
import { useSetting } from '../settings/use-setting';
import { useGrantedHosts } from './use-granted-hosts';

/** One known site and what the user allowed there. */
export interface SiteState {
  profile: SiteProfile;
  hosts: string[];
  /** It came from a file, or was edited here. */
  imported: boolean;
  /** … and stands in for a built-in one of the same id. */
  standsIn: boolean;
  /** Hosts the user has not granted yet. */
  missing: string[];
  /** Some host is granted and the user did not switch the site off. */
  on: boolean;
}

const builtIn = new Set(builtInSites().map(({ id }) => id));

/** Every site that can be offered, by its name, live; `undefined` until read. */
export function useSiteStates(): SiteState[] | undefined {
  const profiles = useLiveQuery(knownSites, []);
  const imported = useLiveQuery(importedSiteIds, []);
  const off = useSetting('sitesOff');
  const language = useLanguage();
  const granted = useGrantedHosts([...new Set((profiles ?? []).flatMap(hostPatterns))]);
  if (!profiles || !imported || !granted) return undefined;
  const states = profiles.map((profile) => {
    const hosts = hostPatterns(profile);
    const missing = hosts.filter((host) => !granted.has(host));
    const on = missing.length < hosts.length && !off.includes(profile.id);
    const own = imported.has(profile.id);
    return { profile, hosts, imported: own, standsIn: own && builtIn.has(profile.id), missing, on };
  });
  return states
    .filter(({ profile, hosts, missing }) => !profile.practice || missing.length < hosts.length)
    .sort((a, b) => a.profile.name[language].localeCompare(b.profile.name[language], language));
}
