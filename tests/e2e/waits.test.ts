import type { Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBuyer, panelOf, until } from '../browser/panel';
import { shift } from './shift';
import { colourAt } from './sight';
import { closeChats, openTables, type Tables } from './tables';

interface Turn {
  id: string;
  buyerKey: string;
  waitingSince: number;
  answeredAt: number | null;
  open: 0 | 1;
  source: string;
  closedBy: string | null;
  remindedAt: number;
}

/** Chromium's events can be set off by hand; a headless desktop shows no notification to click on. */
interface Dispatching {
  dispatch(id: string): void;
}

const run = shift();
const first = '小鱼儿tb_2024';
const firstUid = '2300000000000';
const secondUid = '2300007919003';
const lastThreshold = 1200;
/** Timers show whole seconds and are read a moment late. */
const timerError = 3000;
let tables: Tables;

beforeAll(async () => {
  tables = await openTables(run.running);
  await run.running.context.grantPermissions(['clipboard-read'], { origin: run.desk.url });
});
beforeEach(() => thresholds(600, lastThreshold));
afterEach(async () => {
  await closeChats(run.running);
  await until('the closed tabs to be forgotten', async () => (await chatTabs()).length === 0);
  await tables.clear('turn');
  await tables.page.evaluate(async () => {
    await chrome.action.setBadgeText({ text: '' });
    const all = await chrome.notifications.getAll();
    await Promise.all(Object.keys(all).map((id) => chrome.notifications.clear(id)));
  });
});

const thresholds = (...seconds: number[]) => tables.put('setting', { name: 'thresholds', value: seconds });
const turns = () => tables.rows<Turn>('turn');
const openTurns = async () => (await turns()).filter(({ open }) => open === 1);

/** Waits until the tables hold so many open waits and the badge says so. */
const waiting = (count: number) =>
  until(
    `${count} who wait`,
    async () => (await openTurns()).length === count && (await tables.badge()) === `${count}`,
  );

const say = (page: Page, uid: string, text: string) =>
  page.evaluate(([to, words]) => window.desk.say(to, words), [uid, text] as const);

/** A new buyer with a nick of their own, since every desk begins with the same people. */
const come = (page: Page, nick: string) => page.evaluate((name) => window.desk.add(name, '在吗'), nick);

/** Waits until this panel's radar lists exactly these nicks, in this order. */
async function radar(page: Page, ...nicks: string[]): Promise<void> {
  const panel = await panelOf(page);
  await panel.getByRole('tab', { name: '等待' }).click();
  const buttons = panel.getByRole('button', { name: /^去回复/ });
  const wanted = nicks.map((nick) => `去回复 ${nick}`).join();
  await until(`the list ${nicks.join('、')}`, async () => {
    const shown = await buttons.evaluateAll((all) => all.map((button) => button.getAttribute('aria-label')));
    return shown.join() === wanted;
  });
}

/** Clicks 去回复 in this panel's radar. */
const goTo = async (page: Page, nick: string) =>
  (await panelOf(page)).getByRole('button', { name: `去回复 ${nick}` }).click();

/** What the worker remembers of the chat tabs that are open. */
const chatTabs = () =>
  tables.page.evaluate(async () => {
    const all = Object.entries(await chrome.storage.session.get(null));
    const tabs = all.filter(([key]) => key.startsWith('tab:')).map(([, tab]) => tab);
    return tabs as { shop: { id: string } | null; present: string[] }[];
  });

/** The shop whose tab lies in front. */
const inFront = () =>
  tables.page.evaluate(async () => {
    const tabs = await chrome.tabs.query({ active: true });
    return tabs.map((tab) => new URL(tab.url ?? 'about:blank').searchParams.get('shop')).join();
  });

