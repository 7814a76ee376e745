import { Buffer } from 'node:buffer';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { fillPhrase, openBuyer, until } from '../browser/panel';
import { gb18030 } from '../data/gb18030';
import { generatePhrases } from '../data/phrase-generator';
import { shift } from './shift';
import { openTables, type Tables } from './tables';

const run = shift();
let tables: Tables;

beforeAll(async () => {
  tables = await openTables(run.running);
  await until('the starter library', async () => (await tables.rows('phrase')).length >= 150);
});

interface Row {
  id: string;
  code: string;
  title: string;
  text: string;
  deletedAt: number | null;
}
const living = async () => (await tables.rows<Row>('phrase')).filter((row) => row.deletedAt === null);

const generated = generatePhrases(300).map(({ text, stage }, at) => ({ code: `q${at}`, text, stage }));
const own = { code: 'mgby', text: '{买家昵称}您好,玫瑰干花包邮哦', stage: '活动' };
const table = (rows: { code: string; text: string; stage: string }[]) =>
  [
    '快捷短语编码,快捷短语,快捷短语分组',
    ...rows.map(({ code, text, stage }) => `${code},"${text}",${stage}`),
  ].join('\r\n');

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByRole('button', { name: '导入', exact: true }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件' }).click();
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer });
}

describe('bringing phrases in', () => {
  it('a 千牛 file in GB18030: previewed, written, found by pinyin, filled, and taken back after a reload', async () => {
    const before = (await living()).length;
    const page = await run.running.open('options.html#/phrases');
    await choose(page, '导出.csv', gb18030(table([...generated, own])));
    const dialog = page.getByRole('dialog');
    await dialog.getByText('认出:千牛快捷短语 · GB18030').waitFor();
    await dialog.getByRole('button', { name: '新增 301' }).waitFor();
    await dialog.getByText('第 1 / 4 页').waitFor();
    await dialog.getByRole('button', { name: '写入 301 条' }).click();
    await until('all written', async () => (await living()).length === before + 301);
    await until('the sounds', async () => {
      const packs = await tables.rows<{ sounds: object[] }>('phraseSound');
      return packs.flatMap(({ sounds }) => sounds).length >= before + 301;
    });

    const chat = await run.page();
    await openBuyer(chat, '小鱼儿tb_2024');
    expect(await fillPhrase(chat, 'meiguiganhua')).toBe('小鱼儿tb_2024您好,玫瑰干花包邮哦');

    await page.bringToFront();
    await page.reload();
    await page.getByRole('button', { name: '撤销上次导入' }).click();
    await until('taken back', async () => (await living()).length === before);
    await page.getByRole('button', { name: '撤销上次导入' }).waitFor({ state: 'detached' });
  });

  it('a later state of the file: what was edited here stays unless the agent says otherwise', async () => {
    const page = await run.running.open('options.html#/phrases');
    const rows = [
      { code: 'zz1', text: '一号今天发', stage: '发货' },
      { code: 'zz2', text: '二号今天发', stage: '发货' },
    ];
    await choose(page, '店铺.csv', Buffer.from(table(rows)));
    await page.getByRole('button', { name: '写入 2 条' }).click();
    const textOf = async (code: string) => (await living()).find((row) => row.code === code)?.text;
    await until('written', () => textOf('zz2'));

    await page.getByRole('searchbox').fill('zz1');
    await page.locator('tbody tr', { hasText: '一号' }).getByText('一号今天发').first().click();
    await page.getByLabel(/^内容/).fill('一号我改过');
    await page.keyboard.press('Control+s');
    await until('the edit', async () => (await textOf('zz1')) === '一号我改过');

    await choose(
      page,
      '店铺.csv',
      Buffer.from(table(rows.map((row) => ({ ...row, text: `${row.text},晚点` })))),
    );
    const dialog = page.getByRole('dialog');
    await dialog.getByText('1 条两边都改过').waitFor();
    expect(await dialog.getByRole('radio', { name: /保留我的/ }).isChecked()).toBe(true);
    await dialog.getByRole('button', { name: '写入 1 条' }).click();
    await until('the other', async () => (await textOf('zz2')) === '二号今天发,晚点');
    expect(await textOf('zz1')).toBe('一号我改过');
  });

  it('a table that nobody knows: its columns are named, and remembered', async () => {
    const page = await run.running.open('options.html#/phrases');
    const odd = '说辞,场合\n明天到货的哦,到货\n后天到货的哦,到货\n';
    await choose(page, 'x.txt', Buffer.from(odd));
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('「场合」是').selectOption('环节');
    expect(await dialog.getByLabel('「说辞」是').inputValue()).toBe('text');
    await dialog.getByRole('button', { name: '看看会怎样' }).click();
    await dialog.getByRole('button', { name: '写入 2 条' }).click();
    await until('written', async () => (await living()).some(({ text }) => text === '后天到货的哦'));

    await choose(page, 'y.txt', Buffer.from('场合,说辞\n到货,周五到货\n'));
    expect(await dialog.getByLabel('「场合」是').inputValue()).toBe('stage');
  });

  it('says in words what it cannot read', async () => {
    const page = await run.running.open('options.html#/phrases');
    const before = (await living()).length;
    await choose(page, '图.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]));
    await page.getByRole('alert').getByText('这不是文字表格').waitFor();
    expect((await living()).length).toBe(before);
  });
});
