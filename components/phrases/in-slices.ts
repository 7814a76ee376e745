import { whenIdle } from '../ui/when-idle';

/** How long work that somebody waits for may hold the page at a time, ms: short enough for the next frame. */
const budget = 12;
/** … and work that nobody waits for: a key that comes in the middle of it still makes its frame. */
const idleBudget = 4;

/**
 * Does work that yields now and then, a few ms at a time.
 * @param options.onProgress is told what it yields, once per slice
 * @param options.idle only while the page has nothing else to do
 * @returns what the work returns; `undefined` when it was given up
 */
export async function inSlices<Step, Result>(
  work: Generator<Step, Result>,
  signal: AbortSignal,
  options: { onProgress?: (step: Step) => void; idle?: boolean } = {},
): Promise<Result | undefined> {
  if (options.idle) await whenIdle();
  while (!signal.aborted) {
    const end = performance.now() + (options.idle ? idleBudget : budget);
    let step = work.next();
    while (!step.done && performance.now() < end) step = work.next();
    if (step.done) return step.value;
    options.onProgress?.(step.value);
    if (options.idle) await whenIdle();
    else await new Promise((resolve) => setTimeout(resolve));
  }
  return undefined;
}
