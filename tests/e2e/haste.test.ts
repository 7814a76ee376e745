import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { openBuyer, panelOf, search, until } from '../browser/panel';
import { shift } from './shift';
import { spoken } from './sight';
import { closeChats } from './tables';

const run = shift();
const first = '小鱼儿tb_2024';
const second = '云朵上的猫';

const boxText = (page: Page) => page.evaluate(() => window.desk.boxText());
const sent = (page: Page) => page.evaluate(() => window.desk.sent.map(({ text }) => text));

afterEach(() => closeChats(run.running));

/** A desk with an open buyer and the guard's rules at work; the caret stands in the empty box. */
async function guarded(query = ''): Promise<Page> {
  const page = await run.page(`waiting=0&${query}`);
  await openBuyer(page, first);
  await page.locator('#reply').click();
  await until('the rules', async () => {
    await page.keyboard.insertText('加我微信');
    const says = await spoken(page, 'alert');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Backspace');
    return says.length > 0;
  });
  return page;
}

describe('an agent in haste', () => {
  it.each(['textarea', 'contenteditable', 'plaintext', 'input'])(
    'gets a phrase once by a double-click and by replacing it with itself: %s',
    async (box) => {
      const page = await run.page(`waiting=0&box=${box}`);
      await openBuyer(page, first);
      const panel = await panelOf(page);
      await search(panel, '什么时候发货');
      const phrase = panel.getByTestId('phrases').getByRole('button').first();
      await phrase.dblclick();
      await until('the phrase', () => boxText(page));
      // A second fill would come by now.
      await page.waitForTimeout(400);
      const once = await boxText(page);
      expect(once.match(/付款后/g)).toHaveLength(1);
      // The panel says nothing after a fill that went well: the page's own events tell that the second one was done.
      await page.evaluate(() => {
        const reply = document.querySelector<HTMLElement>('#reply');
        reply?.addEventListener('input', () => {
          reply.dataset.inputs = `${Number(reply.dataset.inputs ?? 0) + 1}`;
        });
      });
      await phrase.click({ modifiers: ['Shift'] });
      await until('the second fill', () => page.locator('#reply').getAttribute('data-inputs'));
      await page.waitForTimeout(400);
      expect(await boxText(page)).toBe(once);
      expect(await panel.getByText('填不进去').count()).toBe(0);
    },
  );

  it('keeps one note by a key that stays down, and a begun one over a reload', async () => {
    const page = await run.page('waiting=0');
    await openBuyer(page, first);
    const panel = await panelOf(page);
    await panel.getByRole('tab', { name: '买家' }).click();
    await panel.getByRole('textbox', { name: '备注' }).fill('要发顺丰');
    await page.keyboard.down('Control');
    for (let repeat = 0; repeat < 4; repeat += 1) await page.keyboard.down('Enter');
    await page.keyboard.up('Control');
    await panel.getByText('要发顺丰').first().waitFor();
    await page.waitForTimeout(300);
    expect(await panel.getByText('要发顺丰').count()).toBe(1);

    await panel.getByRole('textbox', { name: '备注' }).fill('写到一半');
    await page.reload();
    await openBuyer(page, first);
    const again = await panelOf(page);
    await again.getByRole('tab', { name: '买家' }).click();
    expect(await again.getByRole('textbox', { name: '备注' }).inputValue()).toBe('写到一半');
  });

  it('is held back in a box that the page put there this very moment', async () => {
    const page = await guarded();
    for (const kind of ['contenteditable', 'textarea', 'input'] as const) {
      await page.evaluate((box) => {
        window.desk.setBox(box);
        document.querySelector<HTMLElement>('#reply')?.focus();
      }, kind);
      await page.keyboard.insertText('加我微信');
      await page.keyboard.press('Enter');
      expect(await sent(page)).toEqual([]);
    }
  });

  it('is held back anew with the same words for the next buyer', async () => {
    const page = await guarded();
    await page.keyboard.insertText('加我微信');
    await page.keyboard.press('Enter');
    // Without a key or click of the agent in between, as when the page itself goes to the next buyer.
    await page.evaluate(() => window.desk.open('2300007919003'));
    await until('the empty box', async () => (await boxText(page)) === '');
    await page.keyboard.insertText('加我微信');
    await page.keyboard.press('Enter');
    expect(await boxText(page)).toBe('加我微信');
    expect(await sent(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await until('the second press to send', async () => (await sent(page)).length === 1);
    await page.locator('li.conv', { hasText: second }).waitFor();
  });

  it('leaves all keys to pages of the same host that are no desk', async () => {
    const page = await run.page('waiting=0');
    await openBuyer(page, first);
    await page.evaluate(() => {
      window.addEventListener('keydown', ({ code }) => {
        document.title = code;
      });
      history.pushState(null, '', '/orders');
    });
    await until('the panel to go', () =>
      page.evaluate(() => document.documentElement.style.marginRight === ''),
    );
    await page.keyboard.press('Alt+1');
    expect(await page.title()).toBe('Digit1');
    expect(await boxText(page)).toBe('');
  });
});

it('comes back after a page that removed it many times has come to rest', async () => {
  const page = await run.page('waiting=0');
  await openBuyer(page, first);
  await page.evaluate(async () => {
    for (let round = 0; round < 40; round += 1) {
      document.documentElement.lastElementChild?.matches('div') &&
        document.documentElement.lastElementChild.remove();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
  const stands = () => page.evaluate(() => document.documentElement.lastElementChild?.localName === 'div');
  expect(await stands()).toBe(false);
  await until('the panel', stands);
  await panelOf(page);
});
