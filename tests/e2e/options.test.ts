import { readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { fillPhrase, openBuyer, until } from '../browser/panel';
import { shift } from './shift';
import { openTables, type Tables } from './tables';

const run = shift();
let tables: Tables;

interface Row {
  id: string;
  title: string;
  text: string;
  deletedAt: number | null;
  order: number;
}

beforeAll(async () => {
  tables = await openTables(run.running);
  await until('the starter library', async () => (await tables.rows('phrase')).length >= 150);
});

const living = async () => (await tables.rows<Row>('phrase')).filter((row) => row.deletedAt === null);
const titled = async (title: string) => (await living()).find((row) => row.title === title);
const library = async () => await run.running.open('options.html#/phrases');

async function choose(page: Page, name: string, text: string, button = '选择文件'): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
}

const undo = (page: Page, toast: string) =>
  page.locator('[data-sonner-toast]', { hasText: toast }).getByRole('button', { name: '撤销' }).click();

const textOf = async (download: Download) => readFileSync(await download.path(), 'utf8');

describe('phrases in the options page', () => {
  it('adds a phrase, which the panel finds by its code and fills with this buyer, then edits it', async () => {
    const page = await library();
    await page.getByRole('button', { name: '新建' }).click();
    await page.getByLabel('标题').fill('补发说明');
    await page.getByLabel(/^内容/).fill('{买家}您好,少的那件今天补发。');
    await page.getByLabel('口令', { exact: true }).fill('bfsm');
    await page.getByLabel('环节').fill('售后');
    await page.keyboard.press('Control+s');
    await until('the phrase in the table', () => titled('补发说明'));
    const chat = await run.page();
    await openBuyer(chat, '小鱼儿tb_2024');
    expect(await fillPhrase(chat, 'bfsm')).toBe('小鱼儿tb_2024您好,少的那件今天补发。');

    await page.bringToFront();
    await page.getByLabel(/^内容/).fill('{买家}您好,少的那件明天补发。');
    await page.keyboard.press('Control+s');
    await until('the edit', async () => (await titled('补发说明'))?.text.includes('明天'));
  });

  it('deletes with undo, and the order can be dragged by keyboard', async () => {
    const page = await library();
    const before = (await living()).length;
    await page.getByRole('searchbox').fill('什么时候发货');
    const row = page.locator('tbody tr', { hasText: '什么时候发货' }).first();
    await row.getByRole('checkbox').check();
    await page.getByRole('button', { name: '删除', exact: true }).first().click();
    await until('one less', async () => (await living()).length === before - 1);
    await undo(page, '已删除');
    await until('all again', async () => (await living()).length === before);

    await page.getByRole('searchbox').fill('');
    const grips = page.getByRole('button', { name: /^拖动「/ });
    const titles = () =>
      grips.evaluateAll((all) => all.map((grip) => /「(.*)」/.exec(grip.ariaLabel ?? '')?.[1]));
    await until('the whole list', async () => (await titles()).length > 20);
    const [first, second] = await titles();
    await page.getByRole('button', { name: `拖动「${first}」` }).focus();
    await page.keyboard.press('Space');
    await page.getByText(`「${first}」移到第 1 条`).waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowDown');
    await page.getByText(`「${first}」移到第 2 条`).waitFor({ state: 'attached' });
    await page.keyboard.press('Space');
    await until('the new order', async () => {
      const now = await titles();
      return now[0] === second && now[1] === first;
    });
  });

  it('imports a 千牛 table with preview and undo, and exports what it holds', async () => {
    const page = await library();
    const before = (await living()).length;
    await page.getByRole('button', { name: '导入' }).click();
    const table =
      '快捷短语编码,快捷短语,快捷短语分组\nbyd,"包邮的,满 59 元包邮。",活动\nwx1,加我微信 abc123 发您图,介绍\n,,活动\n';
    await choose(page, '千牛.csv', table);
    const dialog = page.getByRole('dialog');
    await dialog.getByText('不导入').first().waitFor();
    await dialog.getByRole('button', { name: '写入 2 条' }).click();
    await until('two more', async () => (await living()).length === before + 2);
    await undo(page, '已导入');
    await until('the import taken back', async () => (await living()).length === before);

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出' }).click();
    await page.getByText('导出为 CSV').click();
    const csv = await textOf(await download);
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv.split('\r\n').length).toBeGreaterThan(before);
    expect(csv).toContain('什么时候发货');
  });
});

describe('backup', () => {
  it('writes one file and restores from it, with preview', async () => {
    const page = await run.running.open('options.html#/backup');
    const download = page.waitForEvent('download');
    await page
      .getByRole('button', { name: /导出|备份/ })
      .first()
      .click();
    const text = await textOf(await download);
    const marked = '备份里才有的标题';
    const one = (await living())[0];
    if (!one) throw new Error('no phrase');
    await choose(page, 'backup.json', text.replaceAll(`${one.title}"`, `${marked}"`), '选择备份文件');
    await page.getByText('用备份替换全部数据').click();
    await page.getByRole('button', { name: '恢复', exact: true }).click();
    await until('the row of the file', () => titled(marked));
  });
});

describe('popup', () => {
  it('counts what was received and answered, how fast, and which phrases were used', async () => {
    await tables.clear('turn', 'phraseUse', 'dayCount');
    const chat = await run.page('n=4&waiting=0');
    await openBuyer(chat, '小鱼儿tb_2024');
    await chat.evaluate(() => window.desk.say('2300000000000', '什么时候发'));
    await chat.evaluate(() => window.desk.say('2300007919003', '在吗'));
    await until('two waits', async () => (await tables.badge()) === '2');
    await fillPhrase(chat, '什么时候发货');
    await chat.locator('#reply').press('Enter');
    await until('one wait', async () => (await tables.badge()) === '1');
    const popup = await run.running.open('popup.html');
    const figure = (name: string) => popup.locator('dl div:has(> dt)', { hasText: name }).locator('dd');
    await until('the figures', async () => (await figure('接待人数').textContent()) === '2');
    expect(await figure('已回复').textContent()).toBe('1');
    expect(await figure('正在等').textContent()).toBe('1');
    expect(await figure('话术使用').textContent()).toBe('1');
    expect(await figure('3 分钟').textContent()).toBe('100%');
    expect(await figure('首次响应').textContent()).toMatch(/^\d+\s?秒$/);
    await popup.getByText('云朵上的猫').waitFor();
    await popup.getByText('本地估算').waitFor();
    await popup.getByRole('button', { name: '已回复 1,看名单' }).click();
    await popup.getByRole('listitem').filter({ hasText: '小鱼儿tb_2024' }).waitFor();
  });
});
