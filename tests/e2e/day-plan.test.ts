import { expect, it } from 'vitest';
import { openBuyer, panelOf, until } from '../browser/panel';
import { shift } from './shift';
import { openTables } from './tables';

const run = shift();

it('a shift that ends in some minutes: notice, checklist, buyers first, then the handover', async () => {
  const page = await run.page('n=6&waiting=1');
  await openBuyer(page, '小鱼儿tb_2024');
  const panel = await panelOf(page);
  await panel.getByRole('button', { name: /^我是谁/ }).click();
  await panel.getByLabel('名字').fill('小林');
  await panel.getByRole('button', { name: '上岗' }).click();
  await panel.getByRole('button', { name: '当前值班:小林' }).waitFor();

  // The lead plans, in the options page, a shift that has begun today and ends in a few minutes, past midnight if need be.
  // Not yesterday: on a Monday that is in the week before, which the roster does not show.
  const options = await run.running.open('options.html#/shifts');
  const { today, hours } = await options.evaluate(() => {
    const now = new Date();
    const clock = (minutes: number) => new Date(now.getTime() + minutes * 60_000).toTimeString().slice(0, 5);
    const begun = Math.min(30, now.getHours() * 60 + now.getMinutes());
    return { today: now.toLocaleDateString('sv-SE'), hours: `${clock(-begun)}-${clock(8)}` };
  });
  const time = options.getByLabel('班次「早班」的时间');
  await time.fill(hours);
  await time.press('Enter');
  await options.getByLabel(`小林 ${today} 的班`).selectOption('早班');
  await options.goto(options.url().replace('shifts', 'notices'));
  await options.getByLabel('通知内容').fill('今晚 20:00 起满 199 减 20');
  await options.getByLabel('临时话术').fill('已经发货');
  await options.getByRole('button', { name: '发通知' }).click();
  await options.getByText('未读 1:小林').waitFor();

  await page.bringToFront();
  const pins = panel.getByRole('region', { name: '店长通知' });
  await pins.getByRole('button', { name: '收到' }).click();
  await options.getByText(/已读 1:小林/).waitFor();

  const list = panel.getByRole('region', { name: '清单' });
  await list.getByRole('checkbox', { name: '做完:登录各平台,先回离线留言' }).click({ timeout: 20_000 });
  await list.getByRole('checkbox', { name: '做完:看今日通知,接收上一班交接' }).waitFor();
  const tables = await openTables(run.running);
  expect(await tables.rows('checkTick')).toMatchObject([{ itemId: 'signIn', day: today }]);

  const end = panel.getByRole('status', { name: '下班提醒' });
  await end.getByText(/还有 1 位在等,答完再交接/).waitFor();
  await pins.getByRole('button', { name: /今晚 20:00/ }).click();
  await pins.getByRole('button', { name: '填入:已经发货' }).click();
  await until('the phrase in the box', async () => (await page.evaluate(() => window.desk.boxText())) !== '');
  await page.locator('#reply').press('Enter');
  await until('that it was sent as it was', async () =>
    (await tables.rows<{ edited: boolean | null }>('phraseUse')).some(({ edited }) => edited === false),
  );
  await end.getByText(/写好交接再走/).waitFor();
  await end.getByRole('button', { name: '写交接' }).click();
  await panel.getByLabel('补充说明').fill('新品今晚上架');
  await panel.getByRole('button', { name: '交班' }).click();
  await until('nothing more to say', async () => (await end.count()) === 0);
});
