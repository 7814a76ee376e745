import { builtInSites } from './registry';

let builtIn: ReadonlyMap<string, string> | undefined;

/**
 * The zone in which the days of a site are counted: what the shop set, else what its platform uses.
 * @returns an IANA name; `undefined` for the machine's own zone
 */
export function zoneOf(
  site: string,
  { timeZones }: { timeZones: Record<string, string> },
): string | undefined {
  builtIn ??= new Map(builtInSites().flatMap(({ id, timeZone }) => (timeZone ? [[id, timeZone]] : [])));
  return timeZones[site] ?? builtIn.get(site);
}
