import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { minute } from '../../../lib/kernel/clock';
import { dayName } from '../../../lib/kernel/day-name';
import { dayWindow } from '../../../lib/kernel/day-window';
import { addMember, signOn } from '../../../lib/members/commands';
import { writeNotice } from '../../../lib/notices/commands';
import { addPhrases, deletePhrases } from '../../../lib/phrases/commands';
import { allPhrases } from '../../../lib/phrases/queries';
import { itemCommands, planDays, shiftCommands } from '../../../lib/shifts/commands';
import { db } from '../../../lib/store/database';
import { freshStore, writerAt } from '../../store/fresh';
import { waiting } from '../../worker/a-wait';
import { draft } from './a-library';
import { openedPanel } from './open-panel';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn() }));
freshStore();

// Late morning, so that a shift of hours ends on the same day.
const now = dayWindow(Date.now()).start + 10 * 60 * minute;
const writer = writerAt(null, now);
let panel: Awaited<ReturnType<typeof openedPanel>>;
let who = '';

beforeEach(async () => {
  vi.spyOn(Date, 'now').mockReturnValue(now);
  who = await addMember('小林', 'agent', null, writer);
  await signOn(who);
});
afterEach(() => panel.page.leave());

/** A shift that began two hours ago and ends in so many minutes. */
async function shiftEndsIn(minutes: number): Promise<void> {
  await shiftCommands.edit('early', { spans: [{ from: 8 * 60, to: 10 * 60 + minutes }] }, writer);
  await planDays([{ who, day: dayName(now), shiftId: 'early' }], writer);
}
const list = () => screen.findByRole('region', { name: '清单' });

test('without a roster the panel is as it was', async () => {
  panel = await openedPanel();
  await screen.findByRole('button', { name: /当前值班:小林/ });
  expect(screen.queryByRole('region', { name: '清单' })).toBeNull();
  expect(screen.queryByTestId('shift-now')).toBeNull();
});

describe('the checklist', () => {
  test('one line with what is due longest; a click ticks it, with name and time, and back', async () => {
    await shiftEndsIn(200);
    panel = await openedPanel();
    expect((await screen.findByTestId('shift-now')).textContent).toBe('早班 · 距下班 3:20');
    const strip = within(await list());
    await userEvent.click(await strip.findByRole('checkbox', { name: '做完:登录各平台,先回离线留言' }));
    await waitFor(async () =>
      expect(await db.checkTick.toArray()).toMatchObject([{ itemId: 'signIn', who }]),
    );
    await strip.findByRole('checkbox', { name: '做完:看今日通知,接收上一班交接' });
    await userEvent.click(strip.getByRole('button', { name: /^待办/ }));
    const done = await strip.findByRole('checkbox', { name: '没做完:登录各平台,先回离线留言' });
    await waitFor(() => expect(done.closest('li')).toHaveTextContent('小林 10:00'));
    const toast = (await screen.findByText('已打勾:登录各平台,先回离线留言')).closest('li') as HTMLElement;
    await userEvent.click(within(toast).getByRole('button', { name: '撤销' }));
    await strip.findByRole('checkbox', { name: '做完:登录各平台,先回离线留言' });
  });

  test('what was left says for how long, and the collapsed panel counts', async () => {
    await shiftEndsIn(200);
    await itemCommands.edit('openRefunds', { order: 1 }, writer);
    const before = dayName(now - 24 * 60 * minute);
    await planDays([{ who, day: before, shiftId: 'early' }], writer);
    await db.checkItem.toCollection().modify({ createdAt: 0 });
    panel = await openedPanel();
    const strip = within(await list());
    await userEvent.click(await strip.findByRole('button', { name: '待办 5' }));
    await strip.findByText('落下 1 天');
    panel.page.show({ place: { side: 'right', width: 344, collapsed: true } });
    const rail = await screen.findByRole('button', { name: '5 清单' });
    await userEvent.click(rail);
    await waitFor(() =>
      expect(panel.page.last('place')).toEqual({ t: 'place', place: { collapsed: false } }),
    );
  });
});

