import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBuyer, until } from '../browser/panel';
import { come, lists, type Radar, say, watchWaits } from './radar';
import { shift } from './shift';

/** Chromium's events can be set off by hand; a headless desktop shows no notification to click on. */
interface Dispatching {
  dispatch(id: string): void;
}

const run = shift();
const third = '山里人家88';
const firstUid = '2300000000000';
const secondUid = '2300007919003';
const thirdUid = '2300015838006';
/** Timers show whole seconds and are read a moment late. */
const timerError = 3000;
let radar: Radar;

beforeAll(async () => {
  radar = await watchWaits(run);
});
beforeEach(() => radar.thresholds(600, 1200));
afterEach(() => radar.end());

describe('who waits', () => {
  it('lists the buyers of two shops by waiting time, counts them on the badge, and ends a wait by the answer', async () => {
    const clothes = await run.page('n=4&waiting=0&shop=yf');
    const beauty = await run.page('n=4&waiting=0&shop=ms');
    await come(clothes, '甲');
    await radar.count(1);
    const uid = await come(beauty, '乙');
    await radar.count(2);
    await come(clothes, '丙');
    await radar.count(3);
    await lists(clothes, '甲', '乙', '丙');
    await lists(beauty, '甲', '乙', '丙');

    await beauty.bringToFront();
    await openBuyer(beauty, '乙');
    await beauty.locator('#reply').click();
    await beauty.keyboard.type('在的,您请说');
    await beauty.keyboard.press('Enter');
    expect(await beauty.evaluate(() => window.desk.sent.at(-1)?.uid)).toBe(uid);
    await radar.count(2);
    await lists(beauty, '甲', '丙');
    const answered = (await radar.turns()).find(({ buyerKey }) => buyerKey === `practice-desk|ms|${uid}`);
    expect(answered).toMatchObject({ open: 0, closedBy: 'answer' });
    expect(answered?.answeredAt).toBeGreaterThan(answered?.waitingSince ?? Number.POSITIVE_INFINITY);
  });

  it('is not doubled by a second tab of the same shop', async () => {
    await run.page('n=4&waiting=2');
    await radar.count(2);
    await run.page('n=4&waiting=2');
    await until('both tabs to be known', async () => {
      const known = await radar.chatTabs();
      return known.length === 2 && known.every(({ present }) => present.length === 4);
    });
    expect(await radar.openTurns()).toHaveLength(2);
    expect(await radar.tables.badge()).toBe('2');
  });

  it('goes on after a robot and ends with a colleague', async () => {
    const page = await run.page('n=4&waiting=0');
    const waits = async (uid: string) =>
      (await radar.openTurns()).some(({ buyerKey }) => buyerKey.endsWith(uid));
    await say(page, firstUid, '在吗');
    await radar.count(1);
    await page.evaluate((uid) => window.desk.robot(uid, '智能助手为您服务'), firstUid);
    await say(page, secondUid, '发货了吗');
    await radar.count(2);
    expect(await waits(firstUid)).toBe(true);
    await page.evaluate((uid) => window.desk.colleague(uid, '来了'), firstUid);
    await radar.count(1);
    expect(await waits(firstUid)).toBe(false);
  });

  it.each([7, -7])('trusts the timers of a page whose clock is %i minutes off', async (skew) => {
    const page = await run.page(`n=3&waiting=2&skew=${skew}`);
    // The open conversation shows both: a timer in its row and a wrong time in its thread.
    await openBuyer(page, third);
    await say(page, thirdUid, '还在吗');
    await radar.count(3);
    const wanted = await page.evaluate(
      (minutes) =>
        window.desk
          .conversations()
          .map(({ uid, waitingSince }) => ({ uid, since: (waitingSince ?? Number.NaN) - minutes * 60_000 })),
      skew,
    );
    // Row and thread are drawn one after the other.
    await until('the timers to count', async () =>
      (await radar.openTurns()).every(({ source }) => source === 'timer'),
    );
    const found = await radar.openTurns();
    for (const { uid, since } of wanted) {
      const turn = found.find(({ buyerKey }) => buyerKey.endsWith(uid));
      expect(turn?.source).toBe('timer');
      expect(Math.abs((turn?.waitingSince ?? 0) - since), uid).toBeLessThan(timerError);
    }
  });

  it('keeps a wait and its beginning over a page reload', async () => {
    const page = await run.page('n=4&waiting=0');
    await say(page, firstUid, '在吗');
    await radar.count(1);
    const before = await radar.openTurns();
    await page.reload();
    await say(page, secondUid, '你好');
    await radar.count(2);
    expect((await radar.openTurns()).find(({ id }) => id === before[0]?.id)).toEqual(before[0]);
  });
});

describe('the reminder', () => {
  it('sounds and notifies of a chat that is not in front; a second is told in the same place', async () => {
    await radar.thresholds(5);
    const page = await run.page('n=3&waiting=0&shop=yf');
    await run.page('n=3&waiting=0&shop=ms');
    expect(await radar.inFront()).toBe('ms');
    await say(page, firstUid, '在吗');
    await until('the notification', async () => (await radar.tables.notices()).length === 1);
    const first = await radar.told();
    expect(first).toMatchObject({ sound: 'late', leadsTo: `practice-desk|yf|${firstUid}` });
    expect((await radar.openTurns())[0]).toMatchObject({ remindedAt: 5 });

    await say(page, secondUid, '发货了吗');
    await until(
      'the news of the second',
      async () => ((await radar.told())?.at ?? 0) > (first?.at ?? 0),
      20_000,
    );
    expect((await radar.openTurns()).map(({ remindedAt }) => remindedAt)).toEqual([5, 5]);
    expect(await radar.tables.notices()).toEqual(['wait:next']);

    // A click on it leads to the tab, as 去回复 does.
    const worker = await run.running.worker();
    await worker.evaluate(
      (id) => (chrome.notifications.onClicked as never as Dispatching).dispatch(id),
      'wait:next',
    );
    await until('the tab of the reminder in front', async () => (await radar.inFront()) === 'yf');
  });

  it('really sounds: an offscreen page is there for as long as the notes last', async () => {
    const options = await run.running.open('options.html#/reminders');
    const players = () =>
      radar.tables.page.evaluate(async () => {
        const contexts = await chrome.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT' as never] });
        return contexts.length;
      });
    await options.getByRole('button', { name: '试听:超时' }).click();
    await until('the player', async () => (await players()) === 1);
    await until('silence', async () => (await players()) === 0);
    await options.close();
  });

  it('comes though the worker was stopped in mid-wait', async () => {
    await radar.thresholds(8);
    const page = await run.page('n=3&waiting=0');
    await say(page, firstUid, '在吗');
    await radar.count(1);
    // With the chat closed nothing but the alarm can wake the worker.
    await page.close();
    await until('the tab to be forgotten', async () => (await radar.chatTabs()).length === 0);
    const before = await radar.openTurns();
    const session = await run.running.context.newCDPSession(radar.tables.page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    const alive = () =>
      radar.tables.page.evaluate(async () => {
        const contexts = await chrome.runtime.getContexts({ contextTypes: ['BACKGROUND' as never] });
        return contexts.length;
      });
    await until('the worker to be gone', async () => (await alive()) === 0);
    expect(await radar.tables.notices()).toEqual([]);
    await until('the reminder', async () => (await radar.tables.notices()).length === 1);
    expect(await radar.tables.badge()).toBe('1');
    expect(await radar.openTurns()).toEqual([{ ...before[0], remindedAt: 8 }]);
    await session.detach();
  });
});
