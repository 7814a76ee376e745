import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { rememberTab } from '../../lib/platform/tab-memory';
import { frontChat } from '../../lib/worker/front-chat';
import { aTab } from './a-tab';

beforeEach(() => fakeBrowser.reset());

function windows(focused: boolean | undefined, tabId?: number, windowId = 3) {
  const window = { id: windowId, focused } as never;
  const none = new Error('No last-focused window');
  vi.spyOn(browser.windows, 'getLastFocused').mockImplementation(async () => {
    if (focused === undefined) throw none;
    return window;
  });
  vi.spyOn(browser.tabs, 'query').mockResolvedValue((tabId === undefined ? [] : [{ id: tabId }]) as never);
}

test('the chat in the front tab of the window that has the focus', async () => {
  await rememberTab(7, aTab({ site: 'feige', shop: { id: 's1', name: '一店' } }));
  windows(true, 7);
  expect(await frontChat()).toEqual({ site: 'feige', shop: 's1' });
  expect(browser.tabs.query).toHaveBeenCalledWith({ active: true, windowId: 3 });
});

test.each([
  ['another program has the focus', false, 7],
  ['no window is open', undefined, 7],
  ['the front tab is no chat', true, 8],
  ['there is no tab', true, undefined],
])('%s: none', async (_, focused, tabId) => {
  await rememberTab(7, aTab({ shop: { id: 's1', name: '一店' } }));
  windows(focused, tabId);
  expect(await frontChat()).toBeUndefined();
});

test('beside the detached window the desktop client is before the eyes, whichever shop', async () => {
  await fakeBrowser.storage.session.set({ desktopWindow: 3 });
  windows(true, 9);
  expect(await frontChat()).toEqual({ site: 'desktop', shop: null });
});
