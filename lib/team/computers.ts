/** One computer of a member, as the lead sees it. Times in ms since 1970. */
export interface ItsComputer {
  device: string;
  /** As it calls itself; '' where nothing is known of it yet. */
  system: string;
  /** When it was there last. */
  at: number;
  /** Heard of a moment ago. */
  here: boolean;
}

interface Said {
  name: string;
  device: string;
  at: number;
}

/** What each computer said last: a lost connection is heard for a while beside the new one, and once for each buyer. */
export function latestOfEach<One extends Said>(heard: readonly One[]): One[] {
  const latest = new Map<string, One>();
  for (const one of heard) if (one.at > (latest.get(one.device)?.at ?? 0)) latest.set(one.device, one);
  return [...latest.values()];
}

/**
 * The computers of each member, by name: those that are heard now first, then by when they were seen last.
 * @param known as the server keeps them @param heard as they say themselves
 */
export function computersByName(
  known: readonly (Said & { system: string })[],
  heard: readonly Said[],
): Map<string, ItsComputer[]> {
  const now = latestOfEach(heard);
  const isHere = ({ name, device }: Said) => now.some((one) => one.device === device && one.name === name);
  const strangers = now.filter(
    (one) => !known.some(({ name, device }) => device === one.device && name === one.name),
  );
  const all = [
    ...known.map((one) => ({ ...one, here: isHere(one) })),
    ...strangers.map((one) => ({ ...one, system: '', here: true })),
  ].sort((a, b) => Number(b.here) - Number(a.here) || b.at - a.at);
  const byName = new Map<string, ItsComputer[]>();
  for (const { name, device, system, at, here } of all)
    byName.set(name, [...(byName.get(name) ?? []), { device, system, at, here }]);
  return byName;
}

interface Late {
  over: number;
  longest?: { waited: number } | undefined;
}

/** Where buyers wait beyond the limit: the longest wait first, then who has none, then who does not say. */
export function longestFirst<One extends { late?: Late | undefined }>(computers: readonly One[]): One[] {
  const weight = ({ late }: One) => (late ? (late.longest?.waited ?? 0) : -1);
  return computers.toSorted((a, b) => weight(b) - weight(a));
}
