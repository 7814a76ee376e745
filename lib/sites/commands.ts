import { changeSetting } from '../settings/commands';
import { db } from '../store/database';
import type { Writer } from '../store/write';
import { nextHistory } from './hook-history';
import type { SiteProfile } from './profile';
import type { HookState } from './snapshot';

/** Keeps a profile that came from a file; one of the same id is replaced, a built-in one is stood in for. */
export async function saveSite(profile: SiteProfile, writer: Writer): Promise<void> {
  await db.site.put({ id: profile.id, profile: { ...profile }, importedAt: writer.now() });
}

/** Forgets an imported profile; what people wrote about buyers of that site stays. Undo with {@link saveSite}. */
export async function deleteSite(id: string): Promise<void> {
  await db.site.delete(id);
}

/** Switches sites on or off for this user. */
export async function switchSites(ids: readonly string[], on: boolean): Promise<void> {
  await changeSetting('sitesOff', (off) => {
    const others = off.filter((id) => !ids.includes(id));
    return on ? others : [...others, ...ids];
  });
}

/** The user's own product stands on this host, too. Naming it means to use it: the site is switched on. */
export async function nameSiteHost(site: string, pattern: string): Promise<void> {
  await db.transaction('rw', db.setting, async () => {
    await changeSetting('siteHosts', (hosts) => ({
      ...hosts,
      [site]: [...new Set([...(hosts[site] ?? []), pattern])],
    }));
    await switchSites([site], true);
  });
}

/** Takes a host back. Undo with {@link nameSiteHost}. */
export async function forgetSiteHost(site: string, pattern: string): Promise<void> {
  await changeSetting('siteHosts', ({ [site]: named = [], ...others }) => {
    const left = named.filter((one) => one !== pattern);
    return left.length > 0 ? { ...others, [site]: left } : others;
  });
}

/** Adds one report of a page to what is known of its site's hooks. @param at ms since 1970 */
export async function keepHealth(site: string, hooks: Record<string, HookState>, at: number): Promise<void> {
  await db.transaction('rw', db.siteHealth, async () => {
    const before = (await db.siteHealth.get(site))?.hooks ?? {};
    await db.siteHealth.put({ site, hooks: nextHistory(before, hooks, at) });
  });
}
