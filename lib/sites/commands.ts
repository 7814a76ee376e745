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

/** Adds one report of a page to what is known of its site's hooks. @param at ms since 1970 */
export async function keepHealth(site: string, hooks: Record<string, HookState>, at: number): Promise<void> {
  await db.transaction('rw', db.siteHealth, async () => {
    const before = (await db.siteHealth.get(site))?.hooks ?? {};
    await db.siteHealth.put({ site, hooks: nextHistory(before, hooks, at) });
  });
}
