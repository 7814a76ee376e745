import { browser } from 'wxt/browser';

/**
 * Asks the user for these match patterns in one prompt. Must be the first thing a click does: after an `await` the
 * browser no longer takes it for the user's wish.
 */
export const requestHosts = (patterns: string[]): Promise<boolean> =>
  browser.permissions.request({ origins: patterns });

/** Gives these match patterns back. Rejects for hosts that the build itself carries. */
export const removeHosts = (patterns: string[]): Promise<boolean> =>
  browser.permissions.remove({ origins: patterns });

/** Calls `changed` whenever the user grants or takes away a host, here or in the browser's own pages. */
export function watchHosts(changed: () => void): () => void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
  return () => {
    browser.permissions.onAdded.removeListener(changed);
    browser.permissions.onRemoved.removeListener(changed);
  };
}
