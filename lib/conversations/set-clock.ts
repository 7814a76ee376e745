import type { BuyerSighting } from '../bridge/protocol';
import { minute, second } from '../kernel/clock';
import type { Turn } from '../records/turn.record';

/** Timers of one list are read in one pass; a clock that was set shifts them all alike, but for whole seconds (ms). */
const alike = 10 * second;

/**
 * By how many ms our clock was set forward since these waits were stored: every timer of the shop is shorter by the
 * same. A single one says nothing: it may count from the buyer's latest message.
 * @param open the shop's open turns by buyer id, of those whose rows stand in the page
 * @returns 0 where nothing speaks for it
 */
export function setForward(
  sightings: readonly BuyerSighting[],
  open: ReadonlyMap<string, Pick<Turn, 'waitingSince' | 'source'>>,
): number {
  const timed = [...open].filter(([, { source }]) => source === 'timer');
  if (timed.length < 2) return 0;
  const byId = new Map(sightings.map((sighting) => [sighting.buyerId, sighting]));
  const shifts = timed.map(([buyerId, { waitingSince }]) => {
    const { at, waitSeconds } = byId.get(buyerId) ?? {};
    return at === undefined || waitSeconds === undefined
      ? Number.NaN
      : at - waitSeconds * second - waitingSince;
  });
  const [least, most] = [Math.min(...shifts), Math.max(...shifts)];
  return least > minute && most - least < alike ? least : 0;
}
