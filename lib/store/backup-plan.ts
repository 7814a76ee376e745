type Row = Record<string, unknown>;

/** What a restore would do with one row of the file. */
export type RowState = 'new' | 'changed' | 'same' | 'kept';

/** When a row was last true; 0 where its record has no such field. */
function stamp(row: Row): number {
  const time = row.updatedAt ?? row.lastSeen ?? row.answeredAt ?? row.importedAt;
  return typeof time === 'number' ? time : 0;
}

/** The same content whatever the order of the fields; `dirty` is the sync engine's business, not content. */
function fingerprint(value: unknown): string {
  return JSON.stringify(value, (name, part: unknown) => {
    if (name === 'dirty') return undefined;
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/**
 * Compares a row of the file with the one that stands here under the same key. A merge keeps the later of the two;
 * where a record carries no time, the file's row wins. A replacement always takes the file's.
 */
export function rowState(fromFile: Row, here: Row | undefined, mode: 'merge' | 'replace'): RowState {
  if (!here) return 'new';
  if (fingerprint(fromFile) === fingerprint(here)) return 'same';
  return mode === 'merge' && stamp(here) > stamp(fromFile) ? 'kept' : 'changed';
}
