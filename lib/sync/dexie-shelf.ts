import type { Table } from 'dexie';
import type { SyncRow } from '../records/sync-row.record';
import type { Database } from '../store/database';
import { kinds } from './kinds';
import type { SharedRow } from './merge';
import {
  type At,
  begun,
  type Change,
  type Edited,
  type Held,
  type Known,
  type Progress,
  type Shelf,
  unknown,
} from './shelf';

type StoredRow = SharedRow & { dirty: 0 | 1 };

/** Records that others are worked out of: their changes are counted in the same transaction. */
export interface Counted {
  kind: string;
  tables: readonly Table[];
  /** @param write stores `after`; runs in the transaction */
  counting: (rows: readonly SharedRow[], write: () => Promise<void>) => Promise<void>;
}

const rowId = (kind: string, id: string) => `${kind}|${id}`;

/** The shelf in the extension's own database: what comes stands in the tables that screens read. */
export class DexieShelf implements Shelf {
  constructor(
    private readonly db: Database,
    private readonly counted: Counted | null = null,
  ) {}

  async progress(): Promise<Progress> {
    return (await this.db.syncState.get('team')) ?? begun;
  }

  /** Without effect once the team was left. */
  async advance(fields: Partial<Progress>): Promise<void> {
    await this.db.syncState.update('team', fields);
  }

  async relist(relisting: 'lost' | 'swept'): Promise<void> {
    const { syncRow, syncState } = this.db;
    await this.db.transaction('rw', syncRow, syncState, async () => {
      await syncRow.toCollection().modify({ rev: 0, sent: [] });
      await syncState.update('team', { cursor: 0, relisting });
    });
  }

  async missing(): Promise<At[]> {
    const rows = await this.db.syncRow.filter(({ base, rev }) => base !== null && rev === 0).toArray();
    return rows.map(({ kind, recordId: id, key }) => ({ kind, id, key }));
  }

  async dirty(): Promise<Edited[]> {
    const db = this.db;
    const names = [...kinds.keys()];
    return await db.transaction('r', [db.syncRow, ...names.map((name) => db.table(name))], async () => {
      const asking = new Map(
        (await db.syncRow.where('asks').equals(1).toArray()).map((row) => [row.id, row]),
      );
      const lists = await Promise.all(
        names.map(async (kind) =>
          (await this.table(kind).where('dirty').equals(1).primaryKeys()).map((id) => ({ kind, id })),
        ),
      );
      return lists.flat().flatMap((at) => {
        const known = asking.get(rowId(at.kind, at.id));
        return known?.forgotten ? [] : [{ ...at, refused: known?.refused ?? null }];
      });
    });
  }

  async held(kind: string, id: string): Promise<Held> {
    const [row, known] = await Promise.all([this.table(kind).get(id), this.db.syncRow.get(rowId(kind, id))]);
    return heldOf(row, known);
  }

  async met(keys: readonly string[]): Promise<ReadonlyMap<string, { id: string; held: Held }>> {
    const known = await this.db.syncRow.where('key').anyOf(keys).toArray();
    const rows = await this.rowsOf(known.map(({ kind, recordId: id }) => ({ kind, id })));
    return new Map(
      known.map((one) => {
        const row = rows.get(one.id);
        return [one.key, { id: one.recordId, held: heldOf(row, one) }];
      }),
    );
  }

  async change(changes: readonly Change[], cursor?: number): Promise<void> {
    const db = this.db;
    const counted = this.counted;
    const names = [...new Set(changes.map(({ at }) => at.kind))];
    const counts = counted && names.includes(counted.kind) ? counted.tables : [];
    const tables = [db.syncRow, db.syncState, ...names.map((name) => db.table(name)), ...counts];
    await db.transaction('rw', tables, async () => {
      if (cursor !== undefined) await this.advance({ cursor });
      if (changes.length === 0) return;
      const rows = await this.rowsOf(changes.map(({ at }) => at));
      const known = await db.syncRow.bulkGet(changes.map(({ at }) => rowId(at.kind, at.id)));
      const decided = changes.map(({ at, decide }, index) => {
        const before = heldOf(rows.get(rowId(at.kind, at.id)), known[index]);
        return { at, before, after: decide(before) };
      });
      for (const name of names) {
        const own = decided.filter(({ at }) => at.kind === name);
        const write = () => this.writeRows(name, own);
        if (counts.length === 0 || name !== counted?.kind) await write();
        else
          await counted.counting(
            own.flatMap(({ before, after }) => [before.row ?? [], after.row ?? []].flat()),
            write,
          );
      }
      const gone = decided.filter(({ after }) => isNothing(after)).map(({ at }) => rowId(at.kind, at.id));
      if (gone.length > 0) await db.syncRow.bulkDelete(gone);
      const kept = decided.filter(({ before, after }) => !isNothing(after) && after.known !== before.known);
      await db.syncRow.bulkPut(kept.map(({ at, after }) => syncRowOf(at, after.known)));
    });
  }

  private table(kind: string): Table<StoredRow, string> {
    return this.db.table(kind);
  }

  private async rowsOf(places: readonly { kind: string; id: string }[]): Promise<Map<string, StoredRow>> {
    const found = new Map<string, StoredRow>();
    for (const name of new Set(places.map(({ kind }) => kind))) {
      const ids = places.filter(({ kind }) => kind === name).map(({ id }) => id);
      for (const row of await this.table(name).bulkGet(ids)) if (row) found.set(rowId(name, row.id), row);
    }
    return found;
  }

  /** Rows that stay as they are are not written: every live query of their table would read anew. */
  private async writeRows(
    kind: string,
    all: readonly { at: At; before: Held; after: Held }[],
  ): Promise<void> {
    const changed = all.filter(
      ({ before, after }) => before.row !== after.row || before.dirty !== after.dirty,
    );
    const gone = changed.filter(({ after }) => after.row === null).map(({ at }) => at.id);
    if (gone.length > 0) await this.table(kind).bulkDelete(gone);
    await this.table(kind).bulkPut(
      changed.flatMap(({ after: { row, dirty } }) => (row ? { ...row, dirty: dirty ? 1 : 0 } : [])),
    );
  }
}

const isNothing = ({ row, dirty }: Held) => row === null && !dirty;

function heldOf(stored: StoredRow | undefined, known: SyncRow | undefined): Held {
  if (!stored) return { row: null, dirty: false, known: known ? knownOf(known) : unknown };
  const { dirty, ...row } = stored;
  return { row: row as SharedRow, dirty: dirty === 1, known: known ? knownOf(known) : unknown };
}

function knownOf({ id: _, kind, recordId, key, asks, ...known }: SyncRow): Known {
  return known as Known;
}

function syncRowOf({ kind, id, key }: At, known: Known): SyncRow {
  const asks = known.clashes.length > 0 || known.forgotten || known.refused !== null;
  return { id: rowId(kind, id), kind, recordId: id, key, ...known, ...(asks ? { asks: 1 as const } : {}) };
}
