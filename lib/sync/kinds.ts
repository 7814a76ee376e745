import type { RecordType } from '../records/record';
import { databaseVersion, recordTypes } from '../records/registry';

/** Which part of the server's key space a record stands in: `l` is written by leads only. */
export type Branch = 'a' | 'l';

/** A team record as sync sees it; `kind` is its table. */
export interface Kind {
  kind: string;
  branch: Branch;
  type: RecordType;
}

/** @throws when a team record does not say who writes it */
export function kindOf(type: RecordType): Kind {
  if (!type.writes) throw new Error(`${type.table} does not say who writes it`);
  return { kind: type.table, branch: type.writes === 'lead' ? 'l' : 'a', type };
}

/** Every record that colleagues share, by table. A new one needs its file and nothing else, here or on the server. */
export const kinds: ReadonlyMap<string, Kind> = new Map(
  recordTypes.filter(({ scope }) => scope === 'team').map((type) => [type.table, kindOf(type)]),
);

/** Which records, in which form, this edition of the product knows. */
export const editionMark = `${databaseVersion} ${[...kinds.keys()].join()}`;
