import type { Table } from 'dexie';
import type { RecordType } from '../records/record';
import { type Hand, mayChange, mayLead } from '../records/rights';
import { db } from './database';
import { living, type Meta, remove, restore, type Writer } from './write';

/** A command was given by who may not give it; screens do not offer it to him. */
export class NotAllowed extends Error {
  override name = 'NotAllowed';
}

/** Who writes. To be asked before a transaction, since the members are in few of them. */
export async function handOf({ memberId }: Pick<Writer, 'memberId'>): Promise<Hand> {
  // Who has not signed on is no agent, whoever else there is.
  if (memberId === null) return { memberId, leads: true };
  return { memberId, leads: mayLead(living(await db.member.toArray()), memberId) };
}

/** @throws {@link NotAllowed} where one of the rows may not be written by this hand */
export function mustChange(
  type: Pick<RecordType, 'table' | 'writes' | 'own'>,
  rows: readonly object[],
  hand: Hand,
): void {
  if (!rows.every((row) => mayChange(type, row, hand)))
    throw new NotAllowed(`only a lead may write this ${type.table}`);
}

/** @throws {@link NotAllowed} where the writer may not set what only leads set */
export async function mustLead(writer: Pick<Writer, 'memberId'>): Promise<void> {
  if (!(await handOf(writer)).leads) throw new NotAllowed('only a lead may do this');
}

/** {@link remove} of what only leads set. @throws {@link NotAllowed} */
export async function removeAsLead<T extends Meta>(
  table: Table<T, string>,
  ids: string[],
  writer: Writer,
): Promise<void> {
  await mustLead(writer);
  await remove(table, ids, writer);
}

/** Takes {@link removeAsLead} back. @throws {@link NotAllowed} */
export async function restoreAsLead<T extends Meta>(
  table: Table<T, string>,
  ids: string[],
  writer: Writer,
): Promise<void> {
  await mustLead(writer);
  await restore(table, ids, writer);
}
