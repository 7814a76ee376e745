import { recordTypes } from '../records/registry';
import type { SyncRow } from '../records/sync-row.record';
import { bothOf } from '../sync/both';
import type { SharedRow } from '../sync/merge';

type Clash = SyncRow['clashes'][number];

/** Each clash with what keeping both would come to, where it can be kept. @param row as it stands here */
export function withBoth(
  kind: string,
  row: Readonly<Record<string, unknown>> | undefined,
  clashes: readonly Clash[],
): (Clash & { both: string | undefined })[] {
  const type = recordTypes.find(({ table }) => table === kind);
  return clashes.map((clash) => ({
    ...clash,
    both: type && row ? bothOf(type, row as SharedRow, clash) : undefined,
  }));
}
