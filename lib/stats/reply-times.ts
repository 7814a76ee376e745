import { second } from '../kernel/clock';

// [seconds from which on a step holds, width of its buckets]: to the second up to ten minutes, coarser after that.
const steps = [
  { from: 0, width: 1 },
  { from: 600, width: 30 },
  { from: 3600, width: 600 },
  { from: 43_200, width: 3600 },
] as const;
const longest = 72 * 3600;

const ends = steps.map(({ from, width }, index) => {
  const to = steps[index + 1]?.from ?? longest;
  return { from, width, count: (to - from) / width };
});

/** Which bucket of a count of reply times holds this reply. @param ms a wait; whole seconds decide */
export function bucketOf(ms: number): number {
  const seconds = Math.min(Math.floor(Math.max(ms, 0) / second), longest - 1);
  let before = 0;
  for (const { from, width, count } of ends) {
    const at = Math.floor((seconds - from) / width);
    if (at < count) return before + at;
    before += count;
  }
  return before - 1;
}

/** Seconds from which on a bucket holds waits. */
function secondsOf(bucket: number): number {
  let before = 0;
  for (const { from, width, count } of ends) {
    if (bucket < before + count) return from + (bucket - before) * width;
    before += count;
  }
  return longest;
}

/**
 * The wait (whole seconds, rounded down) that `share` of the replies did not exceed: the nearest-rank percentile.
 * Exact up to 10 minutes, above that the lower end of its bucket. @returns undefined where there are none
 */
export function percentile(times: readonly number[], share: number): number | undefined {
  const total = times.reduce((sum, count) => sum + count, 0);
  if (total === 0) return undefined;
  const rank = Math.max(1, Math.ceil(total * share));
  let passed = 0;
  for (const [bucket, count] of times.entries()) {
    passed += count;
    if (passed >= rank) return secondsOf(bucket);
  }
  return undefined;
}
