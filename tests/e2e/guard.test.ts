import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBuyer, panelOf, until } from '../browser/panel';
import { shift } from './shift';
import { spoken } from './sight';
import { closeChats, openTables } from './tables';

const run = shift();
const first = '小鱼儿tb_2024';
const boxes = ['textarea', 'contenteditable', 'plaintext', 'input'] as const;
const held = '已拦一次,没有发出';
const disarm = '知道了,我自己发';

const sent = (page: Page) => page.evaluate(() => window.desk.sent.map(({ text }) => text));
const boxText = (page: Page) => page.evaluate(() => window.desk.boxText());

/** What the strip says now; nothing when it is not there. */
const strip = async (page: Page) => (await spoken(page, 'alert')).map(({ text }) => text).join();

const stripSays = (page: Page, words: string) =>
  until(`the strip to say ${words || 'nothing'}`, async () => {
    const text = await strip(page);
    return words === '' ? text === '' : text.includes(words);
  });

/** A desk with an open buyer, a watch that has its rules, and the caret in the box. */
async function ready(query = ''): Promise<Page> {
  const page = await run.page(`waiting=0&${query}`);
  await openBuyer(page, first);
  await page.locator('#reply').click();
  // The rules come a moment later than the panel: the first verdict shows that they are there.
  await until('the rules', async () => {
    await page.keyboard.type('加我V信');
    const says = await strip(page);
    await empty(page);
    return says !== '';
  });
  await stripSays(page, '');
  return page;
}

async function empty(page: Page): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Backspace');
}

const disarmButton = async (page: Page) => (await spoken(page, 'button')).find(({ text }) => text === disarm);

/** Presses the strip's button, which then goes. */
async function clickDisarm(page: Page): Promise<void> {
  const button = await disarmButton(page);
  if (!button) throw new Error('no button in the strip');
  await page.mouse.click(button.x, button.y);
  await until('the button to go', async () => !(await disarmButton(page)));
}

/** Is the box in reach at its middle and its upper edge? */
const boxInReach = (page: Page) =>
  page.evaluate(() => {
    const box = document.querySelector('#reply');
    const area = box?.getBoundingClientRect();
    if (!box || !area) return false;
    return [area.top + 2, area.top + area.height / 2].every((y) =>
      box.contains(document.elementFromPoint(area.left + area.width / 2, y)),
    );
  });

beforeAll(async () => {
  await openTables(run.running);
});
afterEach(() => closeChats(run.running));

