/** ms after which the page counts as idle though it never was: what waits must get its turn. */
const longest = 500;

/** Resolves when the page has nothing else to do for the moment. */
export const whenIdle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: longest });
    else setTimeout(resolve);
  });
