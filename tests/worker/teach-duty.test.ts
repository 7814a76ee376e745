import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rememberTab } from '../../lib/platform/tab-memory';
import { writeSetting } from '../../lib/settings/commands';
import { readSetting } from '../../lib/settings/queries';
import type { SiteProfile } from '../../lib/sites/profile';
import { db } from '../../lib/store/database';
import { resumeTeaching, startTeaching, takeTaught, teachingIn } from '../../lib/worker/teach-duty';
import { freshStore } from '../store/fresh';
import { aTab } from './a-tab';

freshStore();
const url = 'https://kefu.example.com/im/chat?uid=7';
const own = 'https://kefu.example.com/*';
let allowed: Set<string>;
let ran: string[];
let answers: boolean;

beforeEach(() => {
  fakeBrowser.reset();
  allowed = new Set([own]);
  ran = [];
  answers = true;
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('zh-CN');
  vi.spyOn(browser.permissions, 'contains').mockImplementation(async ({ origins }) =>
    (origins ?? []).every((origin) => allowed.has(origin)),
  );
  vi.spyOn(browser.tabs, 'get').mockImplementation((async (id: number) => ({
    id,
    url,
    windowId: 1,
  })) as never);
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([] as never);
  vi.spyOn(browser.tabs, 'update').mockResolvedValue({ windowId: 1 } as never);
  vi.spyOn(browser.windows, 'update').mockResolvedValue({} as never);
  Object.assign(browser.scripting, {
    executeScript: async ({ files }: { files: string[] }) => {
      if (!answers) throw new Error('cannot access contents of the page');
      ran.push(...files);
    },
    getRegisteredContentScripts: async () => [],
    registerContentScripts: async () => undefined,
  });
});

const sender = (from = url, id = 7) => ({ url: from, tab: { id }, frameId: 0 }) as never;
const profile = (change: Partial<SiteProfile> = {}): SiteProfile => ({
  format: 1,
  id: 'kefu-example-com',
  name: { zh: '客服台', en: '客服台' },
  evidence: { source: 'taught on this page', date: '2026-11-22', confidence: 'M', seen: '2026-11-22' },
  match: [{ hosts: [own], path: '^/im' }],
  keys: [{ from: 'nick' }],
  rows: { list: [{ css: '.list' }], row: [{ css: '.row' }], nick: [{ css: '.nick' }] },
  ...change,
});

describe('starting', () => {
  test('runs the script in the tab and brings it to the front', async () => {
    expect(await startTeaching({ tabId: 7 })).toEqual({ started: true });
    expect(ran).toEqual(['/paste.js', '/teach.js']);
    expect(browser.tabs.update).toHaveBeenCalledWith(7, { active: true });
  });

  test.each([
    ['a browser page', 'chrome://extensions/'],
    ['a file', 'file:///a.html'],
    ['no address', undefined],
  ])('%s cannot be taught', async (_, address) => {
    vi.mocked(browser.tabs.get).mockResolvedValue({ id: 7, url: address } as never);
    expect(await startTeaching({ tabId: 7 })).toEqual({ started: false, reason: 'noTab' });
  });

  test('a page that takes no scripts', async () => {
    answers = false;
    expect(await startTeaching({ tabId: 7 })).toEqual({ started: false, reason: 'noTab' });
  });

  test('a site names a tab that shows it, a working one first', async () => {
    expect(await startTeaching({ site: 'x', hook: 'nick' })).toEqual({ started: false, reason: 'noTab' });
    await rememberTab(3, aTab({ site: 'x', page: 'loggedOut' }));
    await rememberTab(4, aTab({ site: 'x', page: 'ready' }));
    expect(await startTeaching({ site: 'x', hook: 'nick' })).toEqual({ started: true });
    expect(browser.tabs.get).toHaveBeenLastCalledWith(4);
  });

  test('without the host it waits for the yes, and then goes on by itself', async () => {
    allowed.clear();
    expect(await startTeaching({ tabId: 7 })).toEqual({ started: false, reason: 'noAccess' });
    await resumeTeaching();
    expect(ran).toEqual([]);
    expect(await teachingIn(sender())).toBeNull();
    allowed.add(own);
    await resumeTeaching();
    await resumeTeaching();
    expect(ran, 'once').toEqual(['/paste.js', '/teach.js']);
  });

  test('a yes that comes much later was for something else', async () => {
    allowed.clear();
    await startTeaching({ tabId: 7 });
    allowed.add(own);
    const later = Date.now() + 10 * 60_000;
    vi.spyOn(Date, 'now').mockReturnValue(later);
    await resumeTeaching();
    expect(ran).toEqual([]);
  });
});

