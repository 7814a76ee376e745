import type { Reading } from '../read';
import type { SnapshotRow } from '../snapshot';

/** Plain data, compared field by field: cheaper by far than writing both down. */
function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  for (const name in one) if (!equal(one[name], other[name])) return false;
  // A field that is missing on one side is the same as one that is `undefined`.
  for (const name in other) if (!(name in one) && other[name] !== undefined) return false;
  return true;
}

/** Has the page's wait timer merely gone on in `elapsed` ms? */
function ticked(before: SnapshotRow, after: SnapshotRow, elapsed: number): boolean {
  const { waitSeconds = 0 } = after;
  if ((before.waitSeconds === undefined) !== (after.waitSeconds === undefined)) return false;
  // A timer in minutes stands still for a minute, one in hours for an hour; a jump back is a new wait.
  const slack = waitSeconds % 60 ? 5 : waitSeconds % 3600 ? 65 : 3605;
  return !waitSeconds || Math.abs(waitSeconds - (before.waitSeconds ?? 0) - elapsed / 1000) < slack;
}

function sameRow(before: SnapshotRow, after: SnapshotRow, elapsed: number): boolean {
  const { waitSeconds } = after;
  return (
    ticked(before, after, elapsed) &&
    equal(waitSeconds === before.waitSeconds ? before : { ...before, waitSeconds }, after)
  );
}

/**
 * Of two readings: is there any news? Elements may have been replaced, and a wait may have begun again. A page's wait
 * timer that merely ticks is none.
 * @param elapsed ms between the two
 */
export function sameReading(a: Reading, b: Reading, elapsed: number): boolean {
  if (a.list !== b.list || a.composer !== b.composer || a.send !== b.send) return false;
  const { rows, ...rest } = b.snapshot;
  const { rows: before, ...restBefore } = a.snapshot;
  if (rows.length !== before.length || !equal(restBefore, rest)) return false;
  for (const [id, element] of a.rowElements) if (b.rowElements.get(id) !== element) return false;
  return rows.every((row, i) => sameRow(before[i] as SnapshotRow, row, elapsed));
}
