import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import practiceDesk from '../../lib/sites/profiles/practice-desk.site';
import { openBuyer, panelOf, until } from '../browser/panel';
import { shift } from './shift';
import { openTables, type Tables } from './tables';

interface Note {
  buyerKey: string;
  text: string;
}

const run = shift();
const nick = '小王';
const name = `practice-desk|yf|${nick}`;
let tables: Tables;
let page: Page;

beforeAll(async () => {
  tables = await openTables(run.running);
  // The desk as a platform that shows no buyer ids: a name is all there is.
  const keys = [{ from: 'nick' as const }];
  const { key: _, ...thread } = practiceDesk.thread ?? { message: [], text: [], roles: [] };
  const profile = { ...practiceDesk, keys, thread };
  await tables.put('site', { id: practiceDesk.id, profile, importedAt: 1 });
  page = await run.page('n=2&waiting=0&shop=yf');
});

const rows = () => page.locator('li.conv', { hasText: nick });
const banner = async () => (await panelOf(page)).getByRole('region', { name: '同名买家' });
const shown = async (text: string) =>
  (await panelOf(page)).getByRole('tabpanel').getByText(text, { exact: true });
const note = async (text: string) => {
  const panel = await panelOf(page);
  await panel.getByRole('tab', { name: '买家' }).click();
  await panel.getByRole('textbox', { name: '备注' }).fill(text);
  await panel.getByRole('button', { name: '记下' }).click();
  await until(text, async () => (await tables.rows<Note>('note')).some((row) => row.text === text));
};
const notes = async () =>
  Object.fromEntries((await tables.rows<Note>('note')).map(({ text, buyerKey }) => [text, buyerKey]));

describe('two buyers of one name, where the site shows no ids', () => {
  it('are never taken for one silently, and are kept apart', async () => {
    await page.evaluate((called) => window.desk.add(called, '在吗'), nick);
    await openBuyer(page, nick);
    await note('要白色');
    expect(await (await banner()).count()).toBe(0);

    // A namesake writes: nothing is shown as either's until the agent says who this is.
    await page.evaluate((called) => window.desk.add(called, '发货了吗'), nick);
    await until('two rows', async () => (await rows().count()) === 2);
    await (await banner()).getByText(/现在这一位吗/).waitFor();
    expect(await (await shown('要白色')).count()).toBe(0);
    await (await shown('先在上面选是哪一位')).waitFor();

    await (await banner()).getByRole('button', { name: '不是,分开记' }).click();
    await (await banner()).getByText('现在记的是第 2 位').waitFor();
    await note('要黑色');
    expect(await notes()).toEqual({ 要白色: name, 要黑色: `${name}＃2` });

    await (await banner()).getByRole('button', { name: '换一位' }).click();
    await (await banner()).getByRole('button', { name: '第 1 位' }).click();
    await (await shown('要白色')).waitFor();
    expect(await (await shown('要黑色')).count()).toBe(0);

    // The other row of that name is another conversation, though nothing but its mark says so.
    await page.locator('li.conv:not(.is-open)', { hasText: nick }).click();
    await (await banner()).getByText(/现在是哪一位/).waitFor();
    await (await shown('先在上面选是哪一位')).waitFor();
  });

  it('are asked about again in the next conversation, in another tab, too', async () => {
    await page.close();
    page = await run.page('n=2&waiting=0&shop=yf');
    await page.evaluate((called) => window.desk.add(called, '还在吗'), nick);
    await openBuyer(page, nick);
    await (await banner()).getByText('叫「小王」的记着 2 位,现在是哪一位?').waitFor();
    await (await banner()).getByRole('button', { name: '第 2 位' }).click();
    const panel = await panelOf(page);
    await panel.getByRole('tab', { name: '买家' }).click();
    await (await shown('要黑色')).waitFor();
  });

  it('what was mixed is moved to the other, and back by undo', async () => {
    const panel = await panelOf(page);
    await panel.getByRole('button', { name: '混了两位?分开记' }).click();
    const dialog = panel.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: '要黑色' }).check();
    await dialog.getByRole('combobox', { name: '移给' }).selectOption({ label: '第 1 位' });
    await dialog.getByRole('button', { name: '移过去' }).click();
    await until('the move', async () => (await notes()).要黑色 === name);
    await panel.getByRole('button', { name: '撤销' }).click();
    await until('the way back', async () => (await notes()).要黑色 === `${name}＃2`);
  });
});
