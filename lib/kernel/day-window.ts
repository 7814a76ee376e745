/** The local calendar day that holds `at`: [start, end) in ms since 1970. */
export function dayWindow(at: number): { start: number; end: number } {
  const day = new Date(at);
  // By date, not by 24 h: days around a clock change are shorter or longer, and some begin at 01:00.
  const midnight = (days: number) =>
    new Date(day.getFullYear(), day.getMonth(), day.getDate() + days).getTime();
  return { start: midnight(0), end: midnight(1) };
}

/** Hour of the local day, 0–23. */
export const hourOf = (at: number): number => new Date(at).getHours();
