import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { spotOf } from '../browser/closed-layer';
import { launch, type Running } from '../browser/launch';
import { panelOf, until } from '../browser/panel';
import type { Served } from '../browser/serve';
import profile from '../editors/profile.json';
import { startEditorPages } from '../editors/server';
import { addPhrases } from './library';
import { openTables } from './tables';

const tinyPng =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
let pages: Served;
let running: Running;

beforeAll(async () => {
  pages = await startEditorPages();
  running = await launch();
  const tables = await openTables(running);
  await tables.put('site', { id: profile.id, profile, importedAt: 1 });
  const meta = { createdAt: 1, updatedAt: 1, memberId: null, deletedAt: null, dirty: 1 };
  await tables.put('phraseImage', {
    ...meta,
    id: 'img',
    type: 'image/png',
    size: 68,
    width: 1,
    height: 1,
    data: tinyPng,
  });
  await addPhrases(running, [{ title: '尺码图', text: '', code: 'cmt', images: ['img'] }]);
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

it('an image that was looked up in the box takes the place of what was typed, and gives it back where it is refused', async () => {
  for (const [path, left] of [
    ['contenteditable?files=1', ''],
    ['textarea?files=1', ''],
    ['textarea', '/cmt'],
  ] as const) {
    const page = await running.context.newPage();
    await page.goto(`${pages.url}/editors/${path}`);
    const panel = await panelOf(page);
    await until('the buyer', async () => (await panel.getByTestId('nick').textContent()) === '小满');
    await page.locator('.holder').locator('textarea, [contenteditable=true]').click();
    await page.keyboard.type('/cmt');
    await until('the image in the palette', () => spotOf(page, '尺码图', 'option'));
    await page.keyboard.press('Enter');
    if (left === '') await until('the file', () => page.evaluate(() => window.pastedFiles.length > 0));
    await panel.getByText(left === '' ? '图片已放进回复框' : '图片已复制,在回复框按 Ctrl+V').waitFor();
    await until(
      `${JSON.stringify(left)} in the box`,
      async () => (await page.evaluate(() => window.model())).trim() === left,
    );
    await page.close();
  }
});
