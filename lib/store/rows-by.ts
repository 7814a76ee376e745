import type { Table } from 'dexie';
import { db } from './database';

/**
 * All rows that have one of these keys in this index. One question for each, all at once: asked together they are read
 * by a cursor, one waiting for the other.
 * @param keys each once
 */
export async function rowsBy<Row>(
  table: Table<Row, string>,
  index: string,
  keys: readonly string[],
): Promise<Row[]> {
  if (keys.length === 0) return [];
  return await db.transaction('r', table, async () => {
    const found = await Promise.all(keys.map((key) => table.where(index).equals(key).toArray()));
    return found.flat();
  });
}
