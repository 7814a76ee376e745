/** First and last hour that a shop's day shows, even when nothing was counted in them. */
const usual = { from: 8, to: 22 };

/** Which hours the chart shows: the usual day, wider where something was counted outside of it or it is now. */
export function chartHours(byHour: readonly number[], now: number): number[] {
  const counted = byHour.flatMap((count, hour) => (count > 0 ? [hour] : []));
  const from = Math.min(usual.from, now, ...counted);
  const to = Math.max(usual.to, now, ...counted);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
