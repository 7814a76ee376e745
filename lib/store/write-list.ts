import type { Table } from 'dexie';
import { type Starter, unwritten } from '../records/meta';
import { change, living, type Meta, newMeta, remove, restore, touched, type Writer } from './write';
import { mustLead } from './write-rights';

/*
 * Lists that come built in, such as the steps of a talk: nothing is stored until somebody changes one, then all of it
 * becomes the team's own.
 */

type Row = Meta & { order: number };
type Fields<T extends Row> = Partial<Omit<T, keyof Meta>>;

/** The rows in their order; those that come built in where there are none. */
export const listOf = <T extends Row>(rows: readonly T[], starters: readonly Starter<T>[]): T[] =>
  rows.length === 0
    ? starters.map((one) => ({ ...unwritten, ...one }) as unknown as T)
    : living([...rows]).sort((a, b) => a.order - b.order);

/** What can be done with such a list, by leads. */
export function listCommands<T extends Row>(table: () => Table<T, string>, starters: readonly Starter<T>[]) {
  const builtIn = (writer: Writer) => starters.map((one) => ({ ...newMeta(writer, one.id), ...one }) as T);
  const own = async <Result>(writer: Writer, work: () => Promise<Result>): Promise<Result> => {
    await mustLead(writer);
    return await table().db.transaction('rw', table(), async () => {
      if ((await table().count()) === 0) await table().bulkAdd(builtIn(writer));
      return await work();
    });
  };
  return {
    /** Adds one at the end. @returns its id */
    add: (fields: Omit<T, keyof Meta | 'order'>, writer: Writer): Promise<string> =>
      own(writer, async () => {
        const order = Math.max(0, ...living(await table().toArray()).map((row) => row.order)) + 1;
        const row = { ...newMeta(writer), ...fields, order } as unknown as T;
        await table().add(row);
        return row.id;
      }),
    edit: (id: string, fields: Fields<T>, writer: Writer): Promise<void> =>
      own(writer, async () => void (await change(table(), id, writer, fields))),
    delete: (id: string, writer: Writer): Promise<void> => own(writer, () => remove(table(), [id], writer)),
    restore: (id: string, writer: Writer): Promise<void> => own(writer, () => restore(table(), [id], writer)),
    /** Gives the rows the order in which their ids stand here. */
    arrange: (ids: readonly string[], writer: Writer): Promise<void> =>
      own(writer, async () => {
        for (const [index, id] of ids.entries())
          await change(table(), id, writer, { order: index + 1 } as Fields<T>);
      }),
    /** Puts the built-in list back in place of the team's. @returns the way back */
    reset: (writer: Writer): Promise<() => Promise<void>> =>
      own(writer, async () => {
        const before = await table().toArray();
        const known = new Set(starters.map(({ id }) => id));
        const others = living(before).filter(({ id }) => !known.has(id));
        await remove(
          table(),
          others.map(({ id }) => id),
          writer,
        );
        await table().bulkPut(builtIn(writer));
        return async () => {
          const stamp = touched(writer);
          await table().bulkPut(before.map((row) => ({ ...row, ...stamp })));
        };
      }),
  };
}
