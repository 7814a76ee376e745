import type { SyncRow } from '../../../lib/records/sync-row.record';

/** What is remembered of one record that somebody has to look at. */
export const aSyncRow = (kind: string, recordId: string, fields: Partial<SyncRow>): SyncRow => ({
  ...{ id: `${kind}|${recordId}`, kind, recordId, key: `a.${kind}.${recordId}`, base: null, rev: 1 },
  ...{ n: 1, op: 'o', prev: 0, prior: null, sent: [], clashes: [], forgotten: false, refused: null, asks: 1 },
  ...fields,
});

export const aClash = (field: string, mine: unknown, theirs: unknown): SyncRow['clashes'][number] => ({
  field,
  mine,
  theirs,
  kept: 'theirs',
});
