import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openBuyer, panelOf, until } from '../browser/panel';
import { shift } from './shift';
import { openTables, type Tables } from './tables';

const run = shift();
const first = '小鱼儿tb_2024';
const question = '这个页面是哪个店铺?';
let tables: Tables;

beforeAll(async () => {
  tables = await openTables(run.running);
});

/** A desk that does not say whose it is. */
async function nameless(): Promise<Page> {
  const page = await run.running.context.newPage();
  await page.addInitScript(() => {
    new MutationObserver(() => document.querySelector('.shop-name')?.remove()).observe(document, {
      childList: true,
      subtree: true,
    });
  });
  await page.goto(`${run.desk.url}/desk?n=4&waiting=0`);
  return page;
}

const shopInHead = async (page: Page) =>
  (await panelOf(page)).getByLabel(first).getByText('练习台').textContent();

describe('a page that does not name its shop', () => {
  it('is asked for once per tab, and everything is kept under the answer', async () => {
    const page = await nameless();
    const panel = await panelOf(page);
    await panel.getByText(question).waitFor();
    await openBuyer(page, first);
    // Without a shop nobody knows whose buyer this is.
    expect(await panel.getByRole('button', { name: '给这位买家加标签' }).count()).toBe(0);
    await panel.getByLabel('店铺名').fill('自家小店');
    await panel.getByRole('button', { name: '确定' }).click();
    await panel.getByText(question).waitFor({ state: 'detached' });
    expect(await shopInHead(page)).toBe('练习台 · 自家小店');
    await panel.getByRole('button', { name: '给这位买家加标签' }).click();
    await panel.getByRole('dialog').getByRole('button', { name: '老客', exact: true }).click();
    await panel.getByRole('button', { name: '去掉标签 老客' }).waitFor();
    await page.evaluate(() => window.desk.say('2300000000000', '在吗'));
    const turn = await until(
      'the wait',
      async () => (await tables.rows<{ buyerKey: string; shop: string }>('turn'))[0],
    );
    expect(turn).toMatchObject({ buyerKey: 'practice-desk|自家小店|2300000000000', shop: '自家小店' });

    await page.reload();
    await openBuyer(page, first);
    const reloaded = await panelOf(page);
    await reloaded.getByRole('button', { name: '去掉标签 老客' }).waitFor();
    expect(await shopInHead(page)).toBe('练习台 · 自家小店');
    expect(await reloaded.getByText(question).count()).toBe(0);

    const other = await nameless();
    const asked = await panelOf(other);
    await asked.getByText(question).waitFor();
    await asked.getByRole('button', { name: '自家小店' }).click();
    await openBuyer(other, first);
    await asked.getByRole('button', { name: '去掉标签 老客' }).waitFor();
  });
});
