import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBuyer, panelOf, until } from '../browser/panel';
import { come, type Turn } from './radar';
import { shift } from './shift';
import { spoken } from './sight';
import { closeChats, openTables } from './tables';

const run = shift();
const first = '小鱼儿tb_2024';
const second = '云朵上的猫';
const replaced = '话边已更新,刷新本页后继续使用';

beforeAll(async () => {
  const tables = await openTables(run.running);
  await tables.page.close();
  // Without developer mode Chromium does not start an unpacked extension again.
  await onExtensionsPage((page) =>
    page.evaluate(() =>
      (chrome as never as Manager).developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
    ),
  );
});
afterEach(() => closeChats(run.running));

/** Frames of ours in this page, dead ones (which show an error page) included. */
const ownFrames = (page: Page) => page.frames().filter((frame) => frame !== page.mainFrame());

/** What stands beside `head` and `body`: the hosts of our layers. */
const hosts = (page: Page) => page.evaluate(() => document.documentElement.children.length - 2);

const rightEdge = (page: Page) =>
  page.evaluate(() => Math.round(document.querySelector('.chat')?.getBoundingClientRect().right ?? 0));

const farewell = async (page: Page) => (await spoken(page, 'button')).some(({ text }) => text === replaced);

/** Replaces the extension as an update does. */
async function reloadExtension(): Promise<void> {
  const worker = await run.running.worker();
  const next = run.running.context.waitForEvent('serviceworker');
  // The worker is gone before it can answer.
  await worker.evaluate(() => setTimeout(() => chrome.runtime.reload(), 0));
  await next;
}

/** Switches the extension off or on, as a person does on the browser's own page. */
const switchExtension = (on: boolean) =>
  onExtensionsPage((page) =>
    page.evaluate(([id, enabled]) => (chrome as never as Manager).management.setEnabled(id, enabled), [
      run.running.id,
      on,
    ] as const),
  );

async function onExtensionsPage(act: (page: Page) => Promise<void>): Promise<void> {
  const page = await run.running.context.newPage();
  await page.goto('chrome://extensions');
  await act(page);
  await page.close();
}

/** What the browser's own page may do beyond what an extension may. */
interface Manager {
  management: { setEnabled(id: string, enabled: boolean): Promise<void> };
  developerPrivate: { updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void> };
}

/** Who waits, once there is somebody. */
async function waits(): Promise<Turn[]> {
  const tables = await openTables(run.running);
  const found = await until('a wait', async () => {
    const open = (await tables.rows<Turn>('turn')).filter(({ open }) => open === 1);
    return open.length > 0 && open;
  });
  await tables.page.close();
  return found;
}

async function tag(page: Page, name: string): Promise<void> {
  const panel = await panelOf(page);
  await panel.getByRole('button', { name: '给这位买家加标签' }).click();
  await panel.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  await panel.getByRole('button', { name: `去掉标签 ${name}` }).waitFor();
}

describe('an extension that is replaced under an open page', () => {
  it('ends in exactly one panel that works, beside the page, with data and waits intact', async () => {
    const page = await run.page('waiting=0');
    await openBuyer(page, first);
    await tag(page, '意向');
    await come(page, '正在等的买家');
    const [wait] = await waits();
    const width = await rightEdge(page);
    await reloadExtension();
    await until('the old script to say good-bye', async () => await farewell(page));
    await until('one frame', async () => ownFrames(page).length === 1);
    await openBuyer(page, second);
    await openBuyer(page, first);
    await (await panelOf(page)).getByRole('button', { name: '去掉标签 意向' }).waitFor();
    expect(await waits()).toMatchObject([{ id: wait?.id, waitingSince: wait?.waitingSince }]);
    expect(ownFrames(page)).toHaveLength(1);
    expect(await rightEdge(page)).toBe(width);
    await until('only our layer and the good-bye', async () => (await hosts(page)) <= 2);

    await page.reload();
    await openBuyer(page, first);
    await (await panelOf(page)).getByRole('button', { name: '去掉标签 意向' }).waitFor();
    expect(await hosts(page)).toBe(1);
    expect(await rightEdge(page)).toBe(width);
  });

  it('gives the page its room back and says so when it is switched off, and comes again', async () => {
    const page = await run.page('waiting=0');
    await openBuyer(page, first);
    const width = await rightEdge(page);
    await switchExtension(false);
    await page.bringToFront();
    await until('the words', async () => await farewell(page));
    await until('the panel to go', async () => ownFrames(page).length === 0);
    expect(await rightEdge(page)).toBe(1440);
    expect(await page.evaluate(() => document.documentElement.getAttribute('style'))).toBeNull();
    // Nobody listens any more: the desk's own keys work as if we had never been there.
    await page.locator('#reply').fill('加我V信');
    await page.locator('#reply').press('Enter');
    expect(await page.evaluate(() => window.desk.sent.length)).toBe(1);

    await switchExtension(true);
    await page.bringToFront();
    await openBuyer(page, second);
    expect(ownFrames(page)).toHaveLength(1);
    expect(await rightEdge(page)).toBe(width);
  });
});
