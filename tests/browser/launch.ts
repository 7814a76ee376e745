import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import { findChromium } from '../../scripts/chromium.mjs';

export type Build = 'localhost' | 'all' | 'none';

export interface Running {
  context: BrowserContext;
  /** The extension's id in this run. */
  id: string;
  /** The folder of the loaded build. */
  folder: string;
  profile: string;
  worker(): Promise<Worker>;
  /** An extension page such as `options.html#/sites` in a tab of its own. */
  open(path: string): Promise<Page>;
  close(): Promise<void>;
}

export interface LaunchOptions {
  build?: Build;
  headless?: boolean;
  language?: 'zh-CN' | 'en-US';
  viewport?: { width: number; height: number } | null;
  dark?: boolean;
  /** Keep this profile between launches; default: a fresh one that goes with the browser. */
  profile?: string;
  args?: string[];
}

/**
 * Playwright's own list of disabled features holds ThirdPartyStoragePartitioning, without which every storage call of
 * the panel frame fails; the last list on the command line wins.
 */
const features = '--disable-features=MediaRouter,OptimizationHints,HttpsUpgrades';

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const buildFolder = (build: Build): string =>
  join(import.meta.dirname, '../../.output', build === 'none' ? 'chrome-mv3' : `chrome-mv3-${build}`);

/** Starts the system's Chromium with a build of the extension. Throws with words when either is missing. */
export async function launch(options: LaunchOptions = {}): Promise<Running> {
  const { build = 'localhost', headless = true, language = 'zh-CN', args = [] } = options;
  const folder = buildFolder(build);
  if (!existsSync(folder)) throw new Error(`${folder} is missing: run "npm run build" first`);
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium: install it or set CHROMIUM=/path/to/chromium');
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'huabian-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    locale: language,
    // On Linux the browser's own language comes from here, not from --lang.
    env: { ...process.env, LANGUAGE: language.replace('-', '_') },
    viewport: options.viewport === undefined ? { width: 1440, height: 860 } : options.viewport,
    ...(options.dark === undefined
      ? {}
      : { colorScheme: options.dark ? ('dark' as const) : ('light' as const) }),
    args: [
      ...quiet,
      features,
      `--lang=${language}`,
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      ...args,
    ],
  });
  const worker = async () => context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const id = new URL((await worker()).url()).host;
  // A page that opens before the scripts are registered is served late, and the panel says so.
  if (build !== 'none') await registered(await worker());
  return {
    context,
    id,
    folder,
    profile,
    worker,
    open: async (path) => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${id}/${path}`);
      return page;
    },
    close: async () => {
      await context.close();
      // Chromium still writes for a moment after it closed.
      if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function registered(worker: Worker): Promise<void> {
  const end = Date.now() + 15_000;
  while (
    (await worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length)) === 0
  ) {
    if (Date.now() > end) throw new Error('the worker registered no content scripts');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
