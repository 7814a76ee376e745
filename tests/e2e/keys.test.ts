import type { Page } from 'playwright-core';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { openBuyer, panelOf, until, untilFocused } from '../browser/panel';
import { shift } from './shift';
import { closeChats, openTables, type Tables } from './tables';

const run = shift();
const buyer = '小鱼儿tb_2024';
let tables: Tables;

beforeAll(async () => {
  tables = await openTables(run.running);
  await tables.put('setting', { name: 'rushFrom', value: 2 });
});
afterEach(() => closeChats(run.running));

const box = (page: Page) => page.evaluate(() => window.desk.boxText());

it('sets keys by pressing them, says what speaks against it, and open pages follow at once', async () => {
  const chat = await run.page('n=4&waiting=0');
  await openBuyer(chat, buyer);
  const options = await run.running.open('options.html#/keys');
  const field = options.getByRole('button', { name: /^修改「搜话术」/ });
  await field.click();
  await options.keyboard.press('k');
  await options.getByText('单个字会打进回复框').waitFor();
  await options.keyboard.press('Alt+KeyW');
  await options.getByText('Alt W 已经给了「去回复最急的买家」').waitFor();
  await options.keyboard.press('Control+KeyT');
  await options.getByText('Ctrl T 是浏览器或系统的键').waitFor();
  await options.keyboard.press('Alt+KeyK');
  await options.getByText('「搜话术」改为 Alt K').waitFor();
  await chat.bringToFront();
  const panel = await panelOf(chat);
  await panel.getByText('Alt K').waitFor();
  await chat.locator('#reply').click();
  await chat.keyboard.press('Alt+KeyK');
  await untilFocused(panel.getByRole('searchbox'));
  await options.getByRole('button', { name: '全部恢复默认' }).click();
  await panel.getByText('Alt Q').waitFor();
  await options.close();
});

it('replaces by the modifier, folds and unfolds, and goes from tab to tab', async () => {
  const chat = await run.page('n=4&waiting=0');
  await openBuyer(chat, buyer);
  const panel = await panelOf(chat);
  await chat.locator('#reply').fill('旧的草稿');
  await chat.locator('#reply').press('Alt+Shift+Digit1');
  await until('only the phrase', async () => {
    const text = await box(chat);
    return text !== '' && !text.includes('旧的草稿');
  });
  await chat.keyboard.press('Alt+KeyB');
  await until('the rail', () => panel.evaluate(() => innerWidth < 60));
  await chat.keyboard.press('Alt+KeyB');
  await until('the panel', () => panel.evaluate(() => innerWidth > 200));
  await chat.keyboard.press('Alt+BracketRight');
  await until('the next tab', () => panel.getByRole('tab', { name: '买家', selected: true }).isVisible());
  await chat.keyboard.press('Alt+BracketLeft');
  await until('back', () => panel.getByRole('tab', { name: '话术', selected: true }).isVisible());
});

it('goes into rush by itself, fills from nine buttons, leads to the next buyer, and calms down', async () => {
  const chat = await run.page('n=6&waiting=0');
  await openBuyer(chat, buyer);
  const panel = await panelOf(chat);
  const board = panel.getByTestId('rush');
  expect(await board.count()).toBe(0);
  const waiting = await chat
    .locator('li.conv')
    .evaluateAll((rows) => rows.slice(1, 4).map((row) => (row as HTMLElement).dataset.uid ?? ''));
  await chat.evaluate((ids) => {
    for (const id of ids) window.desk.say(id, '在吗');
  }, waiting);
  await board.waitFor();
  expect(await board.getByRole('button').count()).toBe(9);
  await chat.locator('#reply').click();
  await chat.keyboard.press('Alt+Digit2');
  const second = await board.getByRole('button').nth(1).getAttribute('aria-label');
  expect(second).toMatch(/^填入:/);
  await until('the second phrase', async () => (await box(chat)) !== '');
  await panel.getByRole('button', { name: /^下一位/ }).waitFor();
  await chat.keyboard.press('Alt+KeyG');
  await until('the list', async () => (await board.count()) === 0);
  await chat.keyboard.press('Alt+KeyG');
  await board.waitFor();
});
