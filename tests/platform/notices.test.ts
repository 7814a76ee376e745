import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  clearWaitNotice,
  rememberTold,
  showBadge,
  showWaitNotice,
  toldLast,
  waitNotice,
} from '../../lib/platform/notices';

beforeEach(() => fakeBrowser.reset());

test('one notice of waits, updated in place; notices of other things stay', async () => {
  await browser.notifications.create('hosts', { type: 'basic', iconUrl: 'x', title: 't', message: 'm' });
  await showWaitNotice({ title: '一', message: '' });
  await showWaitNotice({ title: '二', message: '' });
  expect(Object.keys(await browser.notifications.getAll()).sort()).toEqual(['hosts', waitNotice]);
  await clearWaitNotice();
  expect(Object.keys(await browser.notifications.getAll())).toEqual(['hosts']);
});

test('what was told last is remembered while the browser runs', async () => {
  expect(await toldLast()).toEqual({ at: 0, sound: null, leadsTo: '' });
  const told = { at: 7, sound: 'late', leadsTo: 'a|s|1' } as const;
  await rememberTold(told);
  expect(await toldLast()).toEqual(told);
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
