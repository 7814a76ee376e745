import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { plainPhrase } from '../../lib/records/phrase.record';
import { until } from '../browser/panel';
import type { Served } from '../browser/serve';
import { held, kinds, text } from '../editors/kinds';
import profile from '../editors/profile.json';
import { startEditorPages } from '../editors/server';
import { launchFirefox, type RunningFirefox } from './launch';
import { hasTables, put } from './tables';

let pages: Served;
let firefox: RunningFirefox;

beforeAll(async () => {
  pages = await startEditorPages();
  firefox = await launchFirefox();
  const office = await firefox.open('panel.html');
  await until('the database', () => hasTables(office));
  await put(office, 'site', { id: profile.id, profile, importedAt: 1 });
  const meta = { createdAt: 1, updatedAt: 1, memberId: null, deletedAt: null, dirty: 1 };
  const phrase = { id: '两段话', title: '两段话', text, stage: '发货', code: 'qqqq', tags: [], order: -1 };
  await put(office, 'phrase', { ...meta, ...plainPhrase, ...phrase });
});

afterAll(async () => {
  await firefox?.close();
  await pages?.close();
});

const box = '.holder :is(textarea, input, [contenteditable]:not([contenteditable="false"]))';

async function holds(page: Page, expected: string): Promise<void> {
  const model = () => page.evaluate(() => window.model());
  await until('the model', async () => (await model()) === expected, 3000).catch(async () => {
    expect(await model()).toBe(expected);
  });
}

/** `前后` in the box, and the caret in between. */
async function write(page: Page): Promise<void> {
  await page.evaluate(() => window.reset());
  await page.click(box);
  await page.keyboard.type('前后');
  await page.keyboard.press('ArrowLeft');
  await holds(page, '前后');
}

it.each(kinds)(
  '$name takes two paragraphs at the cursor, by a click in the panel, and the next key',
  async (kind) => {
    const url = `${pages.url}/editors/${kind.name}`;
    const page = await firefox.newPage(url);
    const panel = await firefox.panel(url);
    const says = (what: string) =>
      panel.evaluate<string>(`return document.querySelector(${JSON.stringify(what)})?.textContent ?? ''`);
    await until('the buyer', async () => (await says('[data-testid=nick]')) === '小满');
    const first = '[data-testid=phrases] button';
    await write(page);
    await panel.click('input[type=search]');
    await panel.type('qqqq');
    await until('the phrase', async () => (await says(first)).includes('两段话'));
    await panel.click(first);
    await holds(page, `前${held(kind)}后`);
    await page.keyboard.type('k');
    await holds(page, `前${held(kind)}k后`);
    await page.close();
  },
);
