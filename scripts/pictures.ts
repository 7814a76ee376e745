// Takes the README's pictures from the real product on the practice desk, and with --all every screen in both
// languages, both themes and two panel widths into .output/look, to be looked at.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Frame, Page } from 'playwright-core';
import { launch, type Running } from '../tests/browser/launch';
import { fillPhrase, openBuyer, panelOf, until } from '../tests/browser/panel';
import { startDesk } from '../tests/desk/server';
import { buildFor } from './build-for';
import { shootTeaching } from './teach-pictures';

const all = process.argv.includes('--all');
const folder = join(import.meta.dirname, all ? '../.output/look' : '../docs/pictures');
const size = { width: 1366, height: 800 };
const words = {
  'zh-CN': {
    tabs: ['话术', '买家', '等待', '交接'],
    who: '我是谁?',
    name: '名字',
    enter: '上岗',
    tag: '给这位买家加标签',
  },
  'en-US': {
    tabs: ['Phrases', 'Buyer', 'Waits', 'Handover'],
    who: 'Who are you?',
    name: 'Name',
    enter: 'Sign on',
    tag: 'Tag this buyer',
  },
} as const;
const screens = [
  'phrases',
  'data',
  'reminders',
  'members',
  'team',
  'tags',
  'sites',
  'looks',
  'backup',
  'about',
];

async function dressed(running: Running, desk: string, language: 'zh-CN' | 'en-US'): Promise<Page> {
  const page = await running.context.newPage();
  await page.goto(`${desk}/desk?order=1&n=18&waiting=6&seed=4&shop=ms`);
  await openBuyer(page, '小鱼儿tb_2024');
  const panel = await panelOf(page);
  const { who, name, enter, tag } = words[language];
  await panel.getByRole('button', { name: who }).click();
  await panel.getByLabel(name, { exact: true }).fill('小林');
  await panel.getByRole('button', { name: enter }).click();
  // Two buyers are answered, so that the figures are figures.
  for (const nick of ['Lily_妈妈', '老王五金']) {
    await openBuyer(page, nick);
    await fillPhrase(page, nick === '老王五金' ? '什么时候发货' : '查物流');
    await page.locator('#reply').press('Enter');
  }
  await panel.getByRole('searchbox').fill('');
  for (const [nick, tags] of [
    ['云朵上的猫', ['催付']],
    ['山里人家88', ['售后', '需开票']],
    ['小鱼儿tb_2024', ['成交', '老客']],
  ] as const) {
    await openBuyer(page, nick);
    for (const label of tags) {
      await panel.getByRole('button', { name: tag }).click();
      await panel.getByRole('dialog').getByRole('textbox').fill(label);
      await panel.getByRole('dialog').getByRole('textbox').press('Enter');
      await panel.getByRole('dialog').waitFor({ state: 'detached' });
    }
  }
  return page;
}

async function shoot(language: 'zh-CN' | 'en-US', dark: boolean, width?: number): Promise<void> {
  const desk = await startDesk();
  const running = await launch({ language, dark, viewport: size });
  const suffix = all ? `-${language.slice(0, 2)}-${dark ? 'dark' : 'light'}${width ? `-${width}` : ''}` : '';
  try {
    const page = await dressed(running, desk.url, language);
    const panel = await panelOf(page);
    if (width) await narrow(page, width);
    for (const [index, tab] of words[language].tabs.entries()) {
      await panel.getByRole('tab', { name: tab }).click();
      if (index === 1) await notes(panel);
      // Toasts are not part of the picture.
      await until('quiet', async () => (await panel.locator('[data-sonner-toast]').count()) === 0, 20_000);
      await page.mouse.move(600, 300);
      const clip = { x: size.width - 344, y: 0, width: 344, height: 620 };
      const path = join(folder, `panel-${index + 1}${suffix}.png`);
      await page.screenshot(all || index === 0 ? { path } : { path, clip });
    }
    if (all) await brokenPage(page, panel, width ?? 344, suffix);
    if (all) await ownWindow(running, width ?? 360, suffix);
    if (width) return;
    const popup = await running.open('popup.html');
    await popup.setViewportSize({ width: 372, height: 620 });
    await popup.locator('dl').first().waitFor();
    await popup.screenshot({ path: join(folder, `popup${suffix}.png`) });
    for (const screen of all ? screens : ['phrases']) {
      const options = await running.open(`options.html#/${screen}`);
      await options.locator('main, h1, h2').first().waitFor();
      if (screen === 'phrases') await options.locator('tbody tr').nth(2).click();
      await options.screenshot({ path: join(folder, `options-${screen}${suffix}.png`) });
      await options.close();
    }
    if (all) {
      const welcome = await running.open('welcome.html');
      await welcome.locator('h1').waitFor();
      await welcome.screenshot({ path: join(folder, `welcome${suffix}.png`) });
    }
  } finally {
    await running.close();
    await desk.close();
  }
}

