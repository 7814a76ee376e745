import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openBuyer, panelOf } from '../browser/panel';
import { type Shift, shift } from './shift';

const tabs = ['话术', '买家', '等待', '交接'];
const options = [
  'phrases',
  'variables',
  'flow',
  'reminders',
  'shifts',
  'checks',
  'notices',
  'members',
  'tags',
  'sites',
  'keys',
  'looks',
  'data',
  'backup',
  'about',
];

/** WCAG 2.2 A and AA, one line per violation with the elements it was found on. */
async function violations(place: Page | Frame): Promise<string[]> {
  await place.evaluate(axe.source);
  const { violations: found } = await place.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    }),
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

function everyScreen(run: Shift): void {
  it.each(tabs)('panel: %s', async (tab) => {
    const page = await run.page('n=12&waiting=4');
    await openBuyer(page, '小鱼儿tb_2024');
    const panel = await panelOf(page);
    await panel.getByRole('tab', { name: tab }).click();
    expect(await violations(panel)).toEqual([]);
    await page.close();
  });

  it.each(options)('options: %s', async (screen) => {
    const page = await run.running.open(`options.html#/${screen}`);
    await page.locator('main').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it.each(['popup', 'welcome', 'window'])('%s', async (screen) => {
    const page = await run.running.open(`${screen}.html`);
    await page.locator('main, h1').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
}

describe('light', () => everyScreen(shift({ dark: false })));
describe('dark', () => everyScreen(shift({ dark: true })));
