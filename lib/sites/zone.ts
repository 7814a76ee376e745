import { builtInSites } from './registry';

let builtIn: ReadonlyMap<string, string> | undefined;

/**
 * In which zone the days of each site are counted: what the shop set, else what its platform uses.
 * @param timeZones IANA names by site
 * @returns gives the IANA name of a site; `undefined` for the machine's own zone
 */
export function zonesBy(timeZones: Readonly<Record<string, string>>): (site: string) => string | undefined {
  builtIn ??= new Map(builtInSites().flatMap(({ id, timeZone }) => (timeZone ? [[id, timeZone]] : [])));
  const ofPlatform = builtIn;
  return (site) => timeZones[site] ?? ofPlatform.get(site);
}
