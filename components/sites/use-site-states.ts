import { useLiveQuery } from 'dexie-react-hooks';
import { atOwnHosts, isSelfHosted } from '../../lib/sites/own-hosts';
import type { SiteProfile } from '../../lib/sites/profile';
import { importedSiteIds, knownSites } from '../../lib/sites/queries';
import { builtInSites, hostPatterns } from '../../lib/sites/registry';
import { useLanguage } from '../settings/use-language';
import { useSetting } from '../settings/use-setting';
import { useGrantedHosts } from './use-granted-hosts';

/** One known site and what the user allowed there. */
export interface SiteState {
  /** As it was written; a self-hosted one names no host. */
  profile: SiteProfile;
  /** The user must say where it stands. */
  selfHosted: boolean;
  /** Match patterns of the hosts the user named for it. */
  named: string[];
  /** Match patterns of all its hosts. */
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
  const ownHosts = useSetting('siteHosts');
  const language = useLanguage();
  const hostsOf = (profile: SiteProfile) => hostPatterns(atOwnHosts(profile, ownHosts[profile.id] ?? []));
  const granted = useGrantedHosts([...new Set((profiles ?? []).flatMap(hostsOf))]);
  if (!profiles || !imported || !granted) return undefined;
  const states = profiles.map((profile) => {
    const hosts = hostsOf(profile);
    const selfHosted = isSelfHosted(profile);
    const named = (selfHosted && ownHosts[profile.id]) || [];
    const missing = hosts.filter((host) => !granted.has(host));
    const on = missing.length < hosts.length && !off.includes(profile.id);
    const own = imported.has(profile.id);
    const standsIn = own && builtIn.has(profile.id);
    return { profile, selfHosted, named, hosts, imported: own, standsIn, missing, on };
  });
  return states
    .filter(({ profile, hosts, missing }) => !profile.practice || missing.length < hosts.length)
    .sort((a, b) => a.profile.name[language].localeCompare(b.profile.name[language], language));
}
