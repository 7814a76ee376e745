import type { Reading } from '../read';

const plain = ({ snapshot }: Reading) =>
  JSON.stringify(snapshot, (key, value) => (key === 'waitSeconds' ? value !== undefined : value));

/**
 * Do two readings say the same? A page's wait timer that merely ticks is no news.
 * @param elapsed ms between the two
 */
export function sameReading(a: Reading, b: Reading, elapsed: number): boolean {
  if (a.list !== b.list || a.composer !== b.composer || a.send !== b.send) return false;
  if (plain(a) !== plain(b)) return false;
  for (const [id, element] of a.rowElements) if (b.rowElements.get(id) !== element) return false;
  return b.snapshot.rows.every(({ waitSeconds = 0 }, i) => {
    const before = a.snapshot.rows[i]?.waitSeconds ?? 0;
    // A timer in minutes stands still for a minute, one in hours for an hour; a jump back is a new wait.
    const slack = waitSeconds % 60 ? 5 : waitSeconds % 3600 ? 65 : 3605;
    return Math.abs(waitSeconds - before - elapsed / 1000) < slack;
  });
}