describe('what the script is told', () => {
  test('words, a free id, and nothing known', async () => {
    await startTeaching({ tabId: 7 });
    const teaching = await teachingIn(sender());
    expect(teaching).toMatchObject({ hook: null, base: null, id: 'kefu-example-com', theme: 'auto' });
    expect(teaching?.words.ask_row).toContain('会话列表');
  });

  test.each([
    ['a tab nobody asked for', sender(url, 8)],
    ['another site in the same tab', sender('https://evil.example/')],
    ['no tab', { url } as never],
  ])('%s is told nothing', async (_, from) => {
    await startTeaching({ tabId: 7 });
    expect(await teachingIn(from)).toBeNull();
  });

  test('a known page brings its profile', async () => {
    await db.site.put({ id: 'kefu-example-com', profile: { ...profile() }, importedAt: 1 });
    await startTeaching({ tabId: 7, hook: 'box' });
    expect(await teachingIn(sender())).toMatchObject({
      hook: 'box',
      base: { id: 'kefu-example-com' },
      id: 'kefu-example-com-2',
    });
  });

  test('a self-hosted product is known where the user named the host, and keeps its open match', async () => {
    const any = profile({ id: 'anywhere', match: [{ hosts: ['*://*/*'] }], present: [{ css: '.desk' }] });
    await db.site.put({ id: any.id, profile: { ...any }, importedAt: 1 });
    await startTeaching({ tabId: 7 });
    expect((await teachingIn(sender()))?.base).toBeNull();
    await writeSetting('siteHosts', { anywhere: [own] });
    expect((await teachingIn(sender()))?.base).toMatchObject({ id: 'anywhere', match: [{ hosts: [own] }] });
    expect(await takeTaught({ ...any, match: [{ hosts: [own] }] }, sender())).toEqual({ problems: [] });
    expect((await db.site.get('anywhere'))?.profile.match).toEqual([{ hosts: ['*://*/*'] }]);
  });
});

describe('what comes back', () => {
  const stored = async () => (await db.site.toArray()).map(({ id, profile }) => ({ ...profile, id }));

  test('is stored, switched on, and the tab is free again', async () => {
    await writeSetting('sitesOff', ['kefu-example-com', 'jd']);
    await startTeaching({ tabId: 7 });
    expect(await takeTaught(profile(), sender())).toEqual({ problems: [] });
    expect(await stored()).toEqual([profile()]);
    expect(await readSetting('sitesOff')).toEqual(['jd']);
    expect(await takeTaught(profile(), sender()), 'only once').toMatchObject({
      problems: [expect.any(String)],
    });
  });

  test.each<[string, unknown]>([
    ['another host', profile({ match: [{ hosts: ['https://bank.example/*'] }] })],
    ['one more host', profile({ match: [{ hosts: [own, '*://*/*'] }] })],
    ['the same host by another scheme', profile({ match: [{ hosts: ['http://kefu.example.com/*'] }] })],
    ['the id of another site', profile({ id: 'jd' })],
    ['an unknown field', { ...profile(), onload: 'x' }],
    ['a selector for everything', profile({ send: [{ css: '*' }] })],
    ['nothing', undefined],
    ['10 MB', { ...profile(), name: { zh: 'x'.repeat(10_000_000), en: 'x' } }],
  ])('%s is refused with its reason, and nothing is stored', async (_, wrong) => {
    await startTeaching({ tabId: 7 });
    const { problems } = await takeTaught(wrong, sender());
    expect(problems.length).toBeGreaterThan(0);
    expect(await stored()).toEqual([]);
    expect(await takeTaught(profile(), sender()), 'and may be sent again').toEqual({ problems: [] });
  });

  test('nobody else’s tab is believed', async () => {
    await startTeaching({ tabId: 7 });
    for (const from of [sender(url, 8), sender('https://evil.example/'), { url } as never]) {
      expect((await takeTaught(profile(), from)).problems).toHaveLength(1);
    }
  });

  test('a known site keeps its addresses, and its open tabs start anew', async () => {
    const known = profile({ match: [{ hosts: [own, 'https://b.example.com/*'] }] });
    await db.site.put({ id: known.id, profile: { ...known }, importedAt: 1 });
    await rememberTab(7, aTab({ site: known.id }));
    const told = vi.spyOn(browser.tabs, 'sendMessage').mockResolvedValue(undefined as never);
    await startTeaching({ tabId: 7, hook: 'box' });
    const changed = profile({ send: [{ css: '.send' }], match: [{ hosts: ['*://*/*'] }] });
    expect(await takeTaught(changed, sender())).toEqual({ problems: [] });
    expect(await stored()).toMatchObject([{ match: known.match, send: [{ css: '.send' }] }]);
    expect(told).toHaveBeenCalledWith(7, { t: 'anew' });
  });

  test('a built-in site that is taught anew is kept as an imported one of its id', async () => {
    const desk = 'http://localhost:4173/desk';
    allowed.add('http://localhost/*');
    vi.mocked(browser.tabs.get).mockResolvedValue({ id: 7, url: desk, windowId: 1 } as never);
    await startTeaching({ tabId: 7, hook: 'box' });
    const base = (await teachingIn(sender(desk)))?.base;
    expect(base?.id).toBe('practice-desk');
    const changed = { ...base, composer: { box: [{ css: '#new-box' }, ...(base?.composer?.box ?? [])] } };
    expect(await takeTaught(changed, sender(desk))).toEqual({ problems: [] });
    expect(await stored()).toMatchObject([
      { id: 'practice-desk', match: base?.match, composer: changed.composer },
    ]);
  });
});
