import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBuyer, panelOf, search, until, untilFocused } from '../browser/panel';
import { addPhrases } from './library';
import { shift } from './shift';
import { closeChats, openTables } from './tables';

const run = shift();
const first = '小鱼儿tb_2024';
const second = '云朵上的猫';

const yesterday = () => {
  const date = new Date();
  date.setDate(date.getDate() - 1);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

beforeAll(async () => {
  await addPhrases(run.running, [
    { title: '查件进度', text: '{买家},{?快递单号}走{?选|顺丰|中通}' },
    { title: '店里活动', text: '今天{活动},{快递}发货' },
    { title: '报订单', text: '订单{订单号}已发出' },
  ]);
  const tables = await openTables(run.running);
  const row = { createdAt: 1, updatedAt: 1, memberId: null, deletedAt: null, dirty: 1, shop: '', from: '' };
  await tables.put('shopVariable', { ...row, id: 'a', name: '活动', value: '满减', to: yesterday() });
  await tables.put('shopVariable', { ...row, id: 'b', name: '快递', value: '中通', to: '' });
});
afterEach(() => closeChats(run.running));

const boxText = (page: Page) => page.evaluate(() => window.desk.boxText());
const stands = (page: Page, text: string) => until(text, async () => (await boxText(page)) === text);

/** The panel with the phrase of this title as its first. */
async function find(page: Page, title: string) {
  const panel = await panelOf(page);
  await search(panel, title);
  await panel.getByRole('button', { name: `填入:${title}` }).waitFor();
  return panel;
}

describe('a phrase with what the page shows beside the chat', () => {
  it('takes the order of the buyer who is open, and of nobody before', async () => {
    const page = await run.page('order=1');
    const panel = await find(page, '报订单');
    const card = panel.getByRole('button', { name: '填入:报订单' });
    const list = panel.getByTestId('phrases');
    const orders = new Set<string>();
    for (let row = 0; orders.size < 2; row++) {
      await page.locator('li.conv').nth(row).click();
      const number = page.locator('.order-number');
      if ((await number.count()) === 0) continue;
      const order = (await number.textContent()) ?? '';
      orders.add(order);
      await until('the number in the preview', async () => !!(await list.textContent())?.includes(order));
      await card.click();
      await stands(page, `订单${order}已发出`);
      await page.locator('#reply').fill('');
    }
  });
});

describe('a phrase that asks', () => {
  it('by Alt+1 from the reply box: type, Enter, Enter, and the caret is in the box again', async () => {
    const page = await run.page('order=1');
    await openBuyer(page, first);
    const panel = await find(page, '查件进度');
    await page.locator('#reply').click();
    await page.keyboard.press('Alt+Digit1');
    const field = panel.getByLabel('快递单号');
    await untilFocused(field);
    await page.keyboard.type('SF100');
    await page.keyboard.press('Enter');
    await until('the choice', () => panel.getByLabel('顺丰').evaluate((it) => it.matches(':focus')));
    await page.keyboard.press('Enter');
    await stands(page, `${first},SF100走顺丰`);
    await panel.getByRole('form', { name: /还差几项/ }).waitFor({ state: 'detached' });
    await until('the focus in the box', () => page.evaluate(() => document.activeElement?.id === 'reply'));
  });

  it('is closed when another buyer opens, and fills nothing', async () => {
    const page = await run.page('order=1');
    await openBuyer(page, first);
    const panel = await find(page, '查件进度');
    await panel.getByRole('button', { name: '填入:查件进度' }).click();
    await panel.getByLabel('快递单号').fill('SF200');
    await openBuyer(page, second);
    await panel.getByText('已经换了会话,刚才要填的几项收起来了,什么也没填').waitFor();
    expect(await panel.getByRole('form', { name: /还差几项/ }).count()).toBe(0);
    expect(await boxText(page)).toBe('');
  });

  it('asks for a value of the shop that ended yesterday, and says so', async () => {
    const page = await run.page('order=1');
    await openBuyer(page, first);
    const panel = await find(page, '店里活动');
    await panel.getByText('活动已过期').waitFor();
    await panel.getByRole('button', { name: '填入:店里活动' }).click();
    await panel.getByText(`店铺变量「活动」到 ${yesterday()} 就过期了,这次先手填`).waitFor();
    expect(await boxText(page)).toBe('');
    await panel.getByRole('textbox', { name: '活动' }).fill('第二件半价');
    await panel.getByRole('button', { name: '填入', exact: true }).click();
    await stands(page, '今天第二件半价,中通发货');
  });
});
