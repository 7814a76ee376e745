import { foldName, type OwnNames, VARIABLES } from './variable-names';

const longest = 20;

/** The known name that was probably meant, as it is written; `undefined` where none is near. */
export function nearName(written: string, own: OwnNames): string | undefined {
  const meant = foldName(written);
  if (meant === '' || meant.length > longest) return undefined;
  const names = [...VARIABLES.flatMap(({ zh, en }) => [zh, en]), ...own];
  let best: { name: string; away: number } | undefined;
  for (const name of names) {
    const folded = foldName(name);
    const away = slips(meant, folded);
    // One wrong sign in two leaves a name recognisable; two wrong signs need four that are right.
    const near = away === 1 ? Math.max(meant.length, folded.length) > 1 : away === 2 && folded.length >= 6;
    if (near && (!best || away < best.away)) best = { name, away };
  }
  return best?.name;
}

/** How many signs have to be changed, added or left out to make one name of the other (Levenshtein). */
function slips(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1;
      row.push(Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + same));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}
