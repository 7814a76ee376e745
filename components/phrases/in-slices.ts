/** How long work in the background may hold the page at a time, ms: short enough for the next frame. */
const budget = 12;

/**
 * Does work that yields now and then, a few ms at a time.
 * @param options.onProgress is told what it yields, once per slice
 * @param options.pause ms for which the page is left alone between two slices
 * @returns what the work returns; `undefined` when it was given up
 */
export async function inSlices<Step, Result>(
  work: Generator<Step, Result>,
  signal: AbortSignal,
  options: { onProgress?: (step: Step) => void; pause?: number } = {},
): Promise<Result | undefined> {
  while (!signal.aborted) {
    const end = performance.now() + budget;
    let step = work.next();
    while (!step.done && performance.now() < end) step = work.next();
    if (step.done) return step.value;
    options.onProgress?.(step.value);
    await new Promise((resolve) => setTimeout(resolve, options.pause));
  }
  return undefined;
}
