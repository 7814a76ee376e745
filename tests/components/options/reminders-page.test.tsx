import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RemindersPage } from '../../../components/screens/options/reminders-page';
import { ask } from '../../../lib/bridge/ask';
import { createTag } from '../../../lib/buyers/commands';
import { dayWindow } from '../../../lib/kernel/day-window';
import { readSetting } from '../../../lib/settings/queries';
import { freshStore } from '../../store/fresh';
import { show } from '../show';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn(async () => null) }));
freshStore();
beforeEach(() => vi.mocked(ask).mockClear());
afterEach(cleanup);

const rules = () => readSetting('reminderRules');

test('a site and a tag get limits of their own, and the preview says which one counts', async () => {
  const vip = await createTag('老客', 'red', { memberId: null, now: Date.now });
  show(<RemindersPage />);
  const section = within(await screen.findByRole('region', { name: '按站点、标签另设' }));
  await section.findByRole('option', { name: '老客' });
  await section.findByRole('option', { name: '拼多多' });
  await userEvent.selectOptions(section.getByLabelText('给谁'), '拼多多');
  await userEvent.selectOptions(section.getByLabelText('限时'), '100 秒');
  await userEvent.click(section.getByRole('button', { name: '添加' }));
  await waitFor(async () => expect((await rules()).sites).toEqual({ pinduoduo: [35, 65, 100] }));
  await waitFor(() => expect(ask).toHaveBeenCalledWith('remindersChanged', null));

  await userEvent.selectOptions(section.getByLabelText('给谁'), '老客');
  await userEvent.selectOptions(section.getByLabelText('限时'), '自己填(秒)');
  await userEvent.type(section.getByLabelText('自己填(秒)'), '9');
  await userEvent.click(section.getByRole('button', { name: '添加' }));
  section.getByText('请填 15 到 43200 秒');
  await userEvent.type(section.getByLabelText('自己填(秒)'), '0');
  await userEvent.click(section.getByRole('button', { name: '添加' }));
  await waitFor(async () => expect((await rules()).tags).toEqual({ [vip]: [30, 60, 90] }));

  const preview = within(screen.getByRole('region', { name: '看看按哪条' }));
  preview.getByText('按通用的时间');
  await userEvent.selectOptions(preview.getByLabelText('站点'), '拼多多');
  await preview.findByText('按站点「拼多多」');
  await userEvent.selectOptions(preview.getByLabelText('买家的标签'), '老客');
  await preview.findByText('按标签「老客」');
  preview.getByText('30 秒 变色 → 1 分钟 响一声 → 90 秒 弹通知');

  await userEvent.click(await section.findByRole('button', { name: '去掉 老客 的限时' }));
  await waitFor(async () => expect((await rules()).tags).toEqual({}));
  const toast = (await screen.findByText('已去掉 老客 的限时')).closest('li') as HTMLElement;
  await userEvent.click(within(toast).getByRole('button', { name: '撤销' }));
  await waitFor(async () => expect((await rules()).tags).toEqual({ [vip]: [30, 60, 90] }));
});

test('sound, volume, a try of both sounds, repetition', async () => {
  show(<RemindersPage />);
  await userEvent.click(screen.getByRole('switch', { name: '提示音' }));
  await waitFor(async () => expect(await readSetting('sounds')).toBe(false));
  fireEvent.change(screen.getByRole('slider', { name: '音量' }), { target: { value: '25' } });
  await waitFor(async () => expect(await readSetting('volume')).toBe(25));
  await userEvent.click(screen.getByRole('button', { name: '试听:快到时间' }));
  await userEvent.click(screen.getByRole('button', { name: '试听:超时' }));
  expect(vi.mocked(ask).mock.calls.filter(([name]) => name === 'trySound')).toEqual([
    ['trySound', { kind: 'warn' }],
    ['trySound', { kind: 'late' }],
  ]);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: '超时后反复提醒' }), '每 30 秒');
  await waitFor(async () => expect(await readSetting('repeatEvery')).toBe(30));
});

test('quiet for today, and loud again', async () => {
  show(<RemindersPage />);
  await userEvent.click(screen.getByRole('button', { name: '今天' }));
  await waitFor(async () => expect(await readSetting('quietUntil')).toBe(dayWindow(Date.now()).end));
  await userEvent.click(await screen.findByRole('button', { name: '恢复提醒' }));
  await waitFor(async () => expect(await readSetting('quietUntil')).toBe(0));
});
