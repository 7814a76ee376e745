// Draws public/icon/*.png from the one SVG with the browser that the tests use anyway. Run after changing the SVG.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';

const svg = await readFile(new URL('icon/icon.svg', import.meta.url), 'utf8');
const target = new URL('../public/icon/', import.meta.url);
await mkdir(target, { recursive: true });
const executablePath = findChromium();
if (!executablePath) throw new Error('no Chromium: install it or set CHROMIUM');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const size of [16, 32, 48, 96, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>*{margin:0}svg{width:${size}px;height:${size}px;display:block}</style>${svg}`,
  );
  await writeFile(new URL(`${size}.png`, target), await page.screenshot({ omitBackground: true }));
}
await browser.close();
