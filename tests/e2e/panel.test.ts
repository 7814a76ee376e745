import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { openBuyer, panelOf, shows, until } from '../browser/panel';
import { shift } from './shift';
import { closeChats } from './tables';

const run = shift();
const first = '小鱼儿tb_2024';
const second = '云朵上的猫';

/** The right edge of the page's own content, in CSS px. */
const rightEdge = (page: Page) =>
  page.evaluate(() => Math.round(document.querySelector('.chat')?.getBoundingClientRect().right ?? 0));

const panelBox = async (page: Page) => (await (await panelOf(page)).frameElement()).boundingBox();

/** What the window shows in the middle of an element: the element (or a part of it), or what lies over it. */
const reaches = (page: Page, selector: string) =>
  page.evaluate((css) => {
    const element = document.querySelector(css);
    const box = element?.getBoundingClientRect();
    if (!element || !box) return `no ${css}`;
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return element.contains(hit) ? 'reached' : `covered by ${hit?.tagName}.${hit?.className}`;
  }, selector);

afterEach(() => closeChats(run.running));

describe('the panel beside the chat', () => {
  it('stands 344 px wide at the right and gives the page the rest', async () => {
    const page = await run.page('order=1');
    await openBuyer(page, first);
    expect(await panelBox(page)).toMatchObject({ x: 1440 - 344, width: 344, height: 860 });
    expect(await rightEdge(page)).toBeLessThanOrEqual(1440 - 344);
    expect(await reaches(page, '#reply')).toBe('reached');
    expect(await reaches(page, 'button.send')).toBe('reached');
  });

  it('collapses to a rail, moves to the left, changes its width, and remembers all of it', async () => {
    const page = await run.page();
    await openBuyer(page, first);
    let panel = await panelOf(page);
    await panel.getByRole('button', { name: '移到左边' }).click();
    await until('the panel at the left', async () => (await panelBox(page))?.x === 0);
    await page.mouse.move(347, 300);
    await page.mouse.down();
    await page.mouse.move(420, 300, { steps: 4 });
    await page.mouse.up();
    await until('a wider panel', async () => (await panelBox(page))?.width === 420);
    await panel.getByRole('button', { name: '收起边栏' }).click();
    await until('the rail', async () => (await panelBox(page))?.width === 44);
    await page.reload();
    panel = await panelOf(page);
    await until('the rail after a reload', async () => (await panelBox(page))?.width === 44);
    await panel.getByRole('button', { name: '展开边栏' }).first().click();
    await until('the width again', async () => (await panelBox(page))?.width === 420);
    expect((await panelBox(page))?.x).toBe(0);
    await panel.getByRole('button', { name: '移到右边' }).click();
    await until('the panel at the right', async () => (await panelBox(page))?.x === 1440 - 420);
    await page.mouse.move(1440 - 420 - 3, 300);
    await page.mouse.down();
    // The moves lead over the panel's own frame, which must not swallow them.
    await until('a narrower panel', async () => {
      await page.mouse.move(1440 - 300, 300, { steps: 2 });
      return (await panelBox(page))?.width === 300;
    });
    await page.mouse.up();
    expect((await panelBox(page))?.width).toBe(300);
  });

  it('comes back when the page re-renders, navigates by history or removes it', async () => {
    const page = await run.page();
    await openBuyer(page, first);
    await page.evaluate(() => window.desk.rerender());
    await openBuyer(page, second);
    await page.goBack();
    await shows(page, first);
    await page.evaluate(() => window.desk.wipe());
    await openBuyer(page, second);
    expect((await panelBox(page))?.width).toBeGreaterThan(200);
  });

  it('follows when the page switches by itself, forwards and back', async () => {
    const page = await run.page();
    await openBuyer(page, first);
    for (const [uid, nick] of [
      ['2300007919003', second],
      ['2300000000000', first],
    ] as const) {
      await page.evaluate((id) => window.desk.open(id), uid);
      await shows(page, nick);
    }
  });

  it('leaves box, send button and order column in reach of a page with fixed bars at 1366 × 768', async () => {
    const page = await run.page();
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.goto(`${run.desk.url}/desk?wide=1`);
    await openBuyer(page, first);
    for (const part of ['#reply', 'button.send', '.product-card']) {
      await until(`${part} in reach`, async () => (await reaches(page, part)) === 'reached');
    }
    // The whole panel, of whatever width was dragged before, and not the rail.
    expect((await panelBox(page))?.width).toBeGreaterThanOrEqual(280);
  });

  it('starts as a rail where nothing else keeps the send button in reach', async () => {
    const page = await run.page();
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => {
        document.body.style.setProperty('min-width', '1390px', 'important');
      });
    });
    await page.reload();
    await page.locator('li.conv', { hasText: first }).first().click();
    await until('the rail', async () => (await panelBox(page))?.width === 44);
    expect(await reaches(page, 'button.send')).toBe('reached');
  });

  it('says why it is quiet when the page logs out, and recovers', async () => {
    const page = await run.page();
    await openBuyer(page, first);
    const panel = await panelOf(page);
    await page.evaluate(() => window.desk.logout());
    await panel.getByText('页面要求登录').waitFor();
    await page.evaluate(() => window.desk.login());
    await openBuyer(page, second);
  });
});
