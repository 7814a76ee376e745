import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, type Running } from '../browser/launch';
import { until } from '../browser/panel';
import { generatePhrases } from '../data/phrase-generator';
import { addPhrases } from './library';
import { openTables, type Tables } from './tables';

const count = 10_000;
/** Rows that may be drawn at once, however long the table is. */
const mostRows = 80;

interface Row {
  id: string;
  title: string;
  code: string;
  stage: string;
  order: number;
  deletedAt: number | null;
}

let running: Running;
let tables: Tables;
let page: Page;

beforeAll(async () => {
  running = await launch();
  tables = await openTables(running);
  await until('the starter library', async () => (await tables.rows('phrase')).length >= 150);
  await tables.clear('phrase', 'phraseSound');
  const library = generatePhrases(count).map(({ title, text, stage, tags }, at) => {
    return { id: `p${String(at).padStart(5, '0')}`, title, text, stage, tags, order: at + 1 };
  });
  await addPhrases(running, library);
  page = await running.open('options.html#/phrases');
  await page.getByText(`共 ${count} 条`).waitFor();
});
afterAll(() => running?.close());

const stored = (id: string) => tables.row<Row>('phrase', id);
const row = (place: number) => page.locator(`tr[aria-rowindex="${place + 1}"]`);
const focused = () =>
  page.evaluate(() => Number(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')) - 1);
const drawn = () => page.locator('tbody tr').count();

describe('a library of 10,000', () => {
  it('is walked through with the keyboard alone, and only what is in sight is drawn', async () => {
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe(`${count + 1}`);
    await row(1).focus();
    await page.keyboard.press('ArrowDown');
    await until('the second row', async () => (await focused()) === 2);
    await page.keyboard.press('End');
    await until('the last row', async () => (await focused()) === count);
    expect(await drawn()).toBeLessThan(mostRows);
    await page.keyboard.press('PageUp');
    await until('a page higher', async () => (await focused()) < count - 5);
    await page.keyboard.press('Home');
    await until('the first row', async () => (await focused()) === 1);

    const title = '键盘改的标题';
    await page.keyboard.press('F2');
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
    await until('the title', async () => (await stored('p00000'))?.title === title);
    await until('the row again', async () => (await focused()) === 1);
    await page.keyboard.press('Enter');
    await page.keyboard.type('不要的');
    await page.keyboard.press('Escape');
    await row(1).getByText(title).first().waitFor();

    await page.keyboard.press('Alt+ArrowDown');
    await until('one place down', async () => ((await stored('p00000'))?.order ?? 0) > 2);
    await until('the focus with it', async () => (await focused()) === 2);
    await page.keyboard.press('Delete');
    await until('deleted', async () => (await stored('p00000'))?.deletedAt !== null);
    await page.getByRole('button', { name: '撤销' }).click();
    await until('back', async () => (await stored('p00000'))?.deletedAt === null);
  });

  it('changes a range, or all that is found, in one go and back', async () => {
    await row(3).getByRole('checkbox').click();
    await page.getByText(`已选 1 / ${count} 条`).waitFor();
    await row(12)
      .getByRole('checkbox')
      .click({ modifiers: ['Shift'] });
    await page.getByText(`已选 10 / ${count} 条`).waitFor();
    await page.getByRole('button', { name: '取消选择' }).click();

    await page.getByRole('searchbox').fill('发票');
    await until('what is found', async () => /找到/.test((await page.locator('footer').textContent()) ?? ''));
    await row(1).focus();
    await page.keyboard.press('Control+a');
    const said = (await page.getByText(/^已选 \d+ \/ \d+ 条$/).textContent()) ?? '';
    const chosen = Number(/\d+/.exec(said)?.[0]);
    expect(chosen).toBeGreaterThan(100);
    await page.getByRole('button', { name: '移动', exact: true }).click();
    await page.getByLabel('环节', { exact: true }).fill('开票专用');
    await page.keyboard.press('Enter');
    const inStage = () => tables.count('phrase', 'stage', '开票专用');
    await page.getByText(`已把 ${chosen} 条移到「开票专用」`).waitFor();
    expect(await inStage()).toBe(chosen);
    await page
      .locator('[data-sonner-toast]', { hasText: '移到' })
      .getByRole('button', { name: '撤销' })
      .click();
    await until('taken back', async () => (await inStage()) === 0);
    expect(await drawn()).toBeLessThan(mostRows);
    await page.getByRole('button', { name: '取消选择' }).click();
    await page.getByRole('searchbox').fill('');
    await page.getByText(`共 ${count} 条`).waitFor();
  });

  it('finds what says the same, and merges it', async () => {
    await page.getByRole('button', { name: '查重' }).click();
    const dialog = page.getByRole('dialog', { name: '内容重复的话术' });
    const groups = async () =>
      Number(/^\d+/.exec((await dialog.getByText(/^\d+ 组/).textContent()) ?? '')?.[0]);
    const before = await groups();
    expect(before).toBeGreaterThan(100);
    await dialog.getByRole('button', { name: '合并成一条' }).first().click();
    await until('one group less', async () => (await groups()) === before - 1);
    await dialog.getByRole('button', { name: '在表格里看' }).click();
    await page.getByRole('button', { name: /^重复 / }).waitFor();
    expect(await drawn()).toBeLessThan(mostRows);
    await page.getByRole('button', { name: '清除筛选' }).click();
  });

  it('can be read out', async () => {
    await page.getByText(`共 `).waitFor();
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() =>
      (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      }),
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
  });
});
