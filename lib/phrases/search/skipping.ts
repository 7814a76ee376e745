import type { Places } from './places';
import { type Matcher, stands } from './units';

/** Characters that may be left out between two that were typed. */
const mostSkipped = 3;
const tab = 9;
const newLine = 10;

/** Told of a place and how many characters of the name it takes. */
type Take = (at: number, length: number) => void;

/** Some characters of the name were left out: 开票 finds 开发票. */
export function skipping(places: Places, units: readonly Matcher[], take: Take): void {
  const [first] = units;
  if (!first) return;
  const anchor = places.rarestUnit(units);
  if (!anchor) {
    const { names } = places.streams;
    const sign = first.sign < 0 ? '' : String.fromCharCode(first.sign);
    for (let at = names.indexOf(sign); sign !== '' && at >= 0; at = names.indexOf(sign, at + 1))
      skippingAt(places, units, at, take);
    return;
  }
  const { lists, from } = anchor;
  // From where the rarest stands, all places at which the first may: what was left out makes it stand further ahead.
  const furthest = from * (1 + mostSkipped);
  for (const list of lists)
    for (let i = 0; i < list.length; i++) {
      const here = list[i] as number;
      for (let at = here - from; at >= here - furthest && at > 0; at--)
        if (stands(first, places.streams, at)) skippingAt(places, units, at, take);
    }
}

function skippingAt(places: Places, units: readonly Matcher[], at: number, take: Take): void {
  let last = at;
  for (let k = 1; k < units.length; k++) {
    const next = nextOf(places, units[k] as Matcher, last + 1);
    if (next < 0) return;
    last = next;
  }
  take(at, last - at + 1);
}

/** Where the unit stands from here on in the same name, at most {@link mostSkipped} further; else -1. */
function nextOf({ streams }: Places, unit: Matcher, from: number): number {
  for (let at = from; at <= from + mostSkipped; at++) {
    if (stands(unit, streams, at)) return at;
    const sign = streams.names.charCodeAt(at);
    if (sign === tab || sign === newLine || Number.isNaN(sign)) return -1;
  }
  return -1;
}
