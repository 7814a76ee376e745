import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type Running } from '../browser/launch';
import { panelOf, until } from '../browser/panel';
import type { Served } from '../browser/serve';
import editors from '../editors/profile.json';
import { startEditorPages } from '../editors/server';
import { type Counts, fuzz, prepare, startMovingDesk } from '../moving/fuzz';
import { spoken } from './sight';
import { openTables } from './tables';

let running: Running;
let moving: Served;
let pages: Served;

beforeAll(async () => {
  [moving, pages] = await Promise.all([startMovingDesk(), startEditorPages()]);
  running = await launch();
  await prepare(running);
  const tables = await openTables(running);
  await tables.put('site', { id: editors.id, profile: editors, importedAt: 1 });
});

afterAll(async () => {
  await running?.close();
  await moving?.close();
  await pages?.close();
});

const filled = '这就帮您查一下';

/** A chat page of one box for all buyers, with the phrase in it for 小满. */
async function filledPage(
  kind: string,
  place = '',
): Promise<{ page: Page; desk: ReturnType<Page['mainFrame']> }> {
  const page = await running.context.newPage();
  await page.goto(`${pages.url}/editors/${kind}${place}`);
  const panel = await panelOf(page);
  await until('小满', async () => (await panel.getByTestId('nick').textContent()) === '小满');
  const desk = page.frames().find((frame) => frame !== page.mainFrame() && frame.url().includes('/editors/'));
  await panel.getByTestId('phrases').getByRole('button').first().click();
  await until('the phrase', () =>
    (desk ?? page.mainFrame()).evaluate((text) => window.model() === text, filled),
  );
  return { page, desk: desk ?? page.mainFrame() };
}

/** Enter presses that reached the page's own listeners. */
async function countEnters(desk: ReturnType<Page['mainFrame']>): Promise<() => Promise<number>> {
  await desk.evaluate(() => {
    const counter = Object.assign(window, { enters: 0 });
    document.querySelector('.holder')?.addEventListener('keydown', (event) => {
      if ((event as KeyboardEvent).key !== 'Enter') return;
      event.preventDefault();
      counter.enters += 1;
    });
  });
  return () => desk.evaluate(() => (window as unknown as { enters: number }).enters);
}

const strip = async (page: Page) => (await spoken(page, 'alert')).map(({ text }) => text).join();

describe('a text for one buyer', () => {
  it.each([
    ['textarea', ''],
    ['slate', ''],
    ['textarea', '?in=frame'],
  ])('is stopped once on its way to another, with words: %s%s', async (kind, place) => {
    const { page, desk } = await filledPage(kind, place);
    const enters = await countEnters(desk);
    const panel = await panelOf(page);
    await desk.locator('.row', { hasText: '林深见鹿' }).click();
    await until(
      'the other buyer',
      async () => (await panel.getByTestId('nick').textContent()) === '林深见鹿',
    );
    const box = desk.locator('.holder :is(textarea, [contenteditable="true"])').first();
    await box.press('Enter');
    await until('the words', async () =>
      (await strip(page)).includes('这段话是给「小满」的,现在打开的是「林深见鹿」'),
    );
    expect(await enters()).toBe(0);
    await page.keyboard.press('Enter');
    expect(await enters()).toBe(1);
    await page.close();
  });

  it('goes to its buyer, and a new text to the next, without a word', async () => {
    const { page, desk } = await filledPage('textarea');
    const enters = await countEnters(desk);
    await page.keyboard.press('Enter');
    expect(await enters()).toBe(1);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Backspace');
    await desk.locator('.row', { hasText: '林深见鹿' }).click();
    await desk.locator('.holder textarea').click();
    await page.keyboard.type('您好');
    await page.keyboard.press('Enter');
    expect(await enters()).toBe(2);
    expect(await strip(page)).toBe('');
    await page.close();
  });
});

it('no fill and no first send goes astray in 200 fills on desks that move', async () => {
  const tabs = 5;
  const all = await Promise.all(
    Array.from({ length: tabs }, (_, tab) =>
      fuzz({ running, url: moving.url, rounds: 200 / tabs, seed: 100 + tab }),
    ),
  );
  const sum = (what: 'fills' | 'filled' | 'sent' | 'stopped') =>
    all.reduce((total: number, one: Counts) => total + one[what], 0);
  expect(all.flatMap(({ wrong }) => wrong)).toEqual([]);
  expect(sum('fills')).toBe(200);
  // Refusing everything would be right, too, and of no use.
  expect(sum('filled')).toBeGreaterThan(80);
  expect(sum('sent')).toBeGreaterThan(5);
  expect(sum('stopped')).toBeGreaterThan(5);
}, 240_000);
