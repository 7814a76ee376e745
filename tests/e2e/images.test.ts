import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch, type Running } from '../browser/launch';
import { panelOf, until } from '../browser/panel';
import type { Served } from '../browser/serve';
import profile from '../editors/profile.json';
import { startEditorPages } from '../editors/server';
import { openTables } from './tables';

let pages: Served;
let running: Running;

beforeAll(async () => {
  pages = await startEditorPages();
  running = await launch();
  const tables = await openTables(running);
  await tables.put('site', { id: profile.id, profile, importedAt: 1 });
  await running.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

afterAll(async () => {
  await running?.close();
  await pages?.close();
});

/** A picture on the clipboard, pasted into the panel by the agent's own keys. */
async function pasteIntoPanel(page: Page) {
  await page.bringToFront();
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(40, 30);
    canvas.getContext('2d')?.fillRect(5, 5, 20, 10);
    const png = await canvas.convertToBlob({ type: 'image/png' });
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
  });
  const panel = await panelOf(page);
  await until('the buyer', async () => (await panel.getByTestId('nick').textContent()) === '小满');
  await panel.getByRole('searchbox').click();
  await page.keyboard.press('Control+v');
  await panel.getByAltText('剪贴板里的图片').waitFor();
  return panel;
}

it.each(['textarea', 'contenteditable', 'prosemirror'])(
  'hands an image to a %s that takes files',
  async (kind) => {
    const page = await running.context.newPage();
    await page.goto(`${pages.url}/editors/${kind}?files=1`);
    const panel = await pasteIntoPanel(page);
    await panel.getByRole('button', { name: '填入', exact: true }).click();
    const [file] = await until('the file', async () => {
      const files = await page.evaluate(() => window.pastedFiles);
      return files.length > 0 && files;
    });
    expect(file).toMatch(/^image\.png [1-9]\d+$/);
    await panel.getByText('图片已放进回复框').waitFor();
    expect(await panel.getByAltText('剪贴板里的图片').count()).toBe(0);
    await page.close();
  },
);

it('copies the image where the page does not take it, and says what to press', async () => {
  const page = await running.context.newPage();
  await page.goto(`${pages.url}/editors/textarea`);
  const panel = await pasteIntoPanel(page);
  await page.evaluate(() => navigator.clipboard.writeText('别的'));
  await panel.getByRole('button', { name: '填入', exact: true }).click();
  await panel.getByText('图片已复制,在回复框按 Ctrl+V').waitFor();
  const types = await page.evaluate(async () => (await navigator.clipboard.read())[0]?.types);
  expect(types).toContain('image/png');
  await page.close();
});
