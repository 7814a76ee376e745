import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openBuyer, panelOf, until } from '../browser/panel';
import { shift } from './shift';

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
  'team',
  'tags',
  'sites',
  'keys',
  'looks',
  'data',
  'backup',
  'about',
];

const run = shift();

/** WCAG 2.2 A and AA, in the light and in the dark; one line per violation with the elements it was found on. */
async function violations(page: Page, place: Page | Frame = page): Promise<string[]> {
  await place.evaluate(axe.source);
  const lines: string[] = [];
  for (const look of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: look });
    await until(look, () =>
      place.evaluate((dark) => matchMedia('(prefers-color-scheme: dark)').matches === dark, look === 'dark'),
    );
    const { violations: found } = await place.evaluate(async () => {
      // Colours that still fade would be judged half-way.
      const fading = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
      await Promise.allSettled(fading.map(({ finished }) => finished));
      return await (window as unknown as { axe: typeof axe }).axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      });
    });
    for (const { id, nodes } of found)
      lines.push(`${look} ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  }
  return lines;
}

describe('no screen shuts anybody out', () => {
  it('panel, tab by tab', async () => {
    const page = await run.page('n=12&waiting=4');
    await openBuyer(page, '小鱼儿tb_2024');
    const panel = await panelOf(page);
    const found: Record<string, string[]> = {};
    for (const tab of tabs) {
      await panel.getByRole('tab', { name: tab }).click();
      await panel.getByRole('tab', { name: tab, selected: true }).waitFor();
      found[tab] = await violations(page, panel);
    }
    expect(found).toEqual(Object.fromEntries(tabs.map((tab) => [tab, []])));
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
});
