import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../browser/launch';
import { openBuyer, panelOf, until } from '../browser/panel';
import { shift } from './shift';
import { colourAt } from './sight';
import { closeChats, openTables, type Tables } from './tables';

const profile = mkdtempSync(join(tmpdir(), 'huabian-memory-'));
const run = shift({ profile });
const first = '小鱼儿tb_2024';
const second = '云朵上的猫';
const third = '山里人家88';
const colours = { 意向: '#1971c2', 售后: '#c92a2a', 爱问尺码: '#9c36b5' };
let tables: Tables;

beforeAll(async () => {
  tables = await openTables(run.running);
});
afterEach(() => closeChats(run.running));
// After the browser closed, which still writes for a moment.
afterAll(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));

async function tag(page: Page, name: string, colour?: string): Promise<void> {
  const panel = await panelOf(page);
  await panel.getByRole('button', { name: '给这位买家加标签' }).click();
  if (colour) {
    await panel.getByLabel('找标签或输入新名字').fill(name);
    await panel.getByRole('radio', { name: colour }).click();
    await panel.getByRole('button', { name: `新建「${name}」` }).click();
  } else {
    await panel.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  }
  await panel.getByRole('button', { name: `去掉标签 ${name}` }).waitFor();
}

/** Waits until the panel's head shows exactly these tags. */
async function carries(page: Page, ...names: string[]): Promise<void> {
  const panel = await panelOf(page);
  const wanted = names.map((name) => `去掉标签 ${name}`).join();
  await until(`the tags ${names.join('、') || 'none'}`, async () => {
    const chips = panel.getByRole('button', { name: /^去掉标签/ });
    const shown = await chips.evaluateAll((all) => all.map((chip) => chip.getAttribute('aria-label')));
    return shown.join() === wanted;
  });
}

async function note(page: Page, text: string): Promise<void> {
  const panel = await panelOf(page);
  await panel.getByRole('tab', { name: '买家' }).click();
  await panel.getByRole('textbox', { name: '备注' }).fill(text);
  await panel.getByRole('button', { name: '记下' }).click();
  await panel.getByRole('listitem').filter({ hasText: text }).waitFor();
}

/** Waits until the buyer tab shows exactly these notes, newest first. */
async function noted(page: Page, ...texts: string[]): Promise<void> {
  const panel = await panelOf(page);
  await panel.getByRole('tab', { name: '买家' }).click();
  const lines = panel.getByRole('listitem').locator('p');
  await until(`the notes ${texts.join('、') || 'none'}`, async () => {
    const shown = await lines.allTextContents();
    return shown.join('|') === texts.join('|');
  });
}

/** Where the dot of this buyer's nth tag has its middle. */
const dotPlace = (page: Page, nick: string, nth = 0) =>
  page.evaluate(
    ([name, index]) => {
      const row = [...document.querySelectorAll('li.conv')].find((one) => one.textContent?.includes(name));
      const box = row?.getBoundingClientRect();
      if (!box) throw new Error(`no row of ${name}`);
      return { x: box.left + 7, y: box.top + 9 + index * 10 };
    },
    [nick, nth] as const,
  );

const dotColour = async (page: Page, nick: string, nth = 0) => {
  const { x, y } = await dotPlace(page, nick, nth);
  return await colourAt(page, x, y, tables.page);
};

const dotIs = (page: Page, nick: string, colour: string, nth = 0) =>
  until(`${colour} at the row of ${nick}`, async () => (await dotColour(page, nick, nth)) === colour);

/** All the page can see of itself, but for what the desk's own clocks write. */
const seenByPage = (page: Page) =>
  page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    for (const clock of copy.querySelectorAll('.desk-clock, .conv-time')) clock.textContent = '';
    // A wall of `all: initial` in our host, of no use in a failure message.
    copy.querySelector('body + div')?.removeAttribute('style');
    return copy.outerHTML;
  });

