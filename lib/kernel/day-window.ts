/** The local calendar day that holds `at`: [start, end) in ms since 1970. */
export function dayWindow(at: number): { start: number; end: number } {
  const start = new Date(at);
  start.setHours(0, 0, 0, 0);
  const end = new Date(start);
  // By date, not by 24 h: days around a clock change are shorter or longer.
  end.setDate(end.getDate() + 1);
  return { start: start.getTime(), end: end.getTime() };
}

/** Hour of the local day, 0–23. */
export const hourOf = (at: number): number => new Date(at).getHours();
