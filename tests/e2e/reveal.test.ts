import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBuyer, panelOf, until } from '../browser/panel';
import { come, lists, type Radar, watchWaits } from './radar';
import { shift } from './shift';
import { colourAt } from './sight';

const run = shift();
const first = '小鱼儿tb_2024';
const firstUid = '2300000000000';
let radar: Radar;

beforeAll(async () => {
  radar = await watchWaits(run);
  await run.running.context.grantPermissions(['clipboard-read'], { origin: run.desk.url });
  await radar.thresholds(600, 1200);
});
afterEach(() => radar.end());

/** Clicks 去回复 in this panel's list of waits. */
const goTo = async (page: Page, nick: string) =>
  (await panelOf(page)).getByRole('button', { name: `去回复 ${nick}` }).click();

describe('去回复', () => {
  it('brings the other tab to the front, scrolls to the row, outlines it and opens nothing', async () => {
    const beauty = await run.page('n=24&waiting=0&shop=ms');
    await come(beauty, '远处的买家');
    await radar.count(1);
    await beauty.locator('.conv-scroll').evaluate((scroll) => scroll.scrollTo(0, 10_000));
    const clothes = await run.page('n=4&waiting=0&shop=yf');
    await lists(clothes, '远处的买家');
    expect(await radar.inFront()).toContain('yf');
    const where = beauty.url();
    await goTo(clothes, '远处的买家');
    await until('the other tab in front', async () => (await radar.inFront()) === 'ms');
    const row = beauty.locator('li.conv', { hasText: '远处的买家' });
    const place = await until('the row in sight', async () => {
      const [box, list] = [await row.boundingBox(), await beauty.locator('.conv-scroll').boundingBox()];
      return box && list && box.y >= list.y && box.y + box.height <= list.y + list.height && box;
    });
    const edge = () => colourAt(beauty, place.x + 1, place.y + 30, radar.tables.page);
    await until('the outline', async () => (await edge()) === '#0b7a75');
    expect(beauty.url()).toBe(where);
    expect(await beauty.locator('li.conv.is-open').count()).toBe(0);
    await until('the outline to go', async () => (await edge()) !== '#0b7a75');
  });

  it('copies the nick where the page’s list does not hold the row', async () => {
    const beauty = await run.page('n=60&waiting=1&shop=ms&react=1');
    await radar.count(1);
    await beauty.locator('.conv-scroll').evaluate((scroll) => scroll.scrollTo(0, 10_000));
    // The same buyer id stands in the list of the other shop, which is another buyer.
    const clothes = await run.page('n=4&waiting=0&shop=yf');
    await openBuyer(clothes, first);
    await until('the row to be known as gone', async () => {
      const known = new Map(
        (await radar.chatTabs()).map(({ shop, present }) => [shop?.id, present.includes(firstUid)]),
      );
      return known.get('ms') === false && known.get('yf') === true;
    });
    await lists(clothes, first);
    await goTo(clothes, first);
    await until('the other tab in front', async () => (await radar.inFront()) === 'ms');
    await clothes.bringToFront();
    await (await panelOf(clothes)).getByText(`已复制昵称「${first}」`).waitFor();
    await clothes.locator('#reply').click();
    await clothes.keyboard.press('Control+v');
    await until('the nick', async () => (await clothes.evaluate(() => window.desk.boxText())) === first);
  });
});
