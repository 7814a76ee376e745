/** How long work in the background may hold the page at a time, ms. */
const budget = 12;

/**
 * Does work that yields now and then, a few ms at a time.
 * @param onProgress is told what it yields, once per slice
 * @returns what the work returns; `undefined` when it was given up
 */
export async function inSlices<Step, Result>(
  work: Generator<Step, Result>,
  signal: AbortSignal,
  onProgress: (step: Step) => void = () => {},
): Promise<Result | undefined> {
  while (!signal.aborted) {
    const end = performance.now() + budget;
    let step = work.next();
    while (!step.done && performance.now() < end) step = work.next();
    if (step.done) return step.value;
    onProgress(step.value);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return undefined;
}
