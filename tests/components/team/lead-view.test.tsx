import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LeadView } from '../../../components/team/lead-view';
import { ask } from '../../../lib/bridge/ask';
import type { Colleague } from '../../../lib/bridge/team';
import { hour, minute } from '../../../lib/kernel/clock';
import { addMember } from '../../../lib/members/commands';
import { confirmNotice, writeNotice } from '../../../lib/notices/commands';
import { writeSetting } from '../../../lib/settings/commands';
import { db } from '../../../lib/store/database';
import { freshStore, writerAt } from '../../store/fresh';
import { aSyncState } from '../../sync/a-state';
import { waiting } from '../../worker/a-wait';
import { show } from '../show';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn() }));
freshStore();

let others: Colleague[];
beforeEach(async () => {
  fakeBrowser.reset();
  others = [];
  vi.mocked(ask).mockImplementation(async () => ({ others }) as never);
  await fakeBrowser.storage.local.set({ team: { device: 'mine', seats: [] } });
});
afterEach(cleanup);

const now = Date.now();
const heard = (name: string, device: string, fields: Partial<Colleague> = {}): Colleague => ({
  ...{ name, device, buyerKey: null, onShift: true, at: now },
  ...fields,
});
const computer = (name: string, device: string, at: number, system: string) => ({ name, device, at, system });
const rows = async (list: string) =>
  within(await screen.findByRole('list', { name: list }))
    .getAllByRole('listitem')
    .map((one) => one.textContent);

describe('the lead sees', () => {
  test('members: who is here, who wrote last, and at which computers', async () => {
    const lin = await addMember('林姐', 'lead', null, writerAt(null, 1));
    await addMember('小周', 'agent', null, writerAt(null, 2));
    await db.handover.add({
      ...{ id: 'h1', createdAt: now - hour, updatedAt: now - hour, memberId: lin, deletedAt: null, dirty: 0 },
      ...{ fromName: '林姐', items: [], remark: '', accepted: null },
    });
    await db.syncState.put(
      aSyncState({
        role: 'lead',
        computers: [
          computer('林姐', 'mine', now, 'macOS Chrome'),
          computer('小周', 'old', now - hour, 'Linux Firefox'),
          computer('小周', 'shop', now - 2 * hour, 'Windows Edge'),
        ],
      }),
    );
    others = [heard('小周', 'shop'), heard('小周', 'new')];
    show(<LeadView />);
    await waitFor(async () => {
      const [first, second] = await rows('成员');
      expect(first).toMatch(/^林姐最后写入.*macOS Chrome\(这台\)$/);
      expect(second).toMatch(
        /^小周在线还没写过一台电脑\(在线\) · Windows Edge\(在线\) · Linux Firefox\(最近在线 .*\)$/,
      );
    });
    await screen.findByText(/^林姐 .* 交出,0 条$/);
  });

  test('who waits too long at each computer, the longest first, as the radar counts', async () => {
    await writeSetting('thresholds', [30, 180]);
    await waiting('1', now - 5 * minute);
    await waiting('2', now - 9 * minute, { snoozedUntil: now + hour });
    await db.syncState.put(aSyncState({ role: 'lead' }));
    const late = { over: 3, longest: { nick: '小鱼儿', site: 'practice-desk', waited: 20 * minute } };
    others = [
      heard('阿珍', 'b', { late: { over: 0 } }),
      heard('小周', 'a', { late, buyerKey: 'x' }),
      heard('小周', 'a', { late, buyerKey: 'y' }),
      heard('老刘', 'c'),
    ];
    show(<LeadView />);
    await waitFor(async () =>
      expect(await rows('全队超时没回的买家')).toEqual([
        expect.stringMatching(/^小周3 位最久:小鱼儿\(.*\)等了 20:\d\d$/),
        expect.stringMatching(/^这台电脑1 位最久:买家1\(.*\)等了 5:\d\d$/),
        '阿珍没人超时',
        '老刘话边版本旧,看不到',
      ]),
    );
  });

  test('each notice that stands, with who has confirmed it', async () => {
    const lin = await addMember('林姐', 'lead', null, writerAt(null, 1));
    await addMember('小周', 'agent', null, writerAt(null, 2));
    const writer = writerAt(lin, now - hour);
    const fields = {
      byName: '林姐',
      level: 'info' as const,
      fromAt: now - hour,
      untilAt: null,
      phraseId: null,
    };
    const id = await writeNotice({ ...fields, text: '圆通停发' }, writer);
    await writeNotice({ ...fields, text: '过去了', untilAt: now - minute }, writer);
    await confirmNotice(id, lin, writerAt(lin, now));
    show(<LeadView />);
    await waitFor(async () =>
      expect(await rows('通知和回执')).toEqual(['圆通停发1/2 收到还没点「收到」:小周']),
    );
    expect(screen.getByRole('link', { name: '管理通知' })).toHaveAttribute('href', '#/notices');
  });
});
