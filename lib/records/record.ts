import type { z } from 'zod';

/** `team` records may be carried to colleagues by sync; `device` records never leave this browser. */
export type Scope = 'team' | 'device';

/** One database version of a record: its Dexie index string and how rows of the version before become rows of this. */
export interface RecordVersion {
  version: number;
  /** Dexie schema string; the first entry is the primary key. */
  indexes: string;
  /** Gets a row of the previous version, returns the new row. Absent when only indexes changed. */
  upgrade?: (row: Record<string, unknown>) => Record<string, unknown>;
}

/**
 * How two edits of one field become one, see `sync/merge`: the server's stands and mine is shown; strings that are there
 * or not; entries with ids; sentences. What is not said follows from the values.
 */
export type MergePolicy = 'scalar' | 'set' | 'list' | 'text';

/** Everything the project knows of one noun; registry, store, backup and (later) sync are derived from it. */
export interface RecordType<Schema extends z.ZodType = z.ZodType> {
  table: string;
  scope: Scope;
  /** Team records only, and all of them: who may write it, which the team's server enforces. A lead may write all. */
  writes?: 'agent' | 'lead';
  merge?: Partial<Record<string, MergePolicy>>;
  /** What is made by who may not write it stays on his computer, and he is not told: it does its work there. */
  desk?: true;
  /** Field that names the member whose own the row is; `null` in it: the team's. */
  own?: string;
  /** Worked out from other records: backups go without it, and it may be lost at any time. */
  derived?: true;
  schema: Schema;
  /** Ascending; the record exists from the first entry's version on. */
  versions: [RecordVersion, ...RecordVersion[]];
}

export const defineRecord = <Schema extends z.ZodType>(type: RecordType<Schema>) => type;

/** A row of that database version as rows are today: the record's own upgrade steps from there on. */
export function upgradeRow(type: RecordType, row: unknown, version: number): unknown {
  if (typeof row !== 'object' || row === null) return row;
  const steps = type.versions.filter((step) => step.version > version);
  return steps.reduce<Record<string, unknown>>(
    (before, step) => step.upgrade?.(before) ?? before,
    row as Record<string, unknown>,
  );
}
