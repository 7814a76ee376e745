import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { DataPage } from '../../../components/screens/options/data-page';
import { dayAfter, dayName } from '../../../lib/kernel/day-name';
import { dayWindow } from '../../../lib/kernel/day-window';
import { readSetting } from '../../../lib/settings/queries';
import { recount } from '../../../lib/stats/recount-commands';
import { db } from '../../../lib/store/database';
import { aTurn } from '../../stats/a-turn';
import { freshStore } from '../../store/fresh';
import { show } from '../show';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn(async () => null) }));
freshStore();
afterEach(cleanup);

const site = 'feige';
const noon = dayWindow(Date.now(), 'Asia/Shanghai').start + 12 * 3600_000;
const days = async () => (await db.dayCount.toArray()).map(({ day }) => day);

test('a platform’s days are counted in the zone that is chosen, and back', async () => {
  const today = dayName(noon, 'Asia/Shanghai');
  vi.spyOn(Date, 'now').mockReturnValue(noon);
  // 01:00 in Shanghai is the day before in Los Angeles.
  const early = noon - 11 * 3600_000;
  await db.turn.add(
    aTurn({
      id: 'a',
      site,
      buyerKey: `${site}|s|a`,
      shop: 's',
      waitingSince: early,
      answeredAt: early + 9000,
    }),
  );
  await recount(noon);
  expect(await days()).toEqual([today]);
  show(<DataPage />);
  const field = await screen.findByLabelText('抖店飞鸽');
  expect(within(field).getByRole('option', { name: '按平台(Asia/Shanghai)' })).toHaveProperty(
    'selected',
    true,
  );
  await userEvent.selectOptions(field, 'America/Los_Angeles');
  await waitFor(async () => expect(await days()).toEqual([dayAfter(today, -1)]));
  const toast = (await screen.findByText(/已改 抖店飞鸽 的时区/)).closest('li') as HTMLElement;
  await userEvent.click(within(toast).getByRole('button', { name: '撤销' }));
  await waitFor(async () => expect(await days()).toEqual([today]));
  expect(await readSetting('timeZones')).toEqual({});
});
