import type { Reading } from '../read';

/** Everything that a reading says, but how long the page's wait timers have run. */
export function gistOf({ snapshot }: Reading): string {
  const rows = snapshot.rows.map((row) => ({ ...row, waitSeconds: row.waitSeconds !== undefined }));
  return JSON.stringify({ ...snapshot, rows });
}

/**
 * Of two readings of one gist: is there any news? Elements may have been replaced, and a wait may have begun again.
 * A page's wait timer that merely ticks is none.
 * @param elapsed ms between the two
 */
export function sameReading(a: Reading, b: Reading, elapsed: number): boolean {
  if (a.list !== b.list || a.composer !== b.composer || a.send !== b.send) return false;
  for (const [id, element] of a.rowElements) if (b.rowElements.get(id) !== element) return false;
  return b.snapshot.rows.every(({ waitSeconds = 0 }, i) => {
    const before = a.snapshot.rows[i]?.waitSeconds ?? 0;
    // A timer in minutes stands still for a minute, one in hours for an hour; a jump back is a new wait.
    const slack = waitSeconds % 60 ? 5 : waitSeconds % 3600 ? 65 : 3605;
    return !waitSeconds || Math.abs(waitSeconds - before - elapsed / 1000) < slack;
  });
}
