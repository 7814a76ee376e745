import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { fillPhrase, openBuyer, panelOf, search, shows, until } from '../browser/panel';
import { answerOf, tapPanels } from '../moving/wire';
import { addPhrases } from './library';
import { shift } from './shift';
import { closeChats } from './tables';

const run = shift();
const first = '小鱼儿tb_2024';
const second = '云朵上的猫';
const boxes = ['textarea', 'contenteditable', 'plaintext', 'input'] as const;

const boxText = (page: Page) => page.evaluate(() => window.desk.boxText());
const sent = (page: Page) => page.evaluate(() => window.desk.sent.length);

afterEach(() => closeChats(run.running));

describe('fill', () => {
  it('puts the phrase at the cursor, keeps undo and the focus, and sends nothing', async () => {
    const page = await run.page();
    await openBuyer(page, first);
    await page.locator('#reply').click();
    await page.keyboard.type('前后');
    await page.keyboard.press('ArrowLeft');
    const text = await fillPhrase(page, '什么时候发货');
    expect(text).toMatch(/^前付款后按页面标注的发货时间安排.+后$/s);
    await page.keyboard.type('!');
    await until('the next key in the box', async () => (await boxText(page)).endsWith('!后'));
    // Chromium may take the key and the fill back in one step or in two, but never loses what was there before.
    await page.keyboard.press('Control+z');
    if ((await boxText(page)) !== '前后') await page.keyboard.press('Control+z');
    expect(await boxText(page)).toBe('前后');
    expect(await sent(page)).toBe(0);
  });

  it('fills by Alt+1…9 pressed in the page, and Shift+click replaces', async () => {
    const page = await run.page();
    await openBuyer(page, first);
    const panel = await panelOf(page);
    await page.locator('#reply').fill('旧的草稿');
    const title = await panel.getByTestId('phrases').getByRole('button').nth(1).textContent();
    await page.locator('#reply').press('Alt+2');
    const filled = await until('the phrase', async () => {
      const text = await boxText(page);
      return text !== '旧的草稿' && text;
    });
    expect(filled.startsWith('旧的草稿')).toBe(true);
    await panel.getByRole('button', { name: `填入:${title}`, exact: true }).click({ modifiers: ['Shift'] });
    await until('only the phrase', async () => `旧的草稿${await boxText(page)}` === filled);
  });

  it('fills nothing when the page shows another buyer than the panel did at the click', async () => {
    const page = await run.page();
    await openBuyer(page, first);
    const panel = await panelOf(page);
    // The page switches in the moment in which the box gets the focus: after our click, before the write.
    await page.evaluate(() => {
      document.querySelector('#reply')?.addEventListener('focus', () => window.desk.open('2300007919003'));
    });
    await panel.getByTestId('phrases').getByRole('button').first().click();
    await panel.getByText('没有填:').waitFor();
    expect(await boxText(page)).toBe('');
    await shows(page, second);
  });

  it('fills no wrong buyer while row, header and thread update apart', async () => {
    await tapPanels(run.running);
    const page = await run.page('delay=300&seed=3');
    await openBuyer(page, first);
    const panel = await panelOf(page);
    const rows = page.locator('li.conv');
    let filled = 0;
    for (let round = 0; round < 24; round += 1) {
      await rows.nth((round * 5) % 8).click();
      await page.waitForTimeout((round * 53) % 700);
      const click = () =>
        panel.evaluate(() => document.querySelector<HTMLElement>('[data-testid=phrases] button')?.click());
      const { message } = await answerOf(panel, click);
      const box = await page.evaluate(() => ({
        text: window.desk.boxText(),
        owner: location.pathname.split('/').at(-1),
      }));
      if (box.text !== '') {
        expect(box.owner).toBe(message.buyerId);
        filled += 1;
        await page.locator('#reply').fill('');
      }
    }
    expect(filled).toBeGreaterThan(3);
  });

  it.each(boxes)('keeps emoji, line breaks and markup as text in a %s', async (box) => {
    const words = '您好😊\n第二行:<img src=x onerror="window.hacked=1">\n\n最后一行。';
    await addPhrases(run.running, [{ title: `样样都有${box}`, text: words }]);
    const page = await run.page(`box=${box}`);
    await openBuyer(page, first);
    await page.locator('#reply').focus();
    const text = await fillPhrase(page, `样样都有${box}`);
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const expected = words.split('\n').filter((line) => line !== '');
    if (box === 'input') expect(text.replace(/\s/g, '')).toBe(expected.join('').replace(/\s/g, ''));
    else expect(lines).toEqual(expected);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    await page.keyboard.type('好');
    await until('the next key in the box', async () => (await boxText(page)).includes('最后一行。好'));
    expect(await sent(page)).toBe(0);
  });

  it('bears a paste of 20,000 characters and nicks made of markup', async () => {
    const page = await run.page('n=4&waiting=0');
    const nick = '<img src=x onerror="window.hacked=1">';
    await page.evaluate((name) => window.desk.add(name, '<script>window.hacked=1</script>在吗'), nick);
    await page.locator('li.conv', { hasText: '<img' }).click();
    const panel = await panelOf(page);
    await until('the nick as text', async () => (await panel.getByTestId('nick').textContent()) === nick);
    await page.locator('#reply').fill('这款洗完不紧绷,'.repeat(2500));
    const text = await fillPhrase(page, '什么时候发货');
    expect(text.length).toBeGreaterThan(20_000);
    expect(await panel.evaluate(() => 'hacked' in window)).toBe(false);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });

  it('names a missing value instead of leaving a brace', async () => {
    await addPhrases(run.running, [{ title: '认不得的变量', text: '您的订单 {宅急送} 已发出' }]);
    const page = await run.page('n=3');
    await openBuyer(page, first);
    const panel = await panelOf(page);
    await search(panel, '认不得的变量');
    await panel.getByTestId('phrases').getByRole('button').first().click();
    await panel.getByText('不认识的变量 {宅急送}').waitFor();
    expect(await boxText(page)).toBe('');
  });
});
