import { beforeAll, beforeEach, expect, it } from 'vitest';
import { openBuyer, until } from '../browser/panel';
import { type Radar, say, watchWaits } from './radar';
import { shift } from './shift';

interface SiteClock {
  site: string;
  samples: { offset: number }[];
}

const run = shift();
const buyer = '小鱼儿tb_2024';
const uid = '2300000000000';
let radar: Radar;

beforeAll(async () => {
  radar = await watchWaits(run);
});
beforeEach(() => radar.thresholds(600, 1200));

it('learns a platform clock ten minutes off, times waits by messages, and keeps a wait whose tab is closed', async () => {
  const page = await run.page('n=4&waiting=0&skew=10');
  await openBuyer(page, buyer);
  const samples = async () =>
    (await radar.tables.rows<SiteClock>('siteClock')).flatMap((clock) => clock.samples);
  let saidAt = 0;
  await until('three messages to arrive', async () => {
    // One by one: of those that are drawn together only the last counts, and none just after opening.
    if (Date.now() - saidAt > 700) {
      saidAt = Date.now();
      await say(page, uid, '在吗');
    }
    return (await samples()).length >= 3;
  });
  for (const { offset } of await samples()) expect(Math.abs(offset + 600_000)).toBeLessThan(5000);

  await page.locator('#reply').click();
  await page.keyboard.type('在的');
  await page.keyboard.press('Enter');
  await until('the answer', async () => (await radar.openTurns()).length === 0);
  const answered = (await radar.turns()).at(-1);
  expect(answered?.answeredAt).toBeGreaterThanOrEqual(answered?.waitingSince ?? Number.POSITIVE_INFINITY);
  expect(answered?.answeredAt).toBeLessThanOrEqual(Date.now());

  const asked = Date.now();
  await say(page, uid, '发货了吗');
  await radar.count(1);
  const [turn] = await radar.openTurns();
  expect(turn).toMatchObject({ source: 'message' });
  expect(Math.abs((turn?.waitingSince ?? 0) - asked)).toBeLessThan(5000);

  await page.close();
  await until('the tab to be forgotten', async () => (await radar.chatTabs()).length === 0);
  expect(await radar.openTurns()).toEqual([turn]);
});