describe('before sending', () => {
  it.each([
    ['加我V信', '不能引导买家离开平台联系'],
    ['五星好评返现5元', '换好评或晒图'],
    ['亲,在的', '京东不允许称呼「亲」'],
  ])('holds the send key back once at %s', async (words, reason) => {
    const page = await ready();
    await page.keyboard.type(words);
    expect(await strip(page)).toContain(reason);
    await page.keyboard.press('Enter');
    await stripSays(page, held);
    expect(await sent(page)).toEqual([]);
    expect(await boxText(page)).toBe(words);
    await page.keyboard.press('Enter');
    expect(await sent(page)).toEqual([words]);
    await stripSays(page, '');
  });

  it('has its verdict in the same task as the input', async () => {
    const page = await ready();
    const seen = await page.evaluate(() => {
      const box = document.querySelector('#reply');
      const area = box?.getBoundingClientRect();
      if (!area) throw new Error('no box');
      const above = () => document.elementFromPoint(area.left + area.width / 2, area.top - 16);
      const ours = (element: Element | null) => element !== null && !document.body.contains(element);
      const before = ours(above());
      document.execCommand('insertText', false, '加我V信');
      return { before, after: ours(above()) };
    });
    expect(seen).toEqual({ before: false, after: true });
  });

  it('is only disarmed by its button, which sends nothing, and armed again by a change', async () => {
    const page = await ready();
    await page.keyboard.type('加我V信');
    await clickDisarm(page);
    expect(await sent(page)).toEqual([]);
    expect(await boxText(page)).toBe('加我V信');
    // The caret stayed in the box; one more word arms the watch again.
    await page.keyboard.type('呀');
    expect(await boxText(page)).toBe('加我V信呀');
    await page.keyboard.press('Enter');
    await stripSays(page, held);
    expect(await sent(page)).toEqual([]);
    await page.keyboard.type('!');
    await page.keyboard.press('Enter');
    expect(await sent(page)).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await sent(page)).toEqual(['加我V信呀!']);
  });

  it('sends at the first key once the button was pressed', async () => {
    const page = await ready();
    await page.keyboard.type('加我V信');
    await clickDisarm(page);
    await page.keyboard.press('Enter');
    expect(await sent(page)).toEqual(['加我V信']);
  });

  it('does not take a key that is held down for a second press', async () => {
    const page = await ready();
    await page.keyboard.type('加我V信');
    await page.keyboard.down('Enter');
    await page.keyboard.down('Enter');
    await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    expect(await sent(page)).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await sent(page)).toEqual(['加我V信']);
  });

  it('holds a click on the send button back once', async () => {
    const page = await ready();
    await page.keyboard.type('加我V信');
    await page.locator('button.send').click();
    await stripSays(page, held);
    expect(await sent(page)).toEqual([]);
    await page.locator('button.send').click();
    expect(await sent(page)).toEqual(['加我V信']);
  });

  it('only hints at amber words and says nothing at innocent ones', async () => {
    const page = await ready();
    await page.keyboard.type('这是最好的面料');
    expect(await strip(page)).toContain('绝对化用语');
    expect(await disarmButton(page)).toBeUndefined();
    await page.keyboard.press('Enter');
    expect(await sent(page)).toEqual(['这是最好的面料']);
    await stripSays(page, '');
    await page.keyboard.type('您好,今天下单明天就能发出');
    expect(await strip(page)).toBe('');
    await page.keyboard.press('Enter');
    expect(await sent(page)).toHaveLength(2);
  });

  it('leaves the Enter of an input method alone', async () => {
    const page = await ready();
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      document.querySelector('#reply')?.addEventListener('keydown', (event) => {
        const { key, isComposing } = event as KeyboardEvent;
        seen.push(
          `${key} ${isComposing ? 'composing' : 'plain'} ${event.defaultPrevented ? 'stopped' : 'free'}`,
        );
      });
    });
    const session = await page.context().newCDPSession(page);
    const text = '加我V信';
    await session.send('Input.imeSetComposition', { text, selectionStart: 4, selectionEnd: 4 });
    const enter = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 };
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
    expect(await page.evaluate(() => (window as never as { seen: string[] }).seen)).toEqual([
      'Enter composing free',
    ]);
    expect(await strip(page)).not.toContain(held);
    await session.send('Input.insertText', { text });
    expect(await boxText(page)).toBe(text);
    await page.keyboard.press('Enter');
    await stripSays(page, held);
    expect(await sent(page)).toEqual([]);
    await session.detach();
  });

  it.each(boxes)('watches a %s and never lies over it', async (box) => {
    const page = await ready(`box=${box}`);
    await page.keyboard.type('加我V信');
    await stripSays(page, '不能引导');
    expect(await boxInReach(page)).toBe(true);
    await page.keyboard.press('Enter');
    await stripSays(page, held);
    expect(await boxInReach(page)).toBe(true);
    expect(await sent(page)).toEqual([]);
    await page.keyboard.press('Enter');
    expect(await sent(page)).toEqual(['加我V信']);
  });

  it('watches a page that stood open before the extension came', async () => {
    const worker = await run.running.worker();
    await worker.evaluate(() => chrome.scripting.unregisterContentScripts());
    const page = await run.page('waiting=0');
    expect(page.frames()).toHaveLength(1);
    const office = await run.running.open('panel.html');
    await office.evaluate(() =>
      chrome.runtime.sendMessage({ to: 'worker', name: 'sitesChanged', payload: null }),
    );
    await office.close();
    await openBuyer(page, first);
    await (await panelOf(page)).getByText('刷新本页后,发送前提醒才完整').waitFor();
    await page.locator('#reply').fill('加我V信');
    await stripSays(page, '不能引导');
    await page.locator('#reply').press('Enter');
    await stripSays(page, held);
    expect(await sent(page)).toEqual([]);
  });
});