describe('who waits', () => {
  it('lists the buyers of two shops by waiting time, counts them on the badge, and ends a wait by the answer', async () => {
    const clothes = await run.page('n=4&waiting=0&shop=yf');
    const beauty = await run.page('n=4&waiting=0&shop=ms');
    await come(clothes, '甲');
    await waiting(1);
    const uid = await come(beauty, '乙');
    await waiting(2);
    await come(clothes, '丙');
    await waiting(3);
    await radar(clothes, '甲', '乙', '丙');
    await radar(beauty, '甲', '乙', '丙');

    await beauty.bringToFront();
    await openBuyer(beauty, '乙');
    await beauty.locator('#reply').click();
    await beauty.keyboard.type('在的,您请说');
    await beauty.keyboard.press('Enter');
    expect(await beauty.evaluate(() => window.desk.sent.at(-1)?.uid)).toBe(uid);
    await waiting(2);
    await radar(beauty, '甲', '丙');
    const answered = (await turns()).find(({ buyerKey }) => buyerKey === `practice-desk|ms|${uid}`);
    expect(answered).toMatchObject({ open: 0, closedBy: 'answer' });
    expect(answered?.answeredAt).toBeGreaterThan(answered?.waitingSince ?? Number.POSITIVE_INFINITY);
  });

  it('keeps waiting after a robot, ends with a colleague, and is not doubled by a second tab of the shop', async () => {
    const page = await run.page('n=4&waiting=2');
    await waiting(2);
    await run.page('n=4&waiting=2');
    await until('both tabs to be known', async () => {
      const known = await chatTabs();
      return known.length === 2 && known.every(({ present }) => present.length === 4);
    });
    expect(await openTurns()).toHaveLength(2);
    await closeChats(run.running);

    const alone = await run.page('n=4&waiting=0&shop=ms');
    await say(alone, firstUid, '在吗');
    await waiting(3);
    await alone.evaluate((uid) => window.desk.robot(uid, '智能助手为您服务'), firstUid);
    await say(alone, secondUid, '发货了吗');
    await waiting(4);
    expect((await openTurns()).some(({ buyerKey }) => buyerKey === `practice-desk|ms|${firstUid}`)).toBe(
      true,
    );
    await alone.evaluate((uid) => window.desk.colleague(uid, '来了'), firstUid);
    await waiting(3);
    expect((await openTurns()).some(({ buyerKey }) => buyerKey === `practice-desk|ms|${firstUid}`)).toBe(
      false,
    );
    expect(page.isClosed()).toBe(true);
  });

  it.each([7, -7])('trusts the timers of a page whose clock is %i minutes off', async (skew) => {
    const page = await run.page(`n=3&waiting=2&skew=${skew}`);
    await waiting(2);
    await openBuyer(page, first);
    const wanted = await page.evaluate(
      (minutes) =>
        window.desk
          .conversations()
          .map(({ waitingSince }) => waitingSince && waitingSince - minutes * 60_000)
          .filter((since) => since !== null),
      skew,
    );
    // What the open thread says comes with the next news.
    await say(page, firstUid, '还在吗');
    await come(page, '后来的');
    await waiting(3);
    const found = (await openTurns()).filter(({ source }) => source === 'timer');
    for (const since of wanted) {
      const near = found.filter(({ waitingSince }) => Math.abs(waitingSince - since) < timerError);
      expect(near, `one wait that began at ${since}`).toHaveLength(1);
    }
  });

  it('keeps a wait and its beginning over a page reload', async () => {
    const page = await run.page('n=4&waiting=0');
    await say(page, firstUid, '在吗');
    await waiting(1);
    const before = await openTurns();
    await page.reload();
    await say(page, secondUid, '你好');
    await waiting(2);
    expect((await openTurns()).find(({ id }) => id === before[0]?.id)).toEqual(before[0]);
  });
});

