import type { Context } from './launch';

const opened = (table: string, mode: 'readonly' | 'readwrite') => `
  const open = indexedDB.open('huabian');
  await new Promise((resolve, reject) => { open.onsuccess = resolve; open.onerror = () => reject(open.error); });
  const store = open.result.transaction(${JSON.stringify(table)}, '${mode}').objectStore(${JSON.stringify(table)});
`;

/** Writes past all our code, as a stored library would have it; before the chat page opens. */
export const put = (office: Context, table: string, row: object) =>
  office.evaluate(`${opened(table, 'readwrite')}
    store.put(${JSON.stringify(row)});
    await new Promise((resolve, reject) => {
      store.transaction.oncomplete = resolve;
      store.transaction.onabort = () => reject(store.transaction.error);
    });
    open.result.close();`);

/** One row as it is stored; null where there is none. */
export const rowOf = <Row>(office: Context, table: string, id: string) =>
  office.evaluate<Row | null>(`${opened(table, 'readonly')}
    const read = store.get(${JSON.stringify(id)});
    await new Promise((resolve, reject) => { read.onsuccess = resolve; read.onerror = () => reject(read.error); });
    open.result.close();
    return read.result;`);

/** Waits until the extension has made its database. */
export const hasTables = (office: Context) =>
  office.evaluate<boolean>(
    'return (await indexedDB.databases()).some(({ name, version }) => name === "huabian" && version)',
  );
