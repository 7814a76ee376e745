import type { Frame, Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBuyer, panelOf, search, until } from '../browser/panel';
import { addPhrases } from './library';
import { shift } from './shift';
import { closeChats, openTables, type Tables } from './tables';

const run = shift();
const buyer = '新来的买家';
const shipping = '什么时候发货';
const own = '雨天发货说明';
let tables: Tables;

beforeAll(async () => {
  tables = await openTables(run.running);
  await addPhrases(run.running, [{ title: own, text: '下雨天货车慢,晚半天。', tags: ['雨天'], order: -1 }]);
});
afterEach(() => closeChats(run.running));

/** A buyer who has written nothing yet, and what he then says. */
async function talk(...texts: string[]): Promise<{ page: Page; panel: Frame }> {
  const page = await run.page('n=4&waiting=0');
  await page.evaluate((nick) => void window.desk.add(nick), buyer);
  await openBuyer(page, buyer);
  const panel = await panelOf(page);
  await say(page, ...texts);
  return { page, panel };
}

const say = (page: Page, ...texts: string[]) =>
  page.evaluate(
    ([nick, all]) => {
      const uid = window.desk.conversations().find((one) => one.nick === nick)?.uid ?? '';
      for (const text of all) window.desk.say(uid, text);
    },
    [buyer, texts] as const,
  );

const offered = (panel: Frame) =>
  panel
    .getByTestId('suggestions')
    .getByRole('button', { name: /^填入:/ })
    .allTextContents();
const offers = (panel: Frame, title: string, place = 0) =>
  until(`${title} at place ${place}`, async () => (await offered(panel))[place] === title);
const box = (page: Page) => page.evaluate(() => window.desk.boxText());

const quiet = (panel: Frame) => until('silence', async () => (await offered(panel)).length === 0);

async function choose(page: Page, panel: Frame, title: string): Promise<void> {
  await search(panel, title);
  await panel.getByTestId('phrases').getByRole('button').first().click();
  await until(`${title} in the box`, async () => (await box(page)) !== '');
  await search(panel, '');
  await page.locator('#reply').click();
  await page.keyboard.press('Enter');
  await until('it sent', async () => (await box(page)) === '');
}

describe('suggestions', () => {
  it('shows a phrase with its reason, fills it by a click and sends nothing', async () => {
    const { page, panel } = await talk('什么时候能发货呀');
    await offers(panel, shipping);
    await panel.getByText('因为:什么时候发货').first().waitFor();
    await panel
      .getByTestId('suggestions')
      .getByRole('button', { name: `填入:${shipping}` })
      .click();
    await until('the phrase', async () => (await box(page)).startsWith('付款后按页面'));
    expect(await page.evaluate(() => window.desk.sent.length)).toBe(0);
  });

  it('takes a burst as one message, and is silent over what no phrase answers', async () => {
    const { page, panel } = await talk('什么时', '候能发', '货呀');
    await offers(panel, shipping);
    await page.locator('#reply').fill('好的');
    await page.locator('#reply').press('Enter');
    await quiet(panel);
    await say(page, '哈哈哈哈', '昨晚球赛真精彩');
    // The next message proves that those were read.
    await page.waitForFunction(() => document.querySelector('.thread')?.textContent?.includes('球赛'));
    await quiet(panel);
    await say(page, '能开发票吗');
    await until('the invoice', async () => (await offered(panel))[0]?.includes('发票'));
  });

  it('learns from what is chosen, forgets what does not fit, and keeps no words of the buyer', async () => {
    await tables.clear('suggestCount');
    const { page, panel } = await talk();
    await panel.getByText('新买家,先打招呼').waitFor();
    const messages = [
      '麻烦问下我家翠微路那单什么时候能发货呀',
      '我叫欧阳小满电话13712345678几天能发货',
      '孩子后天过生日呢啥时候发货哦',
    ];
    for (const message of messages) {
      await say(page, message);
      await panel.getByText('因为:什么时候发货').first().waitFor();
      await choose(page, panel, own);
      await quiet(panel);
    }
    await say(page, messages.at(-1) ?? '');
    await offers(panel, own);
    await panel.getByRole('button', { name: `「${own}」不合适` }).click();
    await until('it gone', async () => !(await offered(panel)).includes(own));

    const dump = await tables.page.evaluate(async () => {
      const open = indexedDB.open('huabian');
      const database = await new Promise<IDBDatabase>((resolve) => {
        open.onsuccess = () => resolve(open.result);
      });
      const stored: Record<string, unknown> = {
        local: await chrome.storage.local.get(),
        // Last words of who waits stay in memory, under this name only.
        session: Object.entries(await chrome.storage.session.get()).filter(
          ([key]) => !key.startsWith('preview:'),
        ),
      };
      for (const name of database.objectStoreNames) {
        const asked = database.transaction(name).objectStore(name).getAll();
        stored[name] = await new Promise((resolve) => {
          asked.onsuccess = () => resolve(asked.result);
        });
      }
      database.close();
      return stored;
    });
    const { phrase, ...rest } = dump;
    expect((dump.suggestCount as unknown[]).length).toBeGreaterThan(5);
    const library = JSON.stringify(phrase);
    const kept = JSON.stringify(rest);
    const runs = messages.flatMap((text) =>
      Array.from({ length: text.length - 3 }, (_, i) => text.slice(i, i + 4)),
    );
    // Digits alone stand in any moment or id by chance.
    const words = runs.filter((four) => /\p{Script=Han}/u.test(four));
    expect(words.length).toBeGreaterThan(20);
    expect(words.filter((four) => kept.includes(four) && !library.includes(four))).toEqual([]);
    expect(kept).not.toContain('13712345678');
    const counts = JSON.stringify(dump.suggestCount);
    for (const secret of ['翠微', '欧阳', '小满', '生日', '137']) expect(counts).not.toContain(secret);
  });
});
