import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NoticesPage } from '../../../components/notices/notices-page';
import { RemindersPage } from '../../../components/screens/options/reminders-page';
import { ChecksPage } from '../../../components/shifts/checks-page';
import { ShiftsPage } from '../../../components/shifts/shifts-page';
import { dayName } from '../../../lib/kernel/day-name';
import { addMember, signOn } from '../../../lib/members/commands';
import { writeNotice } from '../../../lib/notices/commands';
import { db } from '../../../lib/store/database';
import { freshStore, writerAt } from '../../store/fresh';
import { show } from '../show';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn(async () => null) }));
freshStore();
const writer = writerAt(null, Date.now());

beforeEach(async () => {
  await addMember('阿青', 'lead', null, writer);
  await signOn(await addMember('小林', 'agent', null, writer));
});
afterEach(cleanup);
const said = '这里由主管设置,您可以看,不能改';

test('an agent reads the checklist', async () => {
  show(<ChecksPage />);
  await screen.findByText(said);
  await waitFor(() =>
    expect(screen.getByRole('switch', { name: '启用「登录各平台,先回离线留言」' })).toBeDisabled(),
  );
  const restore = screen.getByRole('button', { name: '恢复自带清单' });
  expect(restore).toBeDisabled();
  await userEvent.click(restore);
  expect(await db.checkItem.count()).toBe(0);
});

test('and the roster, week by week', async () => {
  show(<ShiftsPage />);
  await screen.findByText(said);
  const cell = `小林 ${dayName(Date.now())} 的班`;
  for (const control of [
    () => screen.getByLabelText(cell),
    () => screen.getByRole('button', { name: '导入排班' }),
    () => screen.getByLabelText('班次「早班」的时间'),
  ])
    await waitFor(() => expect(control()).toBeDisabled());
  expect(screen.getByRole('button', { name: '下一周' })).toBeEnabled();
});

test('and notices, without the means to write them', async () => {
  const fields = { byName: '阿青', level: 'info', fromAt: 0, untilAt: null, phraseId: null } as const;
  await writeNotice({ ...fields, text: '今晚活动' }, writer);
  show(<NoticesPage />);
  await screen.findByText(said);
  await screen.findByText('今晚活动');
  expect(screen.queryByRole('button', { name: /发通知|改「|删除「/ })).toBeNull();
  await signOn(null);
  await screen.findByRole('button', { name: '发通知' });
});

test('thresholds are the lead’s, how one is told is one’s own', async () => {
  show(<RemindersPage />);
  await screen.findByText(said);
  await waitFor(() => expect(screen.getByRole('button', { name: '去掉「30 秒」的提醒' })).toBeDisabled());
  expect(screen.getByRole('switch', { name: '提示音' })).toBeEnabled();
});
