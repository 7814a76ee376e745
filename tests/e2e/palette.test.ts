import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readOut, spotOf } from '../browser/closed-layer';
import { openBuyer, panelOf, until, untilFocused } from '../browser/panel';
import type { Served } from '../browser/serve';
import profile from '../editors/profile.json';
import { startEditorPages } from '../editors/server';
import { addPhrases } from './library';
import { shift } from './shift';
import { closeChats, openTables } from './tables';

const run = shift();
const buyer = '小鱼儿tb_2024';
const title = '快递查件';
const text = '亲,单号我帮您查一下,稍等。';
let pages: Served;

beforeAll(async () => {
  pages = await startEditorPages();
  const tables = await openTables(run.running);
  await tables.put('site', { id: profile.id, profile, importedAt: 1 });
  await addPhrases(run.running, [
    { title, text, code: 'zxq' },
    { title: '查件要单号', text: '单号 {?单号} 已在查', code: 'zxw' },
  ]);
});
afterAll(() => pages?.close());
afterEach(() => closeChats(run.running));

const box = (page: Page) => page.evaluate(() => window.desk.boxText());
const sent = (page: Page) => page.evaluate(() => window.desk.sent.length);
const offers = async (page: Page, name: string) => (await readOut(page)).includes(name);
const listed = (page: Page, name = title) =>
  until(`${name} in the palette`, () => spotOf(page, name, 'option'));
const gone = (page: Page) =>
  until('no palette', async () => (await spotOf(page, title, 'option')) === undefined);
const stands = (page: Page, expected: string) =>
  until(`${expected} in the box`, async () => (await box(page)) === expected).catch(async (error) => {
    throw new Error(`${String(error)}\n it holds ${JSON.stringify(await box(page))}`);
  });

async function atBox(query = 'n=4&waiting=0'): Promise<Page> {
  const page = await run.page(query);
  await openBuyer(page, buyer);
  await page.locator('#reply').click();
  return page;
}

