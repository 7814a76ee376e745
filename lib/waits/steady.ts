/** A row of a list that must not move: `gone` where what it showed has left. */
export interface SteadyRow<T> {
  item: T;
  gone: boolean;
}

/** The list of now in the order that is shown: who came stands at the end, who left keeps an empty place. */
export function keepOrder<T extends { id: string }>(shown: readonly T[], now: readonly T[]): SteadyRow<T>[] {
  const byId = new Map(now.map((item) => [item.id, item]));
  const known = new Set(shown.map(({ id }) => id));
  const kept = shown.map((item) => ({ item: byId.get(item.id) ?? item, gone: !byId.has(item.id) }));
  const came = now.filter(({ id }) => !known.has(id)).map((item) => ({ item, gone: false }));
  return [...kept, ...came];
}
