import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Observed } from '../../lib/bridge/protocol';
import { minute } from '../../lib/kernel/clock';
import { recallPreviews, recallTab, rememberTab } from '../../lib/platform/tab-memory';
import { writePlace, writeSetting } from '../../lib/settings/commands';
import { readSetting } from '../../lib/settings/queries';
import { defaultPlace } from '../../lib/settings/rules';
import { db } from '../../lib/store/database';
import { untilBuyerWrites } from '../../lib/waits/rules';
import { i18n } from '../../lib/words/i18n';
import { greetPanel, mountPage, nameShop, takeObserved } from '../../lib/worker/mount';
import { aSighting } from '../conversations/a-sighting';
import { freshStore } from '../store/fresh';
import { aTab } from './a-tab';

freshStore();
beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('zh-CN');
  await i18n.changeLanguage('zh');
});

const site = 'practice-desk';
const sender = (url = 'http://localhost:4173/desk', id: number | undefined = 7) =>
  ({ url, tab: { id }, frameId: 0 }) as never;

describe('mountPage', () => {
  test('a page of a known site gets all it needs', async () => {
    const mount = await mountPage(sender());
    expect(mount).toMatchObject({
      tabId: 7,
      profile: { id: site },
      place: defaultPlace,
      language: 'zh',
      shop: null,
    });
    expect(mount?.nonce).toMatch(/^[0-9a-z]{32}$/);
    expect(mount?.words.guardDisarm).toBe('知道了,我自己发');
    expect(mount?.rules.length).toBeGreaterThan(0);
    expect(structuredClone(mount), 'a message can carry it').toEqual(mount);
  });

  test.each([
    ['another page', sender('https://example.com/')],
    ['another page of the host', sender('http://localhost:9999/elsewhere.html')],
    ['no tab', { url: 'http://localhost:4173/desk' } as never],
    ['no address', { tab: { id: 7 } } as never],
  ])('%s gets nothing and is not remembered', async (_, from) => {
    expect(await mountPage(from)).toBeNull();
    expect(await recallTab(7)).toBeUndefined();
  });

  test('a site that was switched off gets nothing', async () => {
    await writeSetting('sitesOff', [site]);
    expect(await mountPage(sender())).toBeNull();
  });

  test('every load draws a nonce of its own, and the panel is greeted with the newest', async () => {
    const first = await mountPage(sender());
    const second = await mountPage(sender());
    expect(second?.nonce).not.toBe(first?.nonce);
    expect(await greetPanel(sender())).toEqual({
      nonce: second?.nonce,
      origin: 'http://localhost:4173',
      tabId: 7,
    });
  });

  test('the panel stands where it stood, and the shop that was named stays named', async () => {
    await writePlace(site, { side: 'left', width: 400 });
    await mountPage(sender());
    await nameShop(7, { id: '小店', name: '小店' });
    expect(await mountPage(sender())).toMatchObject({
      place: { side: 'left', width: 400 },
      shop: { id: '小店' },
    });
  });

  test('a shop named for one site is not carried to another in the same tab', async () => {
    await rememberTab(7, aTab({ site: 'pinduoduo', shop: { id: 'a', name: 'a' } }));
    expect((await mountPage(sender()))?.shop).toBeNull();
  });

  test.each([
    ['en', 'zh-CN', 'en'],
    ['auto', 'en-GB', 'en'],
    ['auto', 'zh-TW', 'zh'],
    ['zh-CN', 'en-US', 'zh'],
  ] as const)('with the setting %s and a browser in %s the page speaks %s', async (setting, ui, language) => {
    await writeSetting('language', setting);
    vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue(ui);
    const mount = await mountPage(sender());
    expect(mount?.language).toBe(language);
    expect(mount?.words.panelTitle).toBe(language === 'en' ? 'Huabian panel' : '话边边栏');
  });
});

describe('greetPanel', () => {
  test('knows nobody where no content script started', async () => {
    expect(await greetPanel(sender())).toBeNull();
    expect(await greetPanel({} as never)).toBeNull();
  });
});

describe('takeObserved', () => {
  const now = Date.now();
  /** It follows when the report has been answered. */
  const badgeIs = (text: string) =>
    vi.waitFor(async () => expect(await browser.action.getBadgeText({})).toBe(text), 8000);
  const observed = (fields: Partial<Observed> = {}): Observed => ({
    site,
    shop: { id: 's1', name: '一店' },
    page: 'ready',
    sightings: [aSighting({ at: now, waiting: true, waitSeconds: 5, preview: '在吗' })],
    present: ['b1', 'b2'],
    ...fields,
  });

  test('facts go to the tables, the rest to session memory, the count to the badge', async () => {
    await rememberTab(7, aTab({ site }));
    await takeObserved(observed(), sender());
    expect(await recallTab(7)).toMatchObject({
      shop: { id: 's1' },
      present: ['b1', 'b2'],
      page: 'ready',
      nonce: 'secret',
    });
    expect(await readSetting('shopNames')).toEqual({ [site]: { s1: '一店' } });
    expect([...(await recallPreviews([`${site}|s1|b1`]))]).toEqual([[`${site}|s1|b1`, '在吗']]);
    expect(await db.turn.toArray()).toMatchObject([{ open: 1 }]);
    await badgeIs('1');
  });

  test('who was left alone until they write again is told again, once they do', async () => {
    await rememberTab(7, aTab({ site }));
    await takeObserved(observed(), sender());
    const [turn] = await db.turn.toArray();
    await db.turn.update(turn?.id ?? '', { snoozedUntil: untilBuyerWrites });
    await takeObserved(observed(), sender());
    expect(await db.turn.toArray()).toMatchObject([{ snoozedUntil: untilBuyerWrites }]);
    const again = { at: now, waiting: true, waitSeconds: 5, preview: '人呢' };
    await takeObserved(observed({ sightings: [aSighting(again)] }), sender());
    expect(await db.turn.toArray()).toMatchObject([{ open: 1, snoozedUntil: null }]);
  });

  test('a page speaks for its own site only', async () => {
    await rememberTab(7, aTab({ site: 'pinduoduo' }));
    await takeObserved(observed(), sender());
    await takeObserved(observed(), sender('http://localhost:4173/desk', 8));
    await takeObserved(observed(), {} as never);
    expect([await db.turn.count(), await db.buyer.count()]).toEqual([0, 0]);
  });

  test('two tabs of the same shop show one wait', async () => {
    await rememberTab(7, aTab({ site }));
    await rememberTab(8, aTab({ site }));
    await Promise.all([
      takeObserved(observed(), sender()),
      takeObserved(observed(), sender('http://localhost:4173/desk', 8)),
    ]);
    expect(await db.turn.count()).toBe(1);
    await badgeIs('1');
  });

  test('an answer takes the badge away', async () => {
    await rememberTab(7, aTab({ site }));
    await takeObserved(observed(), sender());
    await badgeIs('1');
    await takeObserved(observed({ sightings: [aSighting({ at: now + minute, waiting: false })] }), sender());
    await badgeIs('');
  });
});
