import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NoticesPage } from '../../../components/notices/notices-page';
import { ChecksPage } from '../../../components/shifts/checks-page';
import { ShiftsPage } from '../../../components/shifts/shifts-page';
import { addMember, signOn } from '../../../lib/members/commands';
import { confirmNotice } from '../../../lib/notices/commands';
import { planDays } from '../../../lib/shifts/commands';
import { rosterBetween } from '../../../lib/shifts/queries';
import { momentOn } from '../../../lib/shifts/rules';
import { db } from '../../../lib/store/database';
import { freshStore, writerAt } from '../../store/fresh';
import { show } from '../show';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn(async () => null) }));
freshStore();
const now = momentOn('2026-11-25', 600);
const writer = writerAt(null, now);
let lin = '';

beforeEach(async () => {
  vi.spyOn(Date, 'now').mockReturnValue(now);
  lin = await addMember('小林', 'lead', null, writer);
  writer.at += 1;
  await addMember('阿珍', 'agent', null, writer);
  await signOn(lin);
});
afterEach(cleanup);

const cells = async () =>
  (await rosterBetween('2026-11-01', '2026-12-31')).map(({ day, shiftId }) => `${day} ${shiftId}`).sort();
const undo = async (words: string | RegExp) => {
  const toast = (await screen.findByText(words)).closest('li') as HTMLElement;
  await userEvent.click(within(toast).getByRole('button', { name: '撤销' }));
};

/** Presses it as soon as it is known that who looks may. */
const press = async (name: string) => {
  const button = await screen.findByRole('button', { name });
  await waitFor(() => expect(button).toBeEnabled());
  await userEvent.click(button);
};

test('a week is planned cell by cell, its warnings said; the week before is copied and taken back', async () => {
  await planDays([{ who: lin, day: '2026-11-16', shiftId: 'late' }], writer);
  show(<ShiftsPage />);
  const cell = await screen.findByLabelText('小林 2026-11-24 的班');
  // Not before it is known who looks.
  await waitFor(() => expect(cell).toBeEnabled());
  await userEvent.selectOptions(cell, '晚班');
  await userEvent.selectOptions(screen.getByLabelText('小林 2026-11-25 的班'), '早班');
  await screen.findByText('小林 11-25:离上一个班只隔 9 小时,晚班后别接早班');
  await userEvent.selectOptions(screen.getByLabelText('小林 2026-11-25 的班'), '休');
  await waitFor(() => expect(screen.queryByText(/只隔 9 小时/)).toBeNull());
  await userEvent.selectOptions(screen.getByLabelText('小林 2026-11-24 的班'), '–');
  await waitFor(async () => expect(await cells()).toEqual(['2026-11-16 late', '2026-11-25 null']));
  await userEvent.click(screen.getByRole('button', { name: '复制上周' }));
  await waitFor(async () =>
    expect(await cells()).toEqual(['2026-11-16 late', '2026-11-23 late', '2026-11-25 null']),
  );
  await undo('已复制上周的 1 格');
  await waitFor(async () => expect(await cells()).toEqual(['2026-11-16 late', '2026-11-25 null']));
});

test('a pasted table: what is wrong is said by line, what is right is read and taken back', async () => {
  show(<ShiftsPage />);
  await press('导入排班');
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByLabelText('或者粘贴表格'));
  await userEvent.paste('姓名\t日期\t班次\n小林\t11-26\t早班\n小琳\t11-26\t早班\n阿珍\t11-26\t大夜');
  await dialog.findByText('第 3 行:没有叫「小琳」的成员');
  await dialog.findByText('第 4 行:没有「大夜」这个班次');
  await userEvent.click(dialog.getByRole('button', { name: '导入 1 格' }));
  await waitFor(async () => expect(await cells()).toEqual(['2026-11-26 early']));
  await undo('已导入 1 格');
  await waitFor(async () => expect(await cells()).toEqual([]));
});

test('hours of a shift are written as people do; what is no hours says so', async () => {
  show(<ShiftsPage />);
  const hours = await screen.findByLabelText('班次「早班」的时间');
  expect(hours).toHaveProperty('value', '08:30–12:00 13:30–18:00');
  await userEvent.clear(hours);
  await userEvent.type(hours, '早上{Enter}');
  await screen.findByText('请写成 8:30-12:00 13:30-18:00 这样');
  await userEvent.clear(hours);
  await userEvent.type(hours, '9:00-17:30{Enter}');
  await waitFor(async () => expect((await db.shift.get('early'))?.spans).toEqual([{ from: 540, to: 1050 }]));
  await userEvent.click(screen.getByRole('button', { name: '删除班次「中班」' }));
  await undo('已删除班次「中班」');
  await screen.findByLabelText('班次「中班」的时间');
});

test('an item of the checklist changes its time and kind', async () => {
  show(<ChecksPage />);
  const urge = '催付:今天拍下还没付款的,16:00 前催一遍';
  const time = await screen.findByLabelText(`「${urge}」的时间`);
  await userEvent.clear(time);
  await userEvent.type(time, '25:00{Enter}');
  await screen.findByText('请写成 15:30');
  await userEvent.clear(time);
  await userEvent.type(time, '14:45{Enter}');
  await waitFor(async () =>
    expect((await db.checkItem.get('urge'))?.when).toEqual({ kind: 'clock', at: 885 }),
  );
  await userEvent.selectOptions(screen.getByLabelText(`「${urge}」什么时候做`), '下班前(分钟)');
  await waitFor(async () =>
    expect((await db.checkItem.get('urge'))?.when).toEqual({ kind: 'beforeEnd', minutes: 10 }),
  );
});

test('a notice is written, read by name, changed, deleted and back', async () => {
  show(<NoticesPage />);
  await userEvent.click(await screen.findByRole('button', { name: '发通知' }));
  await screen.findByText('请写内容');
  await userEvent.type(screen.getByLabelText('通知内容'), '新疆停发');
  await userEvent.selectOptions(screen.getByLabelText('类别'), '快递停发');
  await userEvent.click(screen.getByRole('button', { name: '发通知' }));
  const list = within(await screen.findByRole('list', { name: '发过的通知' }));
  await list.findByText('未读 2:小林和阿珍');
  const [notice] = await db.notice.toArray();
  expect(notice).toMatchObject({ level: 'courier', byName: '小林', untilAt: momentOn('2026-11-25', 1439) });
  await confirmNotice(notice?.id ?? '', lin, writerAt(lin, now));
  await list.findByText('已读 1:小林 10:00');
  await userEvent.click(await list.findByRole('button', { name: '删除「新疆停发」' }));
  await undo('已删除通知');
  await screen.findByRole('list', { name: '发过的通知' });
});
