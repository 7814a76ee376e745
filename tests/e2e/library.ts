import { type Phrase, plainPhrase } from '../../lib/records/phrase.record';
import type { Running } from '../browser/launch';

/**
 * Writes phrases straight into the extension's database, as a stored library would have them. Before the chat page
 * opens: live queries do not see writes that go past Dexie.
 */
export async function addPhrases(
  running: Running,
  phrases: (Partial<Phrase> & { title: string; text: string })[],
): Promise<void> {
  const page = await running.open('panel.html');
  await page.evaluate(
    async ([rows, plain]) => {
      const open = indexedDB.open('huabian');
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        open.onsuccess = () => resolve(open.result);
        open.onerror = () => reject(open.error);
      });
      const store = database.transaction('phrase', 'readwrite').objectStore('phrase');
      const meta = { createdAt: 1, updatedAt: 1, memberId: null, deletedAt: null, dirty: 1 };
      for (const row of rows) {
        store.put({
          ...meta,
          id: row.title,
          stage: '发货',
          code: '',
          tags: [],
          order: 9999,
          ...plain,
          ...row,
        });
      }
      await new Promise((resolve) => {
        store.transaction.oncomplete = resolve;
      });
      database.close();
    },
    [phrases, plainPhrase] as const,
  );
  await page.close();
}
