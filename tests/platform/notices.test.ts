import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showBadge, showWaitNotice } from '../../lib/platform/notices';

beforeEach(() => fakeBrowser.reset());

test('only the newest notice of waits stands; notices of other things stay', async () => {
  await browser.notifications.create('hosts', { type: 'basic', iconUrl: 'x', title: 't', message: 'm' });
  await showWaitNotice({ buyerKey: 'a|s|1', title: '一', message: '', at: 1 });
  await showWaitNotice({ buyerKey: 'a|s|2', title: '二', message: '', at: 1 });
  expect(Object.keys(await browser.notifications.getAll()).sort()).toEqual(['hosts', 'wait:a|s|2']);
});

test('the same buyer again is updated in place', async () => {
  await showWaitNotice({ buyerKey: 'a|s|1', title: '一', message: '', at: 1 });
  vi.spyOn(browser.notifications, 'clear');
  await showWaitNotice({ buyerKey: 'a|s|1', title: '更久', message: '', at: 1 });
  expect(browser.notifications.clear).not.toHaveBeenCalledWith('wait:a|s|1');
  expect(Object.keys(await browser.notifications.getAll())).toEqual(['wait:a|s|1']);
});

test.each([
  [0, ''],
  [1, '1'],
  [99, '99'],
  [100, '99+'],
])('%d who wait read %j on the icon', async (waiting, text) => {
  await showBadge(waiting, false);
  expect(await browser.action.getBadgeText({})).toBe(text);
});
