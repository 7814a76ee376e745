import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { launch, type Running } from '../tests/browser/launch';
import { fillPhrase, panelOf, shows, until } from '../tests/browser/panel';

export interface JobReport {
  /** What was read back from the page's own reply box. */
  filled: string;
  buyer: string;
  tags: string[];
  /** Buyers who wait, as the panel's list counts them. */
  waiting: number;
  badge: string;
  /** Desktop notifications that were up when the buyer was overdue. */
  notified: number;
  handover: string;
  stats: Record<string, string>;
  screenshots: string[];
  ms: number;
}

/** The last threshold is 30 s then; alarms of packed extensions may come another 30 s late. */
const overdueWithin = 90_000;

/**
 * Does an agent's main job on the practice desk, headless, by real clicks: fill, tag, wait for the reminder, hand
 * over, look at the day. Never throws: a step that failed is named in `failed`, and the report holds what was done.
 */
export async function mainJob(desk: string): Promise<{ report: JobReport; failed: string | undefined }> {
  const started = Date.now();
  const report: JobReport = {
    filled: '',
    buyer: '',
    tags: [],
    waiting: 0,
    badge: '',
    notified: 0,
    handover: '',
    stats: {},
    screenshots: [],
    ms: 0,
  };
  const folder = join(import.meta.dirname, '../.output/once');
  mkdirSync(folder, { recursive: true });
  let step = 'starting the browser';
  let running: Running | undefined;
  try {
    running = await launch();
    const page = await running.context.newPage();
    const shoot = async (name: string, of: Page = page) => {
      const path = join(folder, `${name}.png`);
      await of.screenshot({ path });
      report.screenshots.push(path);
    };
    step = 'opening the desk';
    await page.goto(`${desk}/desk?waiting=0&rate=20&order=1&seed=7`);
    step = 'waiting for a buyer to write';
    report.buyer = await until('a buyer who waits', () =>
      page.evaluate(() => document.querySelector('li.conv:has(.conv-wait) .conv-nick')?.textContent),
    );
    await page.locator('li.conv', { hasText: report.buyer }).first().click();
    await shows(page, report.buyer);
    step = 'filling a phrase';
    report.filled = await fillPhrase(page, '什么时候发货');
    await shoot('filled');
    const panel = await panelOf(page);
    step = 'tagging the buyer';
    report.tags = await tag(panel, '意向');
    step = 'signing on';
    await signOn(panel, '小林');
    step = 'being told after 30 s';
    // A desktop notification comes with the last threshold, and only while another tab is in front.
    const options = await running.open('options.html#/reminders');
    await options.getByRole('button', { name: /^用 .*30 ?秒$/ }).click();
    await options.bringToFront();
    step = 'waiting until the buyer is overdue';
    Object.assign(report, await overdue(running, overdueWithin));
    await options.close();
    await page.bringToFront();
    await panel.getByRole('tab', { name: '等待' }).click();
    report.waiting = await panel.getByRole('button', { name: '去回复' }).count();
    await shoot('waits');
    step = 'writing a handover';
    await panel.getByRole('tab', { name: '交接' }).click();
    await panel.getByLabel('补充说明').fill('今晚 20:00 起满 199 减 20,话术已更新');
    await panel.getByRole('button', { name: '交班' }).click();
    report.handover = await until('the handover', () =>
      panel.locator('section', { hasText: '未接收' }).innerText(),
    );
    await shoot('handover');
    step = 'opening the popup';
    const popup = await running.open('popup.html');
    await popup.setViewportSize({ width: 372, height: 600 });
    report.stats = await until('figures in the popup', async () => {
      const pairs = await popup
        .locator('dl > div')
        .evaluateAll((tiles) =>
          tiles.map((tile) => [
            tile.querySelector('dt')?.textContent ?? '',
            tile.querySelector('dd')?.textContent ?? '',
          ]),
        );
      return pairs.length > 0 && Object.fromEntries(pairs);
    });
    await shoot('popup', popup);
    return { report: { ...report, ms: Date.now() - started }, failed: undefined };
  } catch (error) {
    return { report: { ...report, ms: Date.now() - started }, failed: `${step}: ${String(error)}` };
  } finally {
    await running?.close();
  }
}

async function tag(panel: Frame, name: string): Promise<string[]> {
  await panel.getByRole('button', { name: '给这位买家加标签' }).click();
  await panel.getByLabel('找标签或输入新名字').fill(name);
  await panel.getByLabel('找标签或输入新名字').press('Enter');
  const remove = `去掉标签 ${name}`;
  await panel.getByRole('button', { name: remove }).waitFor();
  const labels = await panel.getByRole('button', { name: /^去掉标签/ }).all();
  const names = await Promise.all(labels.map((label) => label.getAttribute('aria-label')));
  return names.map((label) => label?.replace('去掉标签 ', '') ?? '');
}

async function signOn(panel: Frame, name: string): Promise<void> {
  await panel.getByRole('button', { name: '我是谁?' }).click();
  await panel.getByLabel('名字').fill(name);
  await panel.getByRole('button', { name: '上岗' }).click();
  await panel.getByRole('button', { name: `当前值班:${name}` }).waitFor();
}

async function overdue(running: Running, ms: number): Promise<{ badge: string; notified: number }> {
  const worker = await running.worker();
  return await until(
    'badge and notification',
    async () => {
      const seen = await worker.evaluate(async () => ({
        badge: await chrome.action.getBadgeText({}),
        notified: Object.keys(await chrome.notifications.getAll()).length,
      }));
      return seen.badge !== '' && seen.notified > 0 && seen;
    },
    ms,
  );
}
