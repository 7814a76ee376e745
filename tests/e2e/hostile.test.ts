import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readOut } from '../browser/closed-layer';
import { launch, type Running } from '../browser/launch';
import { fillPhrase, openBuyer, panelOf, until } from '../browser/panel';
import { shift } from './shift';
import { closeChats } from './tables';

const run = shift();
const first = '小鱼儿tb_2024';

afterEach(() => closeChats(run.running));

describe('hostile and strict pages', () => {
  it('works on a page with a strict content security policy', async () => {
    const page = await run.page('csp=strict');
    await openBuyer(page, first);
    expect(await fillPhrase(page, '什么时候发货')).toContain('付款后按页面标注');
  });

  it('shows the page nothing of itself', async () => {
    const page = await run.page('cover=1');
    await openBuyer(page, first);
    const loot = await until('three searches of the page', () =>
      page.evaluate(() => window.deskLoot && window.deskLoot.scans >= 3 && window.deskLoot),
    );
    expect(loot).toMatchObject({ frames: [], sources: [], shadows: [], framesCounted: 0 });
    const seen = await page.evaluate(() => ({
      html: document.documentElement.outerHTML,
      resources: performance.getEntriesByType('resource').map(({ name }) => name),
      databases: indexedDB.databases(),
    }));
    expect(seen.html).not.toContain('chrome-extension');
    expect(seen.html).not.toContain(run.running.id);
    expect(seen.resources.join()).not.toContain('chrome-extension');
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  });

  it('takes no clicks while the page covers it, and says so', async () => {
    const page = await run.page('cover=1');
    const panel = await panelOf(page);
    await panel.getByText('边栏被页面遮住了').waitFor();
    expect(await panel.locator('[inert]').count()).toBe(1);
    await page.evaluate(() => document.querySelector('.desk-cover')?.remove());
    await until('the panel to be usable again', async () => (await panel.locator('[inert]').count()) === 0);
  });

  it('keeps its place against page styles', async () => {
    const page = await run.page();
    await openBuyer(page, first);
    await page.addStyleTag({
      content: 'html > div, div { display: none !important; opacity: 0 !important; width: 1px !important; }',
    });
    const frame = await (await panelOf(page)).frameElement();
    expect(await frame.boundingBox()).toMatchObject({ x: 1440 - 344, width: 344, height: 860 });
  });

  it('does not leak the extension id in messages to the page', async () => {
    const page = await run.running.context.newPage();
    await page.addInitScript(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      window.addEventListener('message', (event) => heard.push(JSON.stringify(event.data)));
    });
    await page.goto(`${run.desk.url}/desk`);
    await openBuyer(page, first);
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard.join());
    expect(heard).not.toContain(run.running.id);
  });
});

describe('a page that embeds the panel itself', () => {
  it('gets an empty frame', async () => {
    const page = await run.page();
    await openBuyer(page, first);
    await page.evaluate((address) => {
      const frame = document.createElement('iframe');
      frame.id = 'stolen';
      frame.src = address;
      document.body.append(frame);
    }, `chrome-extension://${run.running.id}/panel.html`);
    const stolen = await (await page.waitForSelector('#stolen')).contentFrame();
    await stolen?.waitForLoadState('load').catch(() => undefined);
    await page.evaluate(() => {
      const frame = document.querySelector<HTMLIFrameElement>('#stolen');
      const { port2 } = new MessageChannel();
      frame?.contentWindow?.postMessage({ t: 'port', nonce: 'guess' }, '*', [port2]);
    });
    // Blocked outright, or there and empty: either way nothing of ours is shown.
    const shown = await stolen
      ?.evaluate(() => document.querySelector('#root')?.childElementCount ?? 0)
      .catch(() => 0);
    expect(shown).toBe(0);
    await openBuyer(page, '云朵上的猫');
  });
});

/** A browser whose profile starts with these preferences. */
async function withPreferences<T>(preferences: object, use: (running: Running) => Promise<T>): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), 'huabian-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify({ profile: preferences }));
  const running = await launch({ profile });
  try {
    return await use(running);
  } finally {
    await running.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

describe('a browser that keeps less', () => {
  it('with third-party cookies blocked still keeps the data', async () => {
    const preferences = { cookie_controls_mode: 1, block_third_party_cookies: true };
    await withPreferences(preferences, async ({ context }) => {
      const page = await context.newPage();
      await page.goto(`${run.desk.url}/desk`);
      await openBuyer(page, first);
      expect(await fillPhrase(page, '什么时候发货')).toContain('付款后按页面标注');
    });
  });

  it('with all site data blocked says so in the panel', async () => {
    await withPreferences({ default_content_setting_values: { cookies: 2 } }, async ({ context }) => {
      const page = await context.newPage();
      await page.goto(`${run.desk.url}/desk`);
      await (await panelOf(page)).getByText('打不开本机数据').waitFor();
    });
  });
});

describe('a host that was never granted', () => {
  let server: Server;
  beforeAll(async () => {
    server = createServer((_, response) => response.end('<!doctype html><p>别的网站</p>'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('gets no script, no panel and no room taken', async () => {
    const page: Page = await run.running.context.newPage();
    // The build grants localhost; another path of it is no chat desk and must be left alone.
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForLoadState('load');
    expect(page.frames()).toHaveLength(1);
    expect(await readOut(page)).not.toContain('话边边栏');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).marginRight)).toBe('0px');
  });
});
