import { describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { minute, second } from '../../lib/kernel/clock';
import { toldLast, waitNotice } from '../../lib/platform/notices';
import { writeSetting } from '../../lib/settings/commands';
import { db } from '../../lib/store/database';
import { frontChat } from '../../lib/worker/front-chat';
import { revealBuyer } from '../../lib/worker/reveal';
import { followNotice } from '../../lib/worker/tell';
import { attendWaits } from '../../lib/worker/wait-duty';
import { freshStore } from '../store/fresh';
import { notices, quietBrowser } from './a-wait';

vi.mock('../../lib/platform/sound', () => ({ playSound: vi.fn(async () => {}) }));
vi.mock('../../lib/worker/front-chat', () => ({ frontChat: vi.fn(async () => undefined) }));
vi.mock('../../lib/worker/reveal', () => ({ revealBuyer: vi.fn(async () => true) }));
freshStore();
const now = Date.now();

const { waiting, alarm, sounds, title } = quietBrowser(now);

describe('the steps', () => {
  test('nobody waits: no badge, no alarm, no notice', async () => {
    await attendWaits(now);
    expect([await browser.action.getBadgeText({}), await alarm(), notices()]).toEqual(['', undefined, {}]);
  });

  test('a fresh wait: badge and one alarm for its first threshold', async () => {
    await waiting('a', -10);
    await attendWaits(now);
    expect([await browser.action.getBadgeText({}), await alarm(), notices()]).toEqual(['1', 40, {}]);
  });

  test('first the colour alone, then a sound, then one notification; each is told once', async () => {
    await waiting('a', 31);
    await attendWaits(now);
    expect([sounds(), notices(), await alarm()]).toEqual([[], {}, 29]);
    expect(await db.turn.get('a')).toMatchObject({ remindedAt: 30 });

    await attendWaits(now + 30 * second);
    expect([sounds(), notices(), await alarm()]).toEqual([['warn'], {}, 149]);
    await attendWaits(now + 41 * second);
    expect(sounds()).toEqual(['warn']);

    await attendWaits(now + 150 * second);
    expect([sounds(), Object.keys(notices()), await alarm()]).toEqual([
      ['warn', 'late'],
      [waitNotice],
      undefined,
    ]);
    expect(await title()).toBe('买家a 已等 181 秒');
    expect(await toldLast()).toEqual({
      at: now + 150 * second,
      sound: 'late',
      leadsTo: 'practice-desk|shop|a',
    });
    vi.spyOn(browser.notifications, 'create');
    await attendWaits(now + 200 * second);
    expect(browser.notifications.create).not.toHaveBeenCalled();
  });

  test('a stopped worker knows all again from the tables', async () => {
    await waiting('a', 200, { remindedAt: 60 });
    await attendWaits(now);
    expect([await title(), await alarm()]).toEqual(['买家a 已等 200 秒', undefined]);
  });

  test('no notification of the chat before the agent’s eyes, but its sound', async () => {
    vi.mocked(frontChat).mockResolvedValue({ site: 'practice-desk', shop: 'shop' });
    await waiting('a', 200);
    await attendWaits(now);
    expect([sounds(), notices()]).toEqual([['late'], {}]);
    await waiting('b', 200, { shop: 'other' });
    await attendWaits(now + 10 * second);
    expect([sounds(), await title()]).toEqual([['late', 'late'], '买家b 已等 210 秒']);
  });

  test('the notification is updated in place, holds all who are late, and goes with the last of them', async () => {
    await waiting('a', 190);
    await attendWaits(now);
    await waiting('b', 185);
    await attendWaits(now + 20 * second);
    expect(Object.keys(notices())).toEqual([waitNotice]);
    expect(notices()[waitNotice]).toMatchObject({ title: '2 位买家在等,最久 3:30', message: '买家a、买家b' });
    await db.turn.clear();
    await attendWaits(now + 30 * second);
    expect(notices()).toEqual({});
  });

  test('own thresholds of a site', async () => {
    await writeSetting('reminderRules', { sites: { 'practice-desk': [15] }, tags: {}, shifts: {} });
    await waiting('a', 16);
    await attendWaits(now);
    expect([sounds(), await title()]).toEqual([['late'], '买家a 已等 16 秒']);
  });
});

test('a click leads to the buyer and takes the notification away; the next one begins anew', async () => {
  await waiting('a', 190);
  await attendWaits(now);
  await followNotice();
  expect(vi.mocked(revealBuyer).mock.calls).toEqual([['practice-desk|shop|a']]);
  expect([notices(), (await toldLast()).leadsTo]).toEqual([{}, '']);
  await followNotice();
  expect(revealBuyer).toHaveBeenCalledTimes(1);
});

describe('what keeps it back', () => {
  test('a rush rings once in ten seconds and then tells of all together', async () => {
    await waiting('a', 181);
    await attendWaits(now);
    vi.spyOn(browser.notifications, 'create').mockClear();
    for (let after = 1; after < 10; after += 1) {
      await waiting(`b${after}`, 181 - after);
      await attendWaits(now + after * second);
    }
    expect([sounds(), vi.mocked(browser.notifications.create).mock.calls]).toEqual([['late'], []]);
    expect([await browser.action.getBadgeText({}), await alarm()]).toEqual(['10', 10]);
    await attendWaits(now + 10 * second);
    expect(browser.notifications.create).toHaveBeenCalledTimes(1);
    expect([sounds(), await title()]).toEqual([['late', 'late'], '10 位买家在等,最久 3:11']);
  });

  test('quiet: nothing now; whoever waits at its end is told once, together', async () => {
    await writeSetting('quietUntil', now + 20 * second);
    await waiting('a', 200);
    await waiting('b', 190);
    await attendWaits(now);
    expect([sounds(), notices(), await alarm(), await browser.action.getBadgeText({})]).toEqual([
      [],
      {},
      20,
      '2',
    ]);
    await attendWaits(now + 20 * second);
    expect([sounds(), await title()]).toEqual([['late'], '2 位买家在等,最久 3:40']);
  });

  test('off duty: nothing, and no alarm for it', async () => {
    await waiting('a', 200);
    await attendWaits(now, { onDuty: () => false });
    expect([sounds(), notices(), await alarm()]).toEqual([[], {}, undefined]);
    await attendWaits(now + second, { onDuty: () => true });
    expect(sounds()).toEqual(['late']);
  });

  test('put off or muted: nothing; put off, told anew afterwards', async () => {
    await waiting('a', 200, { snoozedUntil: now + minute });
    await waiting('b', 200);
    await db.buyerMute.add({ buyerKey: 'practice-desk|shop|b', at: 1, memberId: null });
    await attendWaits(now);
    expect([sounds(), await alarm(), await browser.action.getBadgeText({})]).toEqual([[], 60, '1']);
    await attendWaits(now + minute);
    expect([sounds(), await title()]).toEqual([['late'], '买家a 已等 260 秒']);
  });

  test('with notifications and sounds off nothing is told, nor late when they are switched on', async () => {
    await writeSetting('notifications', false);
    await writeSetting('sounds', false);
    await waiting('a', 200);
    await attendWaits(now);
    await writeSetting('notifications', true);
    await writeSetting('sounds', true);
    await attendWaits(now + minute);
    expect([sounds(), notices()]).toEqual([[], {}]);
  });
});

describe('besides', () => {
  test('repeated until somebody answers', async () => {
    await writeSetting('repeatEvery', 30);
    await waiting('a', 180);
    await attendWaits(now);
    expect([sounds(), await alarm()]).toEqual([['late'], 30]);
    await attendWaits(now + 30 * second);
    expect([sounds(), await title(), await alarm()]).toEqual([['late', 'late'], '买家a 已等 210 秒', 60]);
  });

  test('a follow-up is told when it is due', async () => {
    await waiting('a', 5);
    const meta = { id: 'f', createdAt: 1, updatedAt: 1, memberId: null, deletedAt: null, dirty: 1 as const };
    const due = { dueAt: now + 10 * second, doneAt: null, open: 1 as const, remindedAt: 0, text: '核实单号' };
    await db.followUp.add({
      ...meta,
      ...due,
      buyerKey: 'practice-desk|shop|a',
      site: 'practice-desk',
      shop: 'shop',
    });
    await attendWaits(now);
    expect(await alarm()).toBe(10);
    await attendWaits(now + 10 * second);
    expect([sounds(), notices()[waitNotice]]).toMatchObject([
      ['late'],
      { title: '该回复 买家a 了', message: '核实单号' },
    ]);
    expect(await db.followUp.get('f')).toMatchObject({ remindedAt: now + 10 * second });
  });

  test('a team’s lead is told of who is too late', async () => {
    await waiting('a', 61);
    await waiting('b', 181);
    const tellLead = vi.fn(async () => {});
    await attendWaits(now, { onDuty: () => true, tellLead });
    expect(tellLead.mock.calls).toMatchObject([[[{ id: 'b' }]]]);
  });

  test('the badge turns red with the last threshold', async () => {
    await waiting('a', 10);
    await attendWaits(now);
    const before = await browser.action.getBadgeBackgroundColor({});
    await waiting('b', 180);
    await attendWaits(now);
    expect(await browser.action.getBadgeBackgroundColor({})).not.toEqual(before);
  });

  test('in English', async () => {
    await writeSetting('language', 'en');
    await waiting('a', 180);
    await attendWaits(now);
    expect(await title()).toBe('买家a has waited 3 min');
  });
});
