/**
 * The extension API of the page lane: the browser's own. Both browsers answer with promises under Manifest V3, so
 * the polyfill (10 kB in every chat page) stays in the worker and the screens.
 */
export const extension: typeof chrome =
  (globalThis as { browser?: typeof chrome }).browser ?? globalThis.chrome;
