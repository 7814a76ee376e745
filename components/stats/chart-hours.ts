/** First and last hour that a shop's day shows, even when nothing was counted in them. */
const usual = { from: 8, to: 22 };

/** Which hours the chart shows: the usual day, wider where something was counted outside of it or it is now. */
export function chartHours(byHour: readonly number[], now: number | undefined): number[] {
  const counted = byHour.flatMap((count, hour) => (count > 0 ? [hour] : []));
  if (now !== undefined) counted.push(now);
  const from = Math.min(usual.from, ...counted);
  const to = Math.max(usual.to, ...counted);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
