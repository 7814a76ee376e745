import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { second } from '../../lib/kernel/clock';
import { playSound } from '../../lib/platform/sound';
import { db } from '../../lib/store/database';
import { attendWaits } from '../../lib/worker/wait-duty';
import { freshStore } from '../store/fresh';
import { waiting } from './a-wait';

vi.mock('../../lib/platform/sound', () => ({ playSound: vi.fn(async () => {}) }));
vi.mock('../../lib/worker/front-chat', () => ({ frontChat: vi.fn(async () => undefined) }));
freshStore();

/** Packed extensions get no alarm sooner than this (ms) after it is set. */
const floor = 30 * second;
let now = 1_763_000_000_000;
let alarmAt: number | undefined;

beforeEach(() => {
  fakeBrowser.reset();
  vi.mocked(playSound).mockClear();
  alarmAt = undefined;
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('zh-CN');
  // The worker is stopped after each of its turns, so its timers never come.
  vi.spyOn(globalThis, 'setTimeout').mockReturnValue(0 as never);
  vi.spyOn(browser.alarms, 'create').mockImplementation((async (
    _: string,
    { when = 0 }: { when?: number },
  ) => {
    alarmAt = Math.max(when, now + floor);
  }) as never);
  vi.spyOn(browser.alarms, 'clear').mockImplementation((async () => {
    alarmAt = undefined;
    return true;
  }) as never);
});
afterEach(() => vi.restoreAllMocks());

test('on held alarms alone every step is told, none twice, none later than the floor', async () => {
  const start = now;
  await waiting('a', start);
  const told: [number, string][] = [];
  for (let turns = 0; turns < 20; turns += 1) {
    const before = vi.mocked(playSound).mock.calls.length;
    await attendWaits(now);
    const after = vi.mocked(playSound).mock.calls.slice(before);
    for (const [kind] of after) told.push([(now - start) / second, kind]);
    if (alarmAt === undefined) break;
    expect(alarmAt - now).toBeGreaterThanOrEqual(floor);
    now = alarmAt;
  }
  expect(alarmAt).toBeUndefined();
  expect(told.map(([, kind]) => kind)).toEqual(['warn', 'late']);
  expect(told[0]?.[0]).toBeGreaterThanOrEqual(60);
  expect(told[0]?.[0]).toBeLessThanOrEqual(60 + floor / second);
  expect(told[1]?.[0]).toBeGreaterThanOrEqual(180);
  expect(told[1]?.[0]).toBeLessThanOrEqual(180 + floor / second);
  expect(await db.turn.get('a')).toMatchObject({ remindedAt: 180 });
});

test('a page that calls in the due second is not held back by the alarm', async () => {
  const start = now;
  await waiting('a', start, { remindedAt: 30 });
  await attendWaits(start + 31 * second);
  expect(alarmAt).toBeGreaterThanOrEqual(start + 60 * second);
  await attendWaits(start + 60 * second);
  expect(vi.mocked(playSound).mock.calls.map(([kind]) => kind)).toEqual(['warn']);
});
