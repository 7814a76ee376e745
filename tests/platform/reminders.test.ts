import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { armReminder, reminderAlarm } from '../../lib/platform/reminders';

const now = 1_763_000_000_000;

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ now });
});
afterEach(async () => {
  await armReminder(undefined, now, () => {});
  vi.useRealTimers();
});

const alarms = async () =>
  (await browser.alarms.getAll()).map(({ name, scheduledTime }) => [name, scheduledTime - now]);

test('one alarm, and a new moment replaces the old', async () => {
  await armReminder(now + 60_000, now, () => {});
  await armReminder(now + 45_000, now, () => {});
  expect(await alarms()).toEqual([[reminderAlarm, 45_000]]);
});

test('none when nobody waits', async () => {
  const due = vi.fn();
  await armReminder(now + 10_000, now, due);
  await armReminder(undefined, now, due);
  expect(await alarms()).toEqual([]);
  vi.advanceTimersByTime(60_000);
  expect(due).not.toHaveBeenCalled();
});

test('a moment closer than the browser’s floor of 30 s also gets a timer', async () => {
  const due = vi.fn();
  await armReminder(now + 10_000, now, due);
  vi.advanceTimersByTime(9_999);
  expect(due).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(due).toHaveBeenCalledTimes(1);
});

test('a far moment is left to the alarm', async () => {
  const due = vi.fn();
  await armReminder(now + 30_000, now, due);
  vi.advanceTimersByTime(60_000);
  expect(due).not.toHaveBeenCalled();
});

test('a new moment silences the old timer', async () => {
  const old = vi.fn();
  const due = vi.fn();
  await armReminder(now + 5_000, now, old);
  await armReminder(now + 8_000, now, due);
  vi.advanceTimersByTime(60_000);
  expect([old.mock.calls.length, due.mock.calls.length]).toEqual([0, 1]);
});

test('a moment that has passed is due now', async () => {
  const due = vi.fn();
  await armReminder(now - 5_000, now, due);
  expect(await alarms()).toEqual([[reminderAlarm, 500]]);
  vi.advanceTimersByTime(0);
  expect(due).toHaveBeenCalledTimes(1);
});
