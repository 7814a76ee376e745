/** What stands in the palette: as many rows as were found, 0 in all where they are alike by meaning only. */
interface Stand {
  rows: number;
  total: number;
}

/** The row that Enter takes once an answer came; -1 for none. @param before what stood for the same query, if it was answered before */
export function rowAfter(at: number, now: Stand, before: Stand | false): number {
  // What is found by its meaning only is looked at before Enter takes it.
  if (now.total === 0) return before && before.total === 0 && before.rows > 0 && at < now.rows ? at : -1;
  return at < 0 || at >= now.rows ? 0 : at;
}

/** One row down or up, round and round. */
export const stepped = (at: number, by: 1 | -1, rows: number): number =>
  (Math.max(at, by < 0 ? 0 : -1) + by + rows) % rows;
