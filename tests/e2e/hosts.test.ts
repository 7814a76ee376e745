import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOut } from '../browser/closed-layer';
import { type Grants, withholdHosts } from '../browser/grants';
import { launch, type Running } from '../browser/launch';
import { panelOf, search, until } from '../browser/panel';
import { type RunningDesk, startDesk } from '../desk/server';
import { type ForeignDesk, startForeignDesk } from '../foreign/server';

const host = 'kefu.nanfeng.test';
const pattern = `http://${host}/*`;
let running: Running;
let desk: ForeignDesk;
let practice: RunningDesk;
let grants: Grants;

const panelFrames = (page: Page) =>
  page.frames().filter((frame) => frame.url().includes('/panel.html')).length;

beforeAll(async () => {
  desk = await startForeignDesk();
  practice = await startDesk();
  running = await launch({ build: 'all', args: [`--host-resolver-rules=MAP ${host} 127.0.0.1`] });
  grants = await withholdHosts(running);
});

afterAll(async () => {
  await running?.close();
  await desk?.close();
  await practice?.close();
});

describe('hosts and taught sites', () => {
  it('imports a profile for a desk it has never seen, works there after the grant, and leaves when it is taken back', async () => {
    const page = await running.context.newPage();
    await page.goto(`http://${host}:${desk.port}/`);
    await page.locator('.cs-conversation').first().waitFor();
    expect(panelFrames(page)).toBe(0);

    await grants.grant(true, pattern);
    const options = await running.open('options.html#/sites');
    await options.getByRole('button', { name: '导入站点' }).click();
    const chooser = options.waitForEvent('filechooser');
    await options.getByText('选择文件').click();
    await (await chooser).setFiles(join(import.meta.dirname, '../foreign/profile.json'));
    await options.getByText('南风客服台').waitFor();
    await options.getByRole('button', { name: '导入并授权' }).click();
    await options.getByText('已导入').first().waitFor();

    await page.bringToFront();
    const panel = await panelOf(page);
    await page.locator('.cs-conversation', { hasText: '半夏' }).click();
    await until('the buyer', async () => (await panel.getByTestId('nick').textContent()) === '半夏');
    await panel.getByText('南风茶社').first().waitFor();
    await search(panel, '什么时候发货');
    await panel.getByTestId('phrases').getByRole('button').first().click();
    const editor = page.locator('.cs-message-input__content-editor').first();
    await until('the phrase in the box', async () =>
      (await editor.innerText()).includes('付款后按页面标注的发货时间'),
    );
    await page.keyboard.press('Enter');
    await page.locator('.cs-message--outgoing', { hasText: '付款后按页面标注' }).waitFor();
    await panel.getByRole('tab', { name: '等待' }).click();
    await until('nobody waits', async () => (await panel.getByText('没有买家在等').count()) === 1);

    await grants.grant(false, pattern);
    await until('the farewell', async () =>
      (await readOut(page)).some((text) => text.includes('话边已不能访问本站')),
    );
    await until('the panel frame to be gone', () => panelFrames(page) === 0);
    const margin = await page.evaluate(() => getComputedStyle(document.documentElement).marginRight);
    expect(margin).toBe('0px');
    await options.bringToFront();
    const row = options.getByRole('listitem').filter({ hasText: '南风客服台' });
    await until('options says so', async () => (await row.getByText('未启用').count()) > 0);

    await grants.grant(true, pattern);
    await page.bringToFront();
    await panelOf(page);
  });

  it('lists who waits over two tabs of two sites, and brings the other tab to the front', async () => {
    await grants.grant(true, 'http://127.0.0.1/*');
    const options = await running.open('options.html');
    const page = await running.context.newPage();
    await page.goto(`${practice.url}/desk?n=3&waiting=1&seed=2`);
    const panel = await panelOf(page);
    await panel.getByRole('tab', { name: '等待' }).click();
    // 半夏 has two unread messages on the foreign desk again, since that page was loaded anew.
    const foreign = await running.context.newPage();
    await foreign.goto(`http://${host}:${desk.port}/`);
    await panelOf(foreign);
    await page.bringToFront();
    const cards = panel.getByRole('listitem');
    await until('both sites in one list', async () => (await cards.count()) === 2);
    const texts = (await cards.allTextContents()).join('\n');
    expect(texts).toContain('练习台');
    expect(texts).toContain('南风客服台');
    await cards
      .filter({ hasText: '半夏' })
      .getByRole('button', { name: /^去回复/ })
      .click();
    const inFront = () =>
      options.evaluate(async () => {
        const tabs = await chrome.tabs.query({ active: true });
        return tabs.map(({ url }) => url ?? '').join();
      });
    await until('the foreign tab in front', async () => (await inFront()).includes(host));
  });
});