describe('what is remembered of a buyer', () => {
  it('carries tags and notes, removes and brings back, across conversations, tabs and a reload', async () => {
    const page = await run.page('waiting=0');
    await openBuyer(page, first);
    await tag(page, '意向');
    await tag(page, '爱问尺码', 'purple');
    await carries(page, '意向', '爱问尺码');
    const panel = await panelOf(page);
    await panel.getByRole('button', { name: '去掉标签 意向' }).click();
    await carries(page, '爱问尺码');
    await panel.getByRole('button', { name: '撤销', exact: true }).click();
    await until(
      'both tags',
      async () => (await panel.getByRole('button', { name: /^去掉标签/ }).count()) === 2,
    );
    await note(page, '王姐,要 6 米双股白色');

    await openBuyer(page, second);
    await carries(page);
    await noted(page);
    await openBuyer(page, first);
    await noted(page, '王姐,要 6 米双股白色');

    const other = await run.page('waiting=0');
    await openBuyer(other, first);
    await noted(other, '王姐,要 6 米双股白色');
    await (await panelOf(other)).getByRole('button', { name: '去掉标签 爱问尺码' }).click();
    await page.bringToFront();
    await carries(page, '意向');

    await page.reload();
    await openBuyer(page, first);
    await carries(page, '意向');
    await noted(page, '王姐,要 6 米双股白色');
  });

  it('deletes a note and brings it back', async () => {
    const page = await run.page('waiting=0');
    await openBuyer(page, second);
    await note(page, '喜欢顺丰');
    const panel = await panelOf(page);
    await panel.getByRole('button', { name: '删除' }).click();
    await noted(page);
    await panel.getByRole('button', { name: '撤销', exact: true }).click();
    await noted(page, '喜欢顺丰');
  });

  it('draws coloured dots that the page cannot see and that follow its list', async () => {
    const page = await run.page('waiting=0');
    await openBuyer(page, third);
    const before = await seenByPage(page);
    const blank = await dotColour(page, third);
    await tag(page, '售后');
    await dotIs(page, third, colours.售后);
    await tag(page, '意向');
    await dotIs(page, third, colours.意向, 1);
    expect(await seenByPage(page)).toBe(before);

    const start = await dotPlace(page, third);
    await page.locator('.conv-scroll').evaluate((scroll) => scroll.scrollTo(0, 40));
    await dotIs(page, third, colours.售后);
    expect((await dotPlace(page, third)).y).toBe(start.y - 40);
    expect(await colourAt(page, start.x, start.y, tables.page)).not.toBe(colours.售后);
    // A new order of rows takes its dots along.
    await page.evaluate(() => window.desk.reorder());
    await page.locator('li.conv', { hasText: third }).scrollIntoViewIfNeeded();
    await dotIs(page, third, colours.售后);

    const panel = await panelOf(page);
    await panel.getByRole('button', { name: '去掉标签 售后' }).click();
    await dotIs(page, third, colours.意向);
    await panel.getByRole('button', { name: '去掉标签 意向' }).click();
    await dotIs(page, third, blank);
  });

  it('keeps the same buyer id in two shops two buyers', async () => {
    const clothes = await run.page('waiting=0&shop=yf');
    await openBuyer(clothes, third);
    await tag(clothes, '售后');
    await note(clothes, '退换过一次');
    const beauty = await run.page('waiting=0&shop=ms');
    await openBuyer(beauty, third);
    await carries(beauty);
    await noted(beauty);
    await tag(beauty, '意向');
    await dotIs(beauty, third, colours.意向);
    await clothes.bringToFront();
    await carries(clothes, '售后');
    await dotIs(clothes, third, colours.售后);
    const rows = await tables.rows<{ buyerKey: string; shop: string; deletedAt: number | null }>('buyerTag');
    const marked = rows.filter(
      ({ buyerKey, deletedAt }) => buyerKey.endsWith('|2300015838006') && !deletedAt,
    );
    expect(marked.map(({ buyerKey }) => buyerKey).sort()).toEqual([
      'practice-desk|ms|2300015838006',
      'practice-desk|yf|2300015838006',
    ]);
  });

  it('knows the buyer again after the browser was closed and started', async () => {
    const page = await run.page('waiting=0');
    await openBuyer(page, 'Lily_妈妈');
    await tag(page, '售后');
    await note(page, '只要顺丰');
    await run.running.close();
    const again = await launch({ profile });
    try {
      const tomorrow = await again.context.newPage();
      await tomorrow.goto(`${run.desk.url}/desk?waiting=0`);
      await openBuyer(tomorrow, 'Lily_妈妈');
      await carries(tomorrow, '售后');
      await noted(tomorrow, '只要顺丰');
      await openBuyer(tomorrow, second);
      await noted(tomorrow, '喜欢顺丰');
    } finally {
      await again.close();
    }
  });
});
