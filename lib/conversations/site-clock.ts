import { day, minute, second } from '../kernel/clock';
import type { ClockSample } from '../records/site-clock.record';

/** What is to be added to a time of the page to get ours, and by how many ms that may be wrong. */
export interface PageClock {
  offset: number;
  precision: number;
}

/** By how much (ms) a platform's clock is taken to differ from ours as long as nothing is known. */
export const unknownClock = 5 * minute;
/** As many arrivals are remembered; older ones than {@link remembered} are not. */
const most = 15;
const remembered = 7 * day;
/** Fewer arrivals are no clock: one may be a late drawing. */
const enough = 3;
/** A message is drawn this many ms after it was written, and later; a slow network costs no more. */
const delay = second;
/** Further from the rest than this (ms), beside its resolution, an arrival is a slip, or the clock was set. */
const far = minute;

/** Adds an arrival. Three in a row that are far off to one side say that a clock was set: what was before them goes. */
export function withArrival(samples: readonly ClockSample[], arrival: ClockSample): ClockSample[] {
  const all = [...samples.filter(({ at }) => Math.abs(arrival.at - at) < remembered), arrival].slice(-most);
  const [before, newest] = [all.slice(0, -enough), all.slice(-enough)];
  const middle = median(before);
  const isFar = (sign: number) =>
    newest.every(({ offset, resolution }) => sign * (offset - middle) > resolution + far);
  return before.length > 0 && (isFar(1) || isFar(-1)) ? newest : all;
}

/**
 * The clock that these arrivals show. Every one says at least the true offset: drawing takes time, and a page that
 * writes only minutes leaves seconds out. So the lowest is the nearest, and with many of them it is near; 95 of 100
 * times the truth lies within `precision`.
 * While there are too few it is better than nothing, and no more. @returns `undefined` while there is none
 */
export function clockOf(samples: readonly ClockSample[]): PageClock | undefined {
  const middle = median(samples);
  const near = samples.filter(({ offset, resolution }) => Math.abs(offset - middle) <= resolution + far);
  const lowest = Math.min(...near.map(({ offset }) => offset));
  if (near.length === 0) return undefined;
  if (near.length < enough) return { offset: lowest, precision: unknownClock };
  const resolution = Math.max(...near.map((sample) => sample.resolution));
  const width = resolution * (1 - 0.05 ** (1 / near.length)) + delay;
  return { offset: lowest - width / 2, precision: Math.ceil(width / 2) };
}

/** To how many ms this page writes times, judged by all that it shows. */
export function resolutionOf(times: readonly number[]): number {
  if (times.some((at) => at % second !== 0)) return 1;
  return times.some((at) => at % minute !== 0) ? second : minute;
}

function median(samples: readonly ClockSample[]): number {
  const sorted = samples.map(({ offset }) => offset).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
