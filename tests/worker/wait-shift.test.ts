import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addMember, signOn } from '../../lib/members/commands';
import { playSound } from '../../lib/platform/sound';
import { writeSetting } from '../../lib/settings/commands';
import { planDays } from '../../lib/shifts/commands';
import { waitingBuyers } from '../../lib/waits/queries';
import { attendWaits } from '../../lib/worker/wait-duty';
import { at, day } from '../shifts/a-plan';
import { freshStore, writerAt } from '../store/fresh';
import { alarmIn, waiting } from './a-wait';

vi.mock('../../lib/platform/sound', () => ({ playSound: vi.fn(async () => {}) }));
vi.mock('../../lib/worker/front-chat', () => ({ frontChat: vi.fn(async () => undefined) }));
freshStore();

beforeEach(async () => {
  fakeBrowser.reset();
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('zh-CN');
  vi.mocked(playSound).mockClear();
  const writer = writerAt(null, at('22 08:00'));
  const who = await addMember('小林', 'agent', null, writer);
  await signOn(who);
  await planDays([{ who, day: day(23), shiftId: 'early' }], writer);
});
const sounds = () => vi.mocked(playSound).mock.calls.map(([kind]) => kind);

test('before the shift nothing sounds; the alarm is set to its beginning, and then it does', async () => {
  const now = at('23 08:20');
  await waiting('a', now - 100_000);
  await attendWaits(now);
  expect([sounds(), await alarmIn(now)]).toEqual([[], 600]);
  await attendWaits(at('23 08:30'));
  expect(sounds()).toEqual(['late']);
});

test('in the break it is quiet, unless reminders off duty are wanted', async () => {
  const now = at('23 12:10');
  await waiting('a', now - 100_000);
  await attendWaits(now);
  expect([sounds(), await alarmIn(now)]).toEqual([[], 80 * 60]);
  await writeSetting('remindOffDuty', true);
  await attendWaits(now);
  expect(sounds()).toEqual(['warn']);
});

test('after the shift, who wrote before its end is still answered; who wrote later is not told', async () => {
  const now = at('23 18:01');
  await waiting('a', now - 30_000);
  await attendWaits(now + 60_000);
  expect(sounds()).toEqual([]);
  await waiting('b', now - 90_000);
  await attendWaits(now + 60_000);
  expect(sounds()).toEqual(['warn']);
});

test('a shift has thresholds of its own', async () => {
  const now = at('23 09:00');
  await waiting('a', now - 1000);
  await writeSetting('reminderRules', { sites: {}, tags: {}, shifts: { early: [20, 40, 60] } });
  expect(await waitingBuyers(now)).toMatchObject([
    { thresholds: [20, 40, 60], ruledBy: { by: 'shift', id: 'early' } },
  ]);
  expect((await waitingBuyers(at('23 12:30')))[0]?.ruledBy.by).toBe('shift');
  expect((await waitingBuyers(at('23 18:30')))[0]?.ruledBy.by).toBe('general');
});
