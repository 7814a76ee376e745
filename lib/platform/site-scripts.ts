import { browser } from 'wxt/browser';

const files = {
  overlay: '/overlay.js',
  tools: '/overlay-tools.js',
  paste: '/paste.js',
  props: '/props.js',
  teach: '/teach.js',
} as const;

/** Rejects where no script may run, and for a tab that closed meanwhile. */
async function run(
  tabId: number,
  name: keyof typeof files,
  world: 'ISOLATED' | 'MAIN' = 'ISOLATED',
): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [files[name]], world } as never);
}

/** Of these match patterns, the ones the user has granted. */
export async function grantedPatterns(patterns: string[]): Promise<string[]> {
  const checks = await Promise.all(
    patterns.map((pattern) => browser.permissions.contains({ origins: [pattern] })),
  );
  return patterns.filter((_, index) => checks[index]);
}

/**
 * Makes the registered content scripts be exactly those for `patterns`. Called at every start, because the browser
 * forgets registrations on update, and whenever a host is granted or taken away.
 */
export async function registerScripts(patterns: string[]): Promise<void> {
  const existing = await browser.scripting.getRegisteredContentScripts();
  if (existing.length > 0) await browser.scripting.unregisterContentScripts();
  if (patterns.length === 0) return;
  const common = { matches: patterns, runAt: 'document_start', persistAcrossSessions: true } as const;
  await browser.scripting.registerContentScripts([
    { ...common, id: 'overlay', js: [files.overlay] },
    { ...common, id: 'paste', js: [files.paste], world: 'MAIN' } as never,
  ]);
}

/**
 * Starts the scripts in tabs that were open before their host was granted. Each script does nothing where it already
 * runs, so a second injection is harmless.
 */
export async function serveOpenTabs(patterns: string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: patterns, discarded: false });
  await Promise.all(tabs.flatMap((tab) => (tab.id === undefined ? [] : [serveTab(tab.id)])));
}

async function serveTab(tabId: number): Promise<void> {
  try {
    await run(tabId, 'paste', 'MAIN');
    await run(tabId, 'overlay');
  } catch (error) {
    // An error page or a tab that closed meanwhile cannot be served; its next load is.
    console.info('[话边] tab could not be served', tabId, error);
  }
}

/** Runs, in the page's own world, what tells buyer ids from its data. */
export async function serveProps(tabId: number): Promise<void> {
  await run(tabId, 'props', 'MAIN');
}

/** Runs what a page only needs once the agent works in it, beside the overlay of this tab. */
export async function serveTools(tabId: number): Promise<void> {
  await run(tabId, 'tools');
}

/** Runs the teaching script in a tab, with the paste script that its fill trial needs. Rejects where none may run. */
export async function serveTeaching(tabId: number): Promise<void> {
  await run(tabId, 'paste', 'MAIN');
  await run(tabId, 'teach');
}
