import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/firefox.mjs';
import { until } from '../browser/panel';

/** Firefox draws an extension's address by lot, unless it is told. */
const uuid = '5f0b7a0e-2f0f-4f0e-9a52-6f2d2f1f7c11';
const gecko = 'huabian@huabian.app';
const folder = join(import.meta.dirname, '../../.output/firefox-mv3-localhost');

/** One browsing context by BiDi, which reaches the extension's own pages and frames; Puppeteer's pages do not. */
export interface Context {
  id: string;
  /** Runs a function body with `return`, and gives its JSON-able result. */
  evaluate<Result>(body: string): Promise<Result>;
  /** A real click in the middle of the element that `css` finds. */
  click(css: string): Promise<void>;
  /** Real keys. */
  type(keys: string): Promise<void>;
}

export interface RunningFirefox {
  /** An extension page in a tab of its own. */
  open(path: string): Promise<Context>;
  newPage(url: string): Promise<Page>;
  /** The panel's frame in the tab that shows `url`, once it shows something. */
  panel(url: string): Promise<Context>;
  close(): Promise<void>;
}

interface Tree {
  context: string;
  url: string;
  children?: Tree[] | null;
}

/** Starts Firefox with a build of the extension. Throws with words when either is missing. */
export async function launchFirefox(): Promise<RunningFirefox> {
  if (!existsSync(folder)) throw new Error(`${folder} is missing: run "npm run build" first`);
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('no Firefox: install firefox-esr or set FIREFOX=/path/to/firefox');
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    args: ['--remote-allow-system-access', '--width=1440', '--height=860'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [gecko]: uuid }),
      'intl.locale.requested': 'zh-CN',
      'intl.accept_languages': 'zh-CN',
      // Granted without a window that no test could press.
      'extensions.webextOptionalPermissionPrompts': false,
      // A machine that tests may have no sound device: Firefox plays one, as slow to wake (ms) as headphones.
      'media.cubeb.force_mock_context': true,
      'media.cubeb.slow_stream_init_ms': 3000,
    },
    defaultViewport: null,
  });
  await browser.installExtension(folder);
  const send = bidi(browser);
  const inContext = (id: string): Context => {
    const evaluate = async <Result>(body: string): Promise<Result> => {
      const answer = await send('script.evaluate', {
        expression: `(async () => JSON.stringify((await (async () => { ${body} })()) ?? null))()`,
        target: { context: id },
        awaitPromise: true,
      });
      if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
      return JSON.parse(answer.result?.value ?? 'null') as Result;
    };
    const click = async (css: string) => {
      const [x, y] = await until(css, () =>
        evaluate<[number, number] | null>(`
          const area = document.querySelector(${JSON.stringify(css)})?.getBoundingClientRect();
          return area?.width ? [Math.round(area.x + area.width / 2), Math.round(area.y + area.height / 2)] : null;`),
      );
      await send('input.performActions', {
        context: id,
        actions: [
          {
            type: 'pointer',
            id: 'mouse',
            actions: [
              { type: 'pointerMove', x, y },
              { type: 'pointerDown', button: 0 },
              { type: 'pointerUp', button: 0 },
            ],
          },
        ],
      });
    };
    const type = async (keys: string) => {
      const actions = [...keys].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await send('input.performActions', { context: id, actions: [{ type: 'key', id: 'keys', actions }] });
    };
    return { id, evaluate, click, type };
  };
  const tree = async () => (await send('browsingContext.getTree', {})).contexts ?? [];
  return {
    open: async (path) => {
      const { context = '' } = await send('browsingContext.create', { type: 'tab' });
      await send('browsingContext.navigate', {
        context,
        url: `moz-extension://${uuid}/${path}`,
        wait: 'none',
      });
      const page = inContext(context);
      await until(path, () => page.evaluate('return document.readyState === "complete" && !!document.body'));
      return page;
    },
    newPage: async (url) => {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    panel: (url) =>
      until('the panel', async () => {
        const tab = (await tree()).find((one) => one.url === url);
        const frame = tab?.children?.find((child) => child.url.includes('/panel.html'));
        const panel = frame && inContext(frame.context);
        return (await panel?.evaluate('return !!document.querySelector("#root > *")')) ? panel : undefined;
      }),
    close: () => browser.close(),
  };
}

interface Answer {
  type?: string;
  result?: { value?: string };
  exceptionDetails?: { text: string };
  context?: string;
  contexts?: Tree[];
}

/** Puppeteer keeps its BiDi connection to itself, but has no other way into an extension's pages. */
function bidi(browser: Browser) {
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: Answer }> };
  };
  return async (method: string, params: object) => (await connection.send(method, params)).result;
}
