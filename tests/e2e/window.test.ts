import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { until } from '../browser/panel';
import { addPhrases } from './library';
import { lists } from './radar';
import { shift } from './shift';
import { openTables, type Tables } from './tables';

interface Use {
  phraseId: string;
  outcome: string;
  buyerKey: string | null;
}

const run = shift();
const shop = '千牛 / 青禾服饰';
const key = `desktop|${shop}|小王`;
let tables: Tables;

beforeAll(async () => {
  tables = await openTables(run.running);
  await addPhrases(run.running, [
    { title: '补核对地址', text: '{买家}您好,{店铺}请您核对一下地址。' },
    { title: '加微信', text: '{买家}加我微信 abc12345 发您图' },
  ]);
  await run.running.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

/** The window that the popup's button opens, or brings to the front. */
async function fromPopup(): Promise<Page> {
  const popup = await run.running.open('popup.html');
  const opened = run.running.context.waitForEvent('page', (page) => page.url().includes('window.html'));
  await popup.getByRole('button', { name: '独立窗口' }).click();
  const window = await opened;
  await until('the popup to close', () => popup.isClosed());
  return window;
}

const windows = () => run.running.context.pages().filter((page) => page.url().includes('window.html'));
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const choose = async (page: Page, nick: string) => {
  await page.getByRole('combobox', { name: '买家昵称' }).fill(nick);
  await page.keyboard.press('Enter');
  await until(nick, async () => (await page.getByTestId('nick').textContent()) === nick);
};

describe('the detached window', () => {
  let window: Page;

  it('opens from the popup, asks for the client once, and takes a buyer by name', async () => {
    window = await fromPopup();
    await window.getByLabel('店铺名').fill(shop);
    await window.getByRole('button', { name: '确定' }).click();
    await choose(window, '小王');
    expect(await window.getByRole('heading', { level: 1 }).textContent()).toBe('话边 · 独立窗口');
    // A second press brings the same window to the front.
    const popup = await run.running.open('popup.html');
    await popup.getByRole('button', { name: '独立窗口' }).click();
    await until('the popup to close', () => popup.isClosed());
    expect(windows()).toHaveLength(1);
  });

  it('has a command, so that a key opens it', async () => {
    const commands = await tables.page.evaluate(() => chrome.commands.getAll());
    const command = commands.find(({ name }) => name === 'open-window');
    expect(command?.shortcut).toBe('Ctrl+Shift+8');
    await window.close();
    const opened = run.running.context.waitForEvent('page', (page) => page.url().includes('window.html'));
    const worker = await run.running.worker();
    // A key of the desktop cannot be pressed in a headless browser; what it sets off can.
    await worker.evaluate(() =>
      (chrome.commands.onCommand as never as { dispatch(name: string): void }).dispatch('open-window'),
    );
    window = await opened;
    await until('the buyer', async () => (await window.getByTestId('nick').textContent()) === '小王');
  });

  it('times by hand: the wait stands in the panel of a chat page, in the popup and on the badge', async () => {
    await window.getByRole('button', { name: '开始计时' }).click();
    await window.getByRole('button', { name: '已回复' }).waitFor();
    const desk = await run.page('n=4&waiting=0');
    await lists(desk, '小王');
    expect(await tables.badge()).toBe('1');
    const popup = await run.running.open('popup.html');
    await popup.getByRole('button', { name: /^去回复 小王/ }).waitFor();
    const [turn] = await tables.rows<{ buyerKey: string; open: number; source: string }>('turn');
    expect(turn).toMatchObject({ buyerKey: key, open: 1, source: 'timer' });
    await popup.close();

    await window.getByRole('button', { name: '已回复' }).click();
    await window.getByRole('button', { name: '开始计时' }).waitFor();
    await lists(desk);
    await until('the empty badge', async () => (await tables.badge()) === '');
    const [answered] = await tables.rows<{ open: number; closedBy: string }>('turn');
    expect(answered).toMatchObject({ open: 0, closedBy: 'answer' });
    await desk.close();
  });

  it('copies phrases by click and by digit, with this buyer in them, and counts the use', async () => {
    await window.bringToFront();
    await window.getByRole('searchbox').fill('补核对地址');
    await window.getByRole('button', { name: '复制:补核对地址' }).click();
    await window.getByText('已复制,到客户端里按 Ctrl+V').first().waitFor();
    expect(await clipboard(window)).toBe('小王您好,青禾服饰请您核对一下地址。');
    const use = await until('the use', async () => (await tables.rows<Use>('phraseUse'))[0]);
    expect(use).toMatchObject({ phraseId: '补核对地址', outcome: 'copied', buyerKey: key });

    await window.evaluate(() => navigator.clipboard.writeText(''));
    await window.getByRole('tab', { name: '买家' }).click();
    await window.keyboard.press('1');
    await until('the copy', async () => (await clipboard(window)) === '小王您好,青禾服饰请您核对一下地址。');
    expect(await tables.rows('phraseUse')).toHaveLength(2);

    // A digit that is written into a note stays one.
    await window.getByRole('textbox', { name: '备注' }).fill('');
    await window.getByRole('textbox', { name: '备注' }).press('1');
    expect(await window.getByRole('textbox', { name: '备注' }).inputValue()).toBe('1');
    expect(await tables.rows('phraseUse')).toHaveLength(2);
  });

  it('says a red line at once, as nothing watches the send key there', async () => {
    await window.getByRole('tab', { name: '话术' }).click();
    await window.getByRole('searchbox').fill('加微信');
    await window.getByRole('button', { name: '复制:加微信' }).click();
    await window.getByText(/^已复制,但「.*」是红线/).waitFor();
  });

  it('keeps tags and notes, offers buyers met before, and is led to one by 去回复', async () => {
    await window.getByRole('button', { name: '给这位买家加标签' }).click();
    await window.getByRole('dialog').getByRole('button', { name: '老客', exact: true }).click();
    await window.getByRole('button', { name: '去掉标签 老客' }).waitFor();
    await choose(window, '老陈');
    await window.getByRole('button', { name: '去掉标签 老客' }).waitFor({ state: 'detached' });
    await window.getByRole('combobox', { name: '买家昵称' }).fill('王');
    await window.getByRole('option', { name: '小王', exact: true }).click();
    await window.getByRole('button', { name: '去掉标签 老客' }).waitFor();

    await window.getByRole('button', { name: '开始计时' }).click();
    await window.getByRole('button', { name: '已回复' }).waitFor();
    await choose(window, '老陈');
    const desk = await run.page('n=4&waiting=0');
    await lists(desk, '小王');
    const panel = desk.frames().find((frame) => frame.url().includes('/panel.html'));
    await panel?.getByRole('button', { name: '去回复 小王' }).click();
    await until('the buyer', async () => (await window.getByTestId('nick').textContent()) === '小王');
    expect(windows()).toHaveLength(1);

    // Closed and opened again: the same client, the same buyer.
    await window.close();
    window = await fromPopup();
    await until('the buyer', async () => (await window.getByTestId('nick').textContent()) === '小王');
    await window.getByRole('button', { name: '已回复' }).click();
    await until('no wait', async () => (await tables.badge()) === '');
  });
});