/** The panel beside a page that lost its list and its box, with the site badge open. */
async function brokenPage(page: Page, panel: Frame, width: number, suffix: string): Promise<void> {
  await page.evaluate(() => {
    for (const row of document.querySelectorAll('li.conv')) row.classList.remove('conv');
    document.querySelector('#reply')?.removeAttribute('id');
  });
  await panel.locator('[role="status"] p').nth(1).waitFor();
  await panel.locator('header button[aria-haspopup="dialog"]').nth(1).click();
  await panel.getByRole('dialog').waitFor();
  const clip = { x: size.width - width, y: 0, width, height: size.height };
  await page.screenshot({ path: join(folder, `health${suffix}.png`), clip });
  await page.keyboard.press('Escape');
}

/** The detached window with a client, a buyer and a running timer. */
async function ownWindow(running: Running, width: number, suffix: string): Promise<void> {
  const own = await running.open('window.html');
  await own.setViewportSize({ width, height: 700 });
  await own.locator('form input').first().fill('千牛 / 青禾服饰');
  await own.keyboard.press('Enter');
  for (const nick of ['老陈', '小鱼儿tb_2024']) {
    await own.getByRole('combobox').fill(nick);
    await own.keyboard.press('Enter');
    await until(nick, async () => (await own.getByTestId('nick').textContent()) === nick);
  }
  await own.screenshot({ path: join(folder, `window${suffix}.png`) });
  await own.getByRole('combobox').fill('小');
  await own.getByRole('listbox').waitFor();
  await own.screenshot({ path: join(folder, `window-names${suffix}.png`) });
  await own.close();
}

async function notes(panel: Frame): Promise<void> {
  for (const text of ['王姐,要 6 米双股白色,上次问过色差', '答应 18:00 前回她库存']) {
    await panel.getByRole('textbox').first().fill(text);
    await panel.getByRole('checkbox').first().setChecked(text.startsWith('答应'));
    await panel.getByRole('textbox').first().press('Control+Enter');
    await panel.locator('li', { hasText: text }).waitFor();
  }
}

async function narrow(page: Page, width: number): Promise<void> {
  const frame = await (await panelOf(page)).frameElement();
  const box = await frame.boundingBox();
  if (!box) throw new Error('the panel has no box');
  await page.mouse.move(box.x - 3, 300);
  await page.mouse.down();
  await until('the narrow panel', async () => {
    await page.mouse.move(size.width - width, 300, { steps: 2 });
    return (await frame.boundingBox())?.width === width;
  });
  await page.mouse.up();
}

mkdirSync(folder, { recursive: true });
await buildFor('localhost');
await shoot('zh-CN', false);
await buildFor('all');
await shootTeaching(folder);
if (all) {
  await shoot('zh-CN', true);
  await shoot('en-US', false);
  await shoot('en-US', true);
  await shoot('zh-CN', false, 280);
  await shoot('en-US', false, 280);
}
