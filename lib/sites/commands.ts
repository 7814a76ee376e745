import { db } from '../store/database';
import type { Writer } from '../store/write';
import type { SiteProfile } from './profile';

/** Keeps a profile that came from a file; one of the same id is replaced, a built-in one is stood in for. */
export async function saveSite(profile: SiteProfile, writer: Writer): Promise<void> {
  await db.site.put({ id: profile.id, profile: { ...profile }, importedAt: writer.now() });
}

/** Forgets an imported profile; what people wrote about buyers of that site stays. Undo with {@link saveSite}. */
export async function deleteSite(id: string): Promise<void> {
  await db.site.delete(id);
}
