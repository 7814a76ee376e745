import Dexie from 'dexie';
import { db } from './database';

export type StoreState =
  | { kind: 'open' }
  /** The browser denies storage to this frame, as with "block all site data". */
  | { kind: 'denied'; error: string }
  /** A row could not be brought to the new form; the database stands as it was before. */
  | { kind: 'upgradeFailed'; error: string };

/** Opens the database and says in which state it is; never throws. */
export async function openStore(): Promise<StoreState> {
  try {
    await db.open();
    return { kind: 'open' };
  } catch (error) {
    console.error('[话边] the database did not open', error);
    // Dexie hands a SecurityError on as it came, so the words are all there is to go by.
    const denied = /SecurityError|denied|insecure|permission|not allow mutations/i.test(String(error));
    return { kind: denied ? 'denied' : 'upgradeFailed', error: String(error) };
  }
}

/** Every row of every table as it stands on disk, whatever its version: the way out when an upgrade failed. */
export async function rawDump(name = db.name): Promise<string> {
  const raw = new Dexie(name);
  await raw.open();
  const tables = await Promise.all(
    raw.tables.map(async (table) => [table.name, await table.toArray()] as const),
  );
  const dump = { app: 'huabian', raw: true, version: raw.verno, tables: Object.fromEntries(tables) };
  raw.close();
  return JSON.stringify(dump);
}
