import { z } from 'zod';
import { err, ok, type Result } from '../kernel/result';
import { type RecordType, upgradeRow } from '../records/record';
import { databaseVersion, recordTypes } from '../records/registry';
import { type RowState, rowState } from './backup-plan';
import { type Database, db } from './database';

type Row = Record<string, unknown>;
export type RestoreMode = 'merge' | 'replace';
export type BackupProblem = 'not-json' | 'not-backup' | 'newer-version';

export interface TablePreview {
  table: string;
  /** Valid rows, brought to the form of this version. */
  rows: Row[];
  /** Rows that do not have the record's form. */
  refused: number;
  /** What merging would do. */
  counts: Record<RowState, number>;
}

export interface BackupPreview {
  /** Database version of the file. */
  version: number;
  /** ms since 1970; undefined for a raw export. */
  exportedAt: number | undefined;
  tables: TablePreview[];
  /** Tables that this version does not know; they are not restored. */
  unknownTables: string[];
}

export interface Restored {
  written: number;
  removed: number;
  /** Puts back every row that the restore changed, added or removed; what was written since stays. */
  undo: () => Promise<void>;
}

const backupSchema = z.object({
  app: z.literal('huabian'),
  version: z.number().int().positive(),
  exportedAt: z.iso.datetime().optional(),
  tables: z.record(z.string(), z.array(z.unknown())),
});

/** The setting without which the day counts are made anew, as they must be once other rows stand here. */
const countsMade = 'counted';

/** Everything in one JSON text. @param at ms since 1970 */
export async function makeBackup(from: Database, at: number): Promise<string> {
  const kept = recordTypes.filter(({ derived }) => !derived);
  const tables = await from.transaction('r', from.tables, () =>
    Promise.all(kept.map(async ({ table }) => [table, await from.table(table).toArray()] as const)),
  );
  return JSON.stringify({
    app: 'huabian',
    version: databaseVersion,
    exportedAt: new Date(at).toISOString(),
    tables: Object.fromEntries(tables),
  });
}

/** Reads a backup, or a raw export of any version up to this one, and says what a merge would do. Writes nothing. */
export async function readBackup(
  text: string,
  here: Database = db,
): Promise<Result<BackupPreview, BackupProblem>> {
  const json = readJson(text);
  if (!json.ok) return json;
  const parsed = backupSchema.safeParse(json.value);
  if (!parsed.success) return err('not-backup');
  const { version, exportedAt, tables } = parsed.data;
  if (version > databaseVersion) return err('newer-version');
  const known = recordTypes.filter(({ table, derived }) => !derived && tables[table] !== undefined);
  return ok({
    version,
    exportedAt: exportedAt === undefined ? undefined : Date.parse(exportedAt),
    tables: await Promise.all(
      known.map((type) => previewTable(type, tables[type.table] ?? [], version, here)),
    ),
    unknownTables: Object.keys(tables).filter((name) => !recordTypes.some(({ table }) => table === name)),
  });
}

function readJson(text: string): Result<unknown, 'not-json'> {
  try {
    return ok(JSON.parse(text.replace(/^\ufeff/, '')));
  } catch (error) {
    if (error instanceof SyntaxError) return err('not-json');
    throw error;
  }
}

async function previewTable(
  type: RecordType,
  stored: unknown[],
  version: number,
  here: Database,
): Promise<TablePreview> {
  const rows = stored.flatMap((row) => {
    const upgraded = upgradeRow(type, row, version);
    const parsed = type.schema.safeParse(upgraded);
    return parsed.success ? [parsed.data as Row] : [];
  });
  const counts = { new: 0, changed: 0, same: 0, kept: 0 };
  const standing = await rowsHere(here, type.table, rows);
  rows.forEach((row, index) => {
    counts[rowState(row, standing[index], 'merge')] += 1;
  });
  return { table: type.table, rows, refused: stored.length - rows.length, counts };
}

const keyField = (from: Database, table: string) => from.table(table).schema.primKey.keyPath as string;

async function rowsHere(here: Database, table: string, rows: Row[]): Promise<(Row | undefined)[]> {
  const field = keyField(here, table);
  return await here.table<Row, string>(table).bulkGet(rows.map((row) => row[field] as string));
}

/** Brings a backup in, in one transaction: either all of it stands, or nothing changed. */
export async function restoreBackup(
  preview: BackupPreview,
  mode: RestoreMode,
  into: Database = db,
): Promise<Restored> {
  const changes = await into.transaction('rw', into.tables, async () => {
    const restored = await Promise.all(preview.tables.map((table) => restoreTable(table, mode, into)));
    await into.setting.delete(countsMade);
    return restored;
  });
  return {
    written: changes.reduce((sum, { written }) => sum + written, 0),
    removed: changes.reduce((sum, { removed }) => sum + removed, 0),
    undo: async () => {
      await into.transaction('rw', into.tables, async () => {
        for (const { table, added, before } of changes) {
          await into.table(table).bulkDelete(added);
          await into.table(table).bulkPut(before);
        }
        await into.setting.delete(countsMade);
      });
    },
  };
}

async function restoreTable({ table, rows }: TablePreview, mode: RestoreMode, into: Database) {
  const target = into.table<Row, string>(table);
  const field = keyField(into, table);
  const key = (row: Row) => row[field] as string;
  // Looked up again: what stood here may have changed since the preview.
  const standing = await rowsHere(into, table, rows);
  const planned = rows.map((row, index) => ({
    row,
    here: standing[index],
    state: rowState(row, standing[index], mode),
  }));
  const writes = planned.filter(({ state }) => state === 'new' || state === 'changed');
  const inFile = new Set(rows.map(key));
  // Settings are no data: those the file does not name stay, or a fresh install would begin once more.
  const clears = mode === 'replace' && table !== 'setting';
  const removed = clears ? await target.filter((row) => !inFile.has(key(row))).toArray() : [];
  await target.bulkDelete(removed.map(key));
  await target.bulkPut(writes.map(({ row }) => ('dirty' in row ? { ...row, dirty: 1 } : row)));
  return {
    table,
    written: writes.length,
    removed: removed.length,
    added: writes.flatMap(({ row, here }) => (here ? [] : [key(row)])),
    before: [...removed, ...writes.flatMap(({ here }) => here ?? [])],
  };
}