describe('palette', () => {
  it('finds by what is typed, moves by arrows, fills by Enter over exactly what was typed, and sends nothing', async () => {
    const page = await atBox();
    await page.keyboard.type('/zx');
    await listed(page);
    await listed(page, '查件要单号');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type('q');
    await until('one', async () => !(await offers(page, '查件要单号')));
    await page.keyboard.press('Enter');
    await stands(page, text);
    await gone(page);
    expect(await sent(page)).toBe(0);
    await page.keyboard.type('!');
    await stands(page, `${text}!`);
  });

  it('finds by meaning what no phrase says, which an arrow has to choose first', async () => {
    const page = await atBox();
    await page.keyboard.type('/花呗');
    await listed(page, '付款方式');
    expect((await readOut(page)).join('\n')).toContain('没搜到原词,这些意思相近');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await until('an answer in the box', async () => /付款|支付/.test(await box(page)));
    expect(await box(page)).not.toContain('花呗');
    expect(await sent(page)).toBe(0);
  });

  it('closes by Esc, leaves the text, and comes again only after the box was emptied', async () => {
    const page = await atBox();
    await page.keyboard.type('/zxq');
    await listed(page);
    await page.keyboard.press('Escape');
    await gone(page);
    await page.keyboard.press('Backspace');
    await page.keyboard.type('q');
    await stands(page, '/zxq');
    await gone(page);
    for (const _ of '/zxq') await page.keyboard.press('Backspace');
    await page.keyboard.type('、zxq');
    await listed(page);
  });

  it('finds nothing: Enter is the page’s', async () => {
    const page = await atBox();
    await page.keyboard.type('/jjvvkk');
    await until('the line that says so', () => offers(page, '没有这样的话术'));
    // While the last letter is still being looked up Enter waits for the answer, and then sends nothing.
    await until('the page’s own send', async () => {
      await page.keyboard.press('Enter');
      return (await sent(page)) === 1;
    });
  });

  it('fills by a click and by Alt and a digit, with the panel folded', async () => {
    const page = await atBox();
    const panel = await panelOf(page);
    await panel.getByRole('button', { name: '收起边栏' }).click();
    await page.locator('#reply').click();
    await page.keyboard.type('/zxq');
    const spot = await listed(page);
    await page.mouse.click(spot.x, spot.y);
    await stands(page, text);
    await page.locator('#reply').fill('');
    await page.keyboard.type('/zxq');
    await listed(page);
    await page.keyboard.press('Alt+Digit1');
    await stands(page, text);
    expect(await panel.evaluate(() => innerWidth)).toBeLessThan(60);
    await page.keyboard.press('Alt+KeyB');
    await until('the panel again', () => panel.evaluate(() => innerWidth > 200));
  });

  it('leaves the input method all its keys, and fills once the words are in the box', async () => {
    const page = await atBox();
    const session = await page.context().newCDPSession(page);
    await page.keyboard.type('、');
    const compose = (letters: string) =>
      session.send('Input.imeSetComposition', {
        text: letters,
        selectionStart: letters.length,
        selectionEnd: letters.length,
      });
    await compose("z'x'q");
    await listed(page);
    await page.keyboard.press('Alt+Digit1');
    await until('what it waits for', () => offers(page, '输入法上屏后填入'));
    expect(await box(page)).toBe("、z'x'q");
    await session.send('Input.insertText', { text: '查' });
    await stands(page, text);
    expect(await sent(page)).toBe(0);
  });

  it('asks in the panel what a phrase has to know, and then fills over what was typed', async () => {
    const page = await atBox();
    const panel = await panelOf(page);
    await panel.getByRole('tab', { name: '等待' }).click();
    await page.locator('#reply').click();
    await page.keyboard.type('/zxw');
    await listed(page, '查件要单号');
    await page.keyboard.press('Enter');
    const field = panel.getByRole('form').getByRole('textbox');
    await untilFocused(field);
    await page.keyboard.type('SF123');
    await page.keyboard.press('Enter');
    await stands(page, '单号 SF123 已在查');
  });

  it('stays away where the page opens a list of its own', async () => {
    const page = await atBox();
    await page.evaluate(() => {
      const reply = document.querySelector<HTMLTextAreaElement>('#reply');
      reply?.addEventListener('input', () => {
        const { left, top } = reply.getBoundingClientRect();
        const own = Object.assign(document.createElement('ul'), { textContent: '站点自己的列表' });
        own.setAttribute('role', 'listbox');
        own.style.cssText = `position:fixed;left:${left}px;top:${top - 90}px;width:200px;height:80px`;
        document.body.append(own);
      });
    });
    await page.keyboard.type('/');
    await page.getByText('站点自己的列表').first().waitFor();
    await page.keyboard.type('zxq');
    await page.waitForTimeout(300);
    await gone(page);
    await page.keyboard.press('Enter');
    await until('the page’s own Enter', async () => (await sent(page)) === 1);
  });

  it('opens by its key in the middle of a reply, and goes with the words after the caret', async () => {
    const page = await atBox();
    await page.keyboard.type('您好,');
    await page.keyboard.press('Alt+Slash');
    await until('the most used', async () => (await readOut(page)).some((name) => /^9 \/ \d+ 条/.test(name)));
    await page.keyboard.type('zxq');
    await listed(page);
    await page.keyboard.press('Enter');
    await stands(page, `您好,${text}`);
  });
});

describe.each([
  ['textarea', 'frame'],
  ['react-textarea', ''],
  ['slate', ''],
  ['lexical', ''],
  ['prosemirror', 'shadow'],
  ['quill2', ''],
  ['draft', ''],
  ['ckeditor5', ''],
])('palette in %s %s', (kind, place) => {
  it('fills over exactly what was typed', async () => {
    const page = await run.running.context.newPage();
    await page.goto(`${pages.url}/editors/${kind}${place && `?in=${place}`}`);
    const inner: Frame =
      place === 'frame'
        ? await until('the frame', () =>
            page.frames().find((one) => one !== page.mainFrame() && one.url().includes('/editors/')),
          )
        : page.mainFrame();
    const editor = inner
      .locator('.holder :is(textarea, [contenteditable]:not([contenteditable="false"]))')
      .first();
    await editor.waitFor();
    const panel = await panelOf(page);
    await until('the buyer', async () => (await panel.getByTestId('nick').textContent()) === '小满');
    await editor.click();
    await page.keyboard.type('/zxq');
    await listed(page);
    await page.keyboard.press('Enter');
    await until('the phrase alone', async () => (await inner.evaluate(() => window.model())) === text).catch(
      async (error) => {
        throw new Error(
          `${String(error)}\n it holds ${JSON.stringify(await inner.evaluate(() => window.model()))}`,
        );
      },
    );
  });
});
