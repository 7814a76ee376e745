import type { Outcome } from '../records/outcome.record';

/** The last outcome said within this day; undefined when none was. @param today see `dayWindow` */
export function lastOf(
  outcomes: readonly Outcome[],
  today: { start: number; end: number },
): Outcome | undefined {
  return outcomes
    .filter(({ at }) => at >= today.start && at < today.end)
    .toSorted((a, b) => a.at - b.at)
    .at(-1);
}
