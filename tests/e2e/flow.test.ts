import type { Frame, Page } from 'playwright-core';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { openBuyer, panelOf, until } from '../browser/panel';
import { shift } from './shift';
import { colourAt } from './sight';
import { closeChats, openTables, type Tables } from './tables';

const run = shift();
const first = '小鱼儿tb_2024';
const second = '云朵上的猫';
let tables: Tables;
beforeAll(async () => {
  tables = await openTables(run.running);
});
afterEach(() => closeChats(run.running));

/** The colour where the dot of this buyer's first tag has its middle. */
const dot = async (page: Page, nick: string) => {
  const row = await page.locator('li.conv', { hasText: nick }).boundingBox();
  return row && (await colourAt(page, row.x + 7, row.y + 9, tables.page));
};

const box = (page: Page) => page.evaluate(() => window.desk.boxText());
const step = (panel: Frame, name: string) => panel.getByRole('button', { name: new RegExp(`^${name},`) });
const isNow = (panel: Frame, name: string) =>
  until(`the step ${name}`, async () => (await step(panel, name).getAttribute('aria-current')) === 'step');

it('leads through a talk by one key, buyer by buyer, and outlives a reload', async () => {
  const page = await run.page('n=4&waiting=0');
  await openBuyer(page, first);
  let panel = await panelOf(page);
  await isNow(panel, '欢迎');
  await page.locator('#reply').click();
  await page.keyboard.press('Alt+KeyX');
  await isNow(panel, '介绍');
  const welcome = await box(page);
  expect(welcome).not.toBe('');
  await page.keyboard.press('Alt+Shift+KeyX');
  await isNow(panel, '活动');
  const introduction = await box(page);
  expect(introduction).not.toBe('');
  expect(introduction).not.toContain(welcome);

  await openBuyer(page, second);
  await isNow(panel, '欢迎');
  await step(panel, '欢送').click();
  await panel.getByText('还没「核对」,送走前再看一眼').waitFor();

  await page.reload();
  await openBuyer(page, first);
  panel = await panelOf(page);
  await isNow(panel, '活动');
  expect(await step(panel, '介绍').getAttribute('aria-label')).toBe('介绍,已完成');
  expect(await page.evaluate(() => window.desk.sent.length)).toBe(0);
});

it('asks, and keeps the answer as a tag at the head and beside the row', async () => {
  const page = await run.page('n=4&waiting=0');
  await openBuyer(page, second);
  const panel = await panelOf(page);
  await step(panel, '介绍').click();
  await panel.getByRole('button', { name: '问一问' }).click();
  await panel
    .getByRole('button', { name: /^填入问题:/ })
    .first()
    .click();
  await until('the question', async () => (await box(page)).includes('身高'));
  const before = await dot(page, second);
  await panel.getByRole('button', { name: '宽松', exact: true }).click();
  await panel.getByRole('button', { name: '去掉标签 宽松' }).waitFor();
  await until('the dot', async () => (await dot(page, second)) !== before);
  await step(panel, '核对').click({ button: 'right' });
  await panel.getByRole('menuitem', { name: '跳过「核对」' }).click();
  await panel.getByText('「核对」还没做就跳过了').waitFor();
});
