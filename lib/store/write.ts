import type { Table } from 'dexie';
import type { Clock } from '../kernel/clock';
import { randomId } from '../kernel/id';

/** The fields the store keeps by itself on every team record. */
export interface Meta {
  id: string;
  createdAt: number;
  updatedAt: number;
  memberId: string | null;
  deletedAt: number | null;
  dirty: 0 | 1;
}

/** Who writes, and when: handed to every command. */
export interface Writer {
  memberId: string | null;
  now: Clock;
}

/** Fields for a new team record; `id` may be given where it follows from the content. */
export function newMeta(writer: Writer, id = randomId()): Meta {
  const at = writer.now();
  return { id, createdAt: at, updatedAt: at, memberId: writer.memberId, deletedAt: null, dirty: 1 };
}

/** What every change of a team record writes beside its fields. @param at ms since 1970; now where left out */
export function touched(writer: Writer, at = writer.now()): Pick<Meta, 'updatedAt' | 'memberId' | 'dirty'> {
  return { updatedAt: at, memberId: writer.memberId, dirty: 1 };
}

/** Changes fields of one team record and marks it dirty in the same write. Returns false when it is not there. */
export async function change<T extends Meta>(
  table: Table<T, string>,
  id: string,
  writer: Writer,
  fields: Partial<Omit<T, keyof Meta>>,
): Promise<boolean> {
  return (await table.update(id, { ...fields, ...touched(writer) } as never)) > 0;
}

/** Deletes by tombstone; undo with {@link restore}. */
export async function remove<T extends Meta>(
  table: Table<T, string>,
  ids: string[],
  writer: Writer,
): Promise<void> {
  await stampDeletion(table, ids, writer, writer.now());
}

/** Takes {@link remove} back; the rows stand again as they were. */
export async function restore<T extends Meta>(
  table: Table<T, string>,
  ids: string[],
  writer: Writer,
): Promise<void> {
  await stampDeletion(table, ids, writer, null);
}

async function stampDeletion<T extends Meta>(
  table: Table<T, string>,
  ids: string[],
  writer: Writer,
  deletedAt: number | null,
) {
  const stamp = { deletedAt, ...touched(writer) };
  await table
    .where('id')
    .anyOf(ids)
    .modify((row) => {
      Object.assign(row, stamp);
    });
}

/** Rows that are not deleted. */
export const living = <T extends Meta>(rows: T[]): T[] => rows.filter((row) => row.deletedAt === null);
