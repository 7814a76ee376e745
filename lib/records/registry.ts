import type { RecordType } from './record';

const files = import.meta.glob<Record<string, RecordType>>('./*.record.ts', { eager: true });

/** Every noun of the product, found by file name, ordered by table. */
export const recordTypes: readonly RecordType[] = Object.entries(files)
  .map(([path, exports]) => {
    const record = Object.values(exports).find((value) => typeof value === 'object' && 'table' in value);
    if (!record) throw new Error(`${path} exports no record type`);
    return record;
  })
  .sort((a, b) => a.table.localeCompare(b.table));

/** The newest database version any record declares. */
export const databaseVersion = Math.max(
  ...recordTypes.flatMap((type) => type.versions.map((v) => v.version)),
);
