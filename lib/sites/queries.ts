import type { HookHealth } from '../records/site-health.record';
import { readSetting } from '../settings/queries';
import { db } from '../store/database';
import { atOwnHosts } from './own-hosts';
import type { SiteProfile } from './profile';
import { siteProfileSchema } from './profile-schema';
import { builtInSites } from './registry';

/** Built-in and imported profiles; an imported one of the same id wins, so that a shop can mend a site by itself. */
export async function knownSites(): Promise<SiteProfile[]> {
  const rows = await db.site.toArray();
  const imported = rows.flatMap((row) => {
    const parsed = siteProfileSchema.safeParse(row.profile);
    if (!parsed.success)
      console.warn(`[话边] stored profile ${row.id} no longer fits the format`, parsed.error);
    return parsed.success ? [parsed.data as SiteProfile] : [];
  });
  const ids = new Set(imported.map((profile) => profile.id));
  return [...imported, ...builtInSites().filter((profile) => !ids.has(profile.id))];
}

/** {@link knownSites} without those the user switched off; self-hosted ones at the hosts the user named. */
export async function activeSites(): Promise<SiteProfile[]> {
  const off = new Set(await readSetting('sitesOff'));
  const hosts = await readSetting('siteHosts');
  const sites = (await knownSites()).filter((profile) => !off.has(profile.id));
  return sites.map((profile) => atOwnHosts(profile, hosts[profile.id] ?? []));
}

/** Ids of the profiles that came from a file. */
export async function importedSiteIds(): Promise<ReadonlySet<string>> {
  return new Set(await db.site.toCollection().primaryKeys());
}

/** How the hooks of this site fare on this machine, by path; empty before its first page. */
export async function healthOfSite(site: string): Promise<Record<string, HookHealth>> {
  return (await db.siteHealth.get(site))?.hooks ?? {};
}
