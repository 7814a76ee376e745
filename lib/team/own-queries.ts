import type { SyncRow } from '../records/sync-row.record';
import { db } from '../store/database';

/** Records of kinds that leads write, made on this computer and none of the team's. */
export interface OwnRecords {
  /** Nobody has said yet what is to become of them, by table. */
  asked: ReadonlyMap<string, SyncRow[]>;
  /** They stay here by choice. */
  kept: ReadonlyMap<string, SyncRow[]>;
}

/** Was it never the team's? Others were edited here, and are asked about one by one. */
export const isOwn = ({ refused, base, rev }: Pick<SyncRow, 'refused' | 'base' | 'rev'>): boolean =>
  refused === 'kept' || (refused === 'forbidden' && base === null && rev === 0);

/** What was deleted here since then is nothing any more. */
export async function ownRecords(): Promise<OwnRecords> {
  const all = await db.syncRow.where('asks').equals(1).filter(isOwn).toArray();
  const asked = new Map<string, SyncRow[]>();
  const kept = new Map<string, SyncRow[]>();
  for (const kind of new Set(all.map((row) => row.kind))) {
    const rows = all.filter((row) => row.kind === kind);
    const stored = await db.table(kind).bulkGet(rows.map(({ recordId }) => recordId));
    const living = rows.filter((_, at) => stored[at]?.deletedAt === null);
    const of = (wanted: (row: SyncRow) => boolean, into: Map<string, SyncRow[]>) => {
      const some = living.filter(wanted);
      if (some.length > 0) into.set(kind, some);
    };
    of(({ refused }) => refused === 'kept', kept);
    of(({ refused }) => refused !== 'kept', asked);
  }
  return { asked, kept };
}