describe('the end of the shift', () => {
  test('asks for the handover and leads there', async () => {
    await shiftEndsIn(8);
    panel = await openedPanel();
    const line = within(await screen.findByRole('status', { name: '下班提醒' }));
    line.getByText(/还有 8 分钟下班 · 写好交接再走/);
    await userEvent.click(line.getByRole('button', { name: '写交接' }));
    await screen.findByRole('heading', { name: '交给下一班' });
  });

  test('moves while buyers wait', async () => {
    await shiftEndsIn(8);
    await waiting('a', now - minute);
    panel = await openedPanel();
    const line = within(await screen.findByRole('status', { name: '下班提醒' }));
    await line.findByText(/还有 1 位在等,答完再交接/);
    await userEvent.click(line.getByRole('button', { name: '去回复' }));
    expect(screen.getByRole('tab', { name: /等待/ }).getAttribute('aria-selected')).toBe('true');
  });
});

test('a notice stands in full until it is confirmed, then in a line that unfolds', async () => {
  const fields = {
    byName: '店长',
    level: 'stock',
    fromAt: now - minute,
    untilAt: null,
    phraseId: null,
  } as const;
  await writeNotice({ ...fields, text: '6 米双股白只剩 8 件' }, writer);
  panel = await openedPanel();
  const pins = within(await screen.findByRole('region', { name: '店长通知' }));
  pins.getByText('库存告急');
  const confirm = pins.getByRole('button', { name: '收到' });
  // Not before it is known who says so.
  await waitFor(() => expect(confirm).toBeEnabled());
  await userEvent.click(confirm);
  await waitFor(async () => expect(await db.noticeReceipt.toArray()).toMatchObject([{ who, readAt: now }]));
  await waitFor(() => expect(pins.queryByRole('button', { name: '收到' })).toBeNull());
  await userEvent.click(pins.getByRole('button', { name: /6 米双股白只剩 8 件/ }));
  await userEvent.click(pins.getByRole('button', { name: '收起' }));
  pins.getByRole('button', { name: /6 米双股白只剩 8 件/ });
});

describe('a phrase that goes with it', () => {
  const fields = { byName: '店长', level: 'info', fromAt: now - minute, untilAt: null } as const;
  const withPhrase = async (text: string) => {
    await addPhrases([draft('满减', text)], writer);
    return (await allPhrases())[0]?.id ?? '';
  };

  test('a notice’s is filled for the open buyer by a click', async () => {
    const phraseId = await withPhrase('{买家}您好,今晚满 199 减 20');
    await writeNotice({ ...fields, text: '今晚活动', phraseId }, writer);
    panel = await openedPanel();
    const pins = within(await screen.findByRole('region', { name: '店长通知' }));
    await userEvent.click(await pins.findByRole('button', { name: '填入:满减' }));
    await waitFor(() =>
      expect(panel.page.last('fill')).toMatchObject({ buyerId: 'b1', text: '小王您好,今晚满 199 减 20' }),
    );
    expect(panel.page.fills()).toHaveLength(1);
  });

  test('so is one of the checklist, folded or not', async () => {
    await shiftEndsIn(200);
    await itemCommands.edit('signIn', { phraseId: await withPhrase('在的') }, writer);
    panel = await openedPanel();
    const strip = within(await list());
    await userEvent.click(await strip.findByRole('button', { name: '填入:满减' }));
    await waitFor(() => expect(panel.page.last('fill')).toMatchObject({ text: '在的' }));
  });

  test('what it asks stands in the list, which comes to the front', async () => {
    const phraseId = await withPhrase('您的尺码是{?尺码}吗');
    await writeNotice({ ...fields, text: '今晚活动', phraseId }, writer);
    panel = await openedPanel();
    await userEvent.click(screen.getByRole('tab', { name: /等待/ }));
    const pins = within(await screen.findByRole('region', { name: '店长通知' }));
    await userEvent.click(await pins.findByRole('button', { name: '填入:满减' }));
    await screen.findByLabelText('尺码');
    expect(screen.getByRole('tab', { name: /话术/ }).getAttribute('aria-selected')).toBe('true');
  });

  test('one that was deleted says so', async () => {
    const phraseId = await withPhrase('今晚满 199 减 20');
    await writeNotice({ ...fields, text: '今晚活动', phraseId }, writer);
    await deletePhrases([phraseId], writer);
    panel = await openedPanel();
    const pins = within(await screen.findByRole('region', { name: '店长通知' }));
    await pins.findByText('配的话术已经删了');
    expect(pins.queryByRole('button', { name: /^填入/ })).toBeNull();
  });
});