describe('the reminder', () => {
  it('comes at each threshold, in place of the one before', async () => {
    await thresholds(5, 7);
    const page = await run.page('n=3&waiting=0&shop=yf');
    await say(page, firstUid, '在吗');
    await waiting(1);
    expect(await tables.notices()).toEqual([]);
    const key = `practice-desk|yf|${firstUid}`;
    await until('the first reminder', async () => (await tables.notices()).join() === `wait:${key}`);
    expect((await openTurns())[0]).toMatchObject({ remindedAt: 5 });
    await until('the second threshold', async () => (await openTurns())[0]?.remindedAt === 7);
    expect(await tables.notices()).toEqual([`wait:${key}`]);

    // A click on it leads to the tab, as 去回复 does.
    await run.page('n=3&waiting=0&shop=ms');
    expect(await inFront()).toBe('ms');
    const worker = await run.running.worker();
    await worker.evaluate(
      (id) => (chrome.notifications.onClicked as never as Dispatching).dispatch(id),
      `wait:${key}`,
    );
    await until('the tab of the reminder in front', async () => (await inFront()) === 'yf');
  });

  it('comes though the worker was stopped in mid-wait', async () => {
    await thresholds(6);
    const page = await run.page('n=3&waiting=0');
    await say(page, firstUid, '在吗');
    await waiting(1);
    // With the chat closed nothing but the alarm can wake the worker.
    await page.close();
    await until('the tab to be forgotten', async () => (await chatTabs()).length === 0);
    const before = await openTurns();
    const session = await run.running.context.newCDPSession(tables.page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    const alive = () =>
      tables.page.evaluate(async () => {
        const contexts = await chrome.runtime.getContexts({ contextTypes: ['BACKGROUND' as never] });
        return contexts.length;
      });
    await until('the worker to be gone', async () => (await alive()) === 0);
    expect(await tables.notices()).toEqual([]);
    await until('the reminder', async () => (await tables.notices()).length === 1);
    expect(await tables.badge()).toBe('1');
    expect(await openTurns()).toEqual([{ ...before[0], remindedAt: 6 }]);
    await session.detach();
  });
});

describe('去回复', () => {
  it('brings the other tab to the front, scrolls to the row, outlines it and opens nothing', async () => {
    const beauty = await run.page('n=24&waiting=0&shop=ms');
    await come(beauty, '远处的买家');
    await waiting(1);
    await beauty.locator('.conv-scroll').evaluate((scroll) => scroll.scrollTo(0, 10_000));
    const clothes = await run.page('n=4&waiting=0&shop=yf');
    await radar(clothes, '远处的买家');
    expect(await inFront()).toContain('yf');
    const where = beauty.url();
    await goTo(clothes, '远处的买家');
    await until('the other tab in front', async () => (await inFront()) === 'ms');
    const row = beauty.locator('li.conv', { hasText: '远处的买家' });
    const place = await until('the row in sight', async () => {
      const [box, list] = [await row.boundingBox(), await beauty.locator('.conv-scroll').boundingBox()];
      return box && list && box.y >= list.y && box.y + box.height <= list.y + list.height && box;
    });
    const edge = () => colourAt(beauty, place.x + 1, place.y + 30, tables.page);
    await until('the outline', async () => (await edge()) === '#0b7a75');
    expect(beauty.url()).toBe(where);
    expect(await beauty.locator('li.conv.is-open').count()).toBe(0);
    await until('the outline to go', async () => (await edge()) !== '#0b7a75');
  });

  it('copies the nick where the page’s list does not hold the row', async () => {
    const beauty = await run.page('n=60&waiting=1&shop=ms&react=1');
    await waiting(1);
    await beauty.locator('.conv-scroll').evaluate((scroll) => scroll.scrollTo(0, 10_000));
    // The same buyer id stands in the list of the other shop, which is another buyer.
    const clothes = await run.page('n=4&waiting=0&shop=yf');
    await openBuyer(clothes, first);
    await until('the row to be known as gone', async () => {
      const known = new Map(
        (await chatTabs()).map(({ shop, present }) => [shop?.id, present.includes(firstUid)]),
      );
      return known.get('ms') === false && known.get('yf') === true;
    });
    await radar(clothes, first);
    await goTo(clothes, first);
    await until('the other tab in front', async () => (await inFront()) === 'ms');
    await clothes.bringToFront();
    await (await panelOf(clothes)).getByText(`已复制昵称「${first}」`).waitFor();
    await clothes.locator('#reply').click();
    await clothes.keyboard.press('Control+v');
    await until('the nick', async () => (await clothes.evaluate(() => window.desk.boxText())) === first);
  });
});
