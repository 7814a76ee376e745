import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import type { Page } from 'playwright-core';
import { launch } from '../browser/launch';

/**
 * Runs `measure` in a page that holds the script `name` of this folder, in a browser whose build of the extension may
 * read no page, so that it keeps out of the measurement.
 * @param options.open brings the page to where it is measured; default: a blank one
 */
export async function inPage<Result>(
  name: string,
  measure: (page: Page) => Promise<Result>,
  options: { open?: (page: Page) => Promise<void>; bundle?: BuildOptions } = {},
): Promise<Result> {
  const { open = async (page) => void (await page.goto('about:blank')), bundle } = options;
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, name)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    ...bundle,
  });
  const running = await launch({ build: 'none' });
  try {
    const page = await running.context.newPage();
    await open(page);
    await page.addScriptTag({ content: outputFiles?.[0]?.text ?? '' });
    return await measure(page);
  } finally {
    await running.close();
  }
}
