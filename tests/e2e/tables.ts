import type { Page } from 'playwright-core';
import type { Running } from '../browser/launch';
import { until } from '../browser/panel';

/** The extension's database and API as a test sees them: through an extension page of its own, past all our code. */
export interface Tables {
  /** The extension page; it can call `chrome.*` without waking the worker. */
  page: Page;
  rows<Row>(table: string): Promise<Row[]>;
  /** One row, where all would be many. */
  row<Row>(table: string, key: string): Promise<Row | undefined>;
  /** How many rows have this in an index. */
  count(table: string, index: string, key: string): Promise<number>;
  /** Live queries do not see it: before the chat page opens. */
  put(table: string, row: object): Promise<void>;
  clear(...tables: string[]): Promise<void>;
  badge(): Promise<string>;
  /** Ids of the wait notifications that are up. */
  notices(): Promise<string[]>;
}

/**
 * Opens a tab on an extension page; it stays open, and chat tabs opened later lie in front of it. Sets the language to
 * Chinese, because `--lang` and the emulated locale reach pages but not the worker of Debian's Chromium.
 */
export async function openTables(running: Running): Promise<Tables> {
  const page = await running.open('panel.html');
  // An open of ours before Dexie's would make an empty database.
  await until('the database', () =>
    page.evaluate(async () =>
      (await indexedDB.databases()).some(({ name, version }) => name === 'huabian' && version),
    ),
  );
  type Job = { do: keyof Tables; table: string; row?: object; field?: string; key?: string };
  const work = <Result>(job: Job) =>
    page.evaluate(async ({ do: what, table, row, field = '', key = '' }) => {
      const open = indexedDB.open('huabian');
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        open.onsuccess = () => resolve(open.result);
        open.onerror = () => reject(open.error);
      });
      const writes = what === 'put' || what === 'clear';
      const transaction = database.transaction(table, writes ? 'readwrite' : 'readonly');
      const store = transaction.objectStore(table);
      let asked: IDBRequest;
      if (what === 'put') asked = store.put(row);
      else if (what === 'clear') asked = store.clear();
      else if (what === 'row') asked = store.get(key);
      else asked = store.getAll();
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve;
        transaction.onabort = () => reject(transaction.error);
      });
      database.close();
      if (what !== 'count') return asked.result as never;
      return (asked.result as Record<string, unknown>[]).filter((one) => one[field] === key).length as never;
    }, job) as Promise<Result>;
  await work({ do: 'put', table: 'setting', row: { name: 'language', value: 'zh-CN' } });
  return {
    page,
    rows: (table) => work({ do: 'rows', table }),
    row: (table, key) => work({ do: 'row', table, key }),
    count: (table, field, key) => work({ do: 'count', table, field, key }),
    put: (table, row) => work({ do: 'put', table, row }),
    clear: async (...tables) => {
      for (const table of tables) await work({ do: 'clear', table });
    },
    badge: () => page.evaluate(() => chrome.action.getBadgeText({})),
    notices: () =>
      page.evaluate(async () => {
        const all = await chrome.notifications.getAll();
        return Object.keys(all).filter((id) => id.startsWith('wait:'));
      }),
  };
}

/** Closes every chat tab, and leaves the extension's own pages open. */
export async function closeChats(running: Running): Promise<void> {
  const chats = running.context.pages().filter((page) => page.url().startsWith('http'));
  await Promise.all(chats.map((page) => page.close()));
}
