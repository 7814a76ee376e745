import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { knowsOpen } from '../../lib/overlay/view';
import { isSelfHosted } from '../../lib/sites/own-hosts';
import feige from '../../lib/sites/profiles/feige.site';
import pinduoduo from '../../lib/sites/profiles/pinduoduo.site';
import { builtInSites } from '../../lib/sites/registry';
import { launch, type Running } from '../browser/launch';
import { panelOf, patience, search, until } from '../browser/panel';
import { type Platforms, startPlatforms } from '../platforms/server';
import { addresses } from '../sites/addresses';
import type { Seen } from '../sites/seen';
import { firstPlatforms } from '../sites/seen-first';
import { restPlatforms } from '../sites/seen-rest';

const words = '付款后按页面标注的发货时间';
let platforms: Platforms;
let running: Running;

beforeAll(async () => {
  platforms = await startPlatforms();
  running = await launch({ build: 'all', args: platforms.args });
});

afterAll(async () => {
  await running?.close();
  await platforms?.close();
});

/** What stands in any reply box of the page, its frames and open shadow roots. */
const typed = async (page: Page): Promise<string> => {
  const texts = await Promise.all(
    page
      .frames()
      .filter((frame) => !frame.url().startsWith('chrome-extension:'))
      .map((frame) =>
        frame.evaluate(() => {
          const say = (root: Document | ShadowRoot): string =>
            [...root.querySelectorAll<HTMLElement>('*')]
              .map((element) => {
                const inner = element.shadowRoot ? say(element.shadowRoot) : '';
                if (element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement)
                  return inner + element.value;
                return inner + (element.getAttribute('contenteditable') ? element.innerText : '');
              })
              .join('\n');
          return say(document);
        }),
      ),
  );
  return texts.join('\n');
};

/** What a human sees in the two fixtures that have tests of their own. */
const others: Pick<Seen, 'site' | 'open' | 'box'>[] = [
  { site: pinduoduo, open: '90010002 | 木**子 |', box: 'textarea' },
  { site: feige, open: '周周不加班 | 周周不加班 | weak', box: 'contenteditable' },
];
const desks = [...firstPlatforms, ...restPlatforms, ...others].filter(({ site }) => !isSelfHosted(site));

test('every built-in site of a known host is tried', () => {
  const known = builtInSites().filter((site) => !site.practice && !isSelfHosted(site));
  expect(desks.map(({ site }) => site.id).sort()).toEqual(known.map(({ id }) => id).sort());
});

describe.each(desks.map((seen) => ({ id: seen.site.id, seen })))('$id under its real host name', (desk) => {
  const { site, open = '', box } = desk.seen;
  const url = addresses[desk.id] ?? '';
  const [, nick, marks] = open.split(/ *\| */);

  it('gets the panel, which knows the buyer that is open, and fills only for a buyer that is sure', async () => {
    const page = await running.context.newPage();
    await page.goto(url);
    const panel = await panelOf(page);
    const sure = knowsOpen(site) && nick !== undefined && !marks?.includes('torn');
    if (sure)
      await until(
        `the panel to show ${nick}`,
        async () => (await panel.getByTestId('nick').textContent()) === nick,
      );
    await search(panel, '什么时候发货');
    const phrase = panel.getByTestId('phrases').getByRole('button').first();
    await phrase.click();
    if (sure && box) await until('the phrase in the box', async () => (await typed(page)).includes(words));
    else {
      await panel.locator('[data-sonner-toast]').first().waitFor({ timeout: patience });
      expect(await typed(page)).not.toContain(words);
    }
    await page.close();
  });
});
