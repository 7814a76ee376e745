import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { allTabs, rememberTab } from '../../lib/platform/tab-memory';
import { writeSetting } from '../../lib/settings/commands';
import { greetPanel, mountPage } from '../../lib/worker/mount';
import { keepSitesServed } from '../../lib/worker/site-duty';
import { freshStore } from '../store/fresh';
import { aTab } from './a-tab';

freshStore();

let granted: string[] = [];
let registered: { id: string; matches?: string[]; world?: string }[] = [];
let log: string[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  granted = [];
  registered = [];
  log = [];
  const { permissions, scripting, tabs } = browser;
  vi.spyOn(permissions, 'contains').mockImplementation((async ({ origins }: { origins: string[] }) =>
    origins.every((origin) => granted.includes(origin))) as never);
  vi.spyOn(scripting, 'getRegisteredContentScripts').mockImplementation((async () => [
    ...registered,
  ]) as never);
  vi.spyOn(scripting, 'unregisterContentScripts').mockImplementation((async () => {
    await Promise.resolve();
    log.push('unregister');
    registered = [];
  }) as never);
  vi.spyOn(scripting, 'registerContentScripts').mockImplementation((async (scripts: typeof registered) => {
    await Promise.resolve();
    const twice = scripts.find(({ id }) => registered.some((known) => known.id === id));
    if (twice) throw new Error(`Duplicate script ID '${twice.id}'`);
    log.push('register');
    registered.push(...scripts);
  }) as never);
  vi.spyOn(scripting, 'executeScript').mockImplementation((async ({
    target,
    files,
  }: {
    target: { tabId: number };
    files: string[];
  }) => {
    log.push(`${target.tabId} ${files[0]}`);
  }) as never);
  vi.spyOn(tabs, 'query').mockResolvedValue([] as never);
  vi.spyOn(tabs, 'sendMessage').mockResolvedValue(null as never);
});

const local = ['http://localhost/*', 'http://127.0.0.1/*'];

describe('keepSitesServed', () => {
  test('without a grant nothing is registered anywhere', async () => {
    await keepSitesServed();
    expect(registered).toEqual([]);
    expect(browser.tabs.query).not.toHaveBeenCalled();
  });

  test('granted hosts get overlay and paste script, at document start, and no others', async () => {
    granted = local;
    await keepSitesServed();
    expect(registered).toMatchObject([
      { id: 'overlay', matches: local, runAt: 'document_start' },
      { id: 'paste', matches: local, world: 'MAIN', runAt: 'document_start' },
    ]);
    expect(JSON.stringify(registered)).not.toContain('pinduoduo');
  });

  test('open tabs are served at once, the paste script first', async () => {
    granted = local;
    vi.mocked(browser.tabs.query).mockResolvedValue([{ id: 7 }, {}] as never);
    await keepSitesServed();
    expect(log).toEqual(['register', '7 /paste.js', '7 /overlay.js']);
  });

  test('a tab that cannot be scripted does not stop the others', async () => {
    granted = local;
    vi.spyOn(console, 'info').mockReturnValue();
    vi.mocked(browser.tabs.query).mockResolvedValue([{ id: 7 }, { id: 8 }] as never);
    vi.mocked(browser.scripting.executeScript).mockImplementation((async ({
      target,
    }: {
      target: { tabId: number };
    }) => {
      if (target.tabId === 7) throw new Error('Frame showing error page');
      log.push(`${target.tabId}`);
    }) as never);
    await keepSitesServed();
    expect(log).toEqual(['register', '8', '8']);
    expect(console.info).toHaveBeenCalled();
  });

  test('a site that was switched off is not served though its host is granted', async () => {
    granted = local;
    await writeSetting('sitesOff', ['practice-desk']);
    await keepSitesServed();
    expect(registered).toEqual([]);
  });

  test('events that come together run one after the other', async () => {
    granted = local;
    await Promise.all([keepSitesServed(), keepSitesServed(), keepSitesServed()]);
    expect(log).toEqual(['register', 'unregister', 'register', 'unregister', 'register']);
    expect(registered).toHaveLength(2);
  });

  test('one run that fails does not stop the next', async () => {
    granted = local;
    vi.mocked(browser.scripting.getRegisteredContentScripts).mockRejectedValueOnce(new Error('busy'));
    await expect(keepSitesServed()).rejects.toThrow('busy');
    await keepSitesServed();
    expect(registered).toHaveLength(2);
  });

  test('tabs whose host was taken away are told, others are not', async () => {
    granted = local;
    await rememberTab(7, aTab({ site: 'practice-desk' }));
    await rememberTab(8, aTab({ site: 'pinduoduo' }));
    await keepSitesServed();
    expect(vi.mocked(browser.tabs.sendMessage).mock.calls).toEqual([[8, { t: 'gone' }]]);
    granted = [];
    await keepSitesServed();
    expect(vi.mocked(browser.tabs.sendMessage).mock.calls.slice(1)).toContainEqual([7, { t: 'gone' }]);
  });

  test('a tab whose host is granted again is served as before', async () => {
    await rememberTab(9, aTab({ site: 'practice-desk' }));
    await keepSitesServed();
    expect((await allTabs()).has(9)).toBe(false);
    granted = local;
    await keepSitesServed();
    vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('zh-CN');
    await mountPage({ url: 'http://localhost:4173/desk', tab: { id: 9 } } as never);
    expect(await greetPanel({ tab: { id: 9 } } as never)).toMatchObject({ tabId: 9 });
  });

  test('a tab that closed meanwhile is no trouble', async () => {
    vi.spyOn(console, 'info').mockReturnValue();
    vi.mocked(browser.tabs.sendMessage).mockRejectedValue(new Error('Receiving end does not exist'));
    await rememberTab(8, aTab({ site: 'pinduoduo' }));
    await expect(keepSitesServed()).resolves.toBeUndefined();
    expect(console.info).toHaveBeenCalled();
  });
});
