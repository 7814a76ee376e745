import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PopupScreen } from '../../../components/screens/popup/popup-screen';
import { chartHours } from '../../../components/stats/chart-hours';
import { ask } from '../../../lib/bridge/ask';
import { writeSetting } from '../../../lib/settings/commands';
import { db } from '../../../lib/store/database';
import { aPhrase } from '../../phrases/a-phrase';
import { aTurn } from '../../stats/a-turn';
import { grantHosts } from '../hosts';
import { show } from '../show';
import { popupAt } from './popup-at';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn(async () => ({ found: true })) }));

const noon = new Date(2025, 10, 22, 12, 30).getTime();
const key = (buyer: string) => `practice-desk|s|${buyer}`;

popupAt(noon);

async function aShift() {
  const answered = (id: string, seconds: number) =>
    aTurn({
      id,
      buyerKey: key(id),
      waitingSince: noon - 3_600_000,
      answeredAt: noon - 3_600_000 + seconds * 1000,
    });
  await db.turn.bulkAdd([
    { ...answered('a', 20), open: 0, closedBy: 'answer' },
    { ...answered('b', 40), open: 0, closedBy: 'answer' },
    {
      ...answered('c', 60),
      buyerKey: key('wait'),
      waitingSince: noon - 206_000,
      answeredAt: null,
      open: 1,
      closedBy: null,
    },
  ]);
  await db.buyer.add({
    key: key('wait'),
    site: 'practice-desk',
    shop: 's',
    buyerId: 'wait',
    nick: '云朵上的猫',
    weak: false,
    firstSeen: 0,
    lastSeen: noon,
  });
  await db.phrase.add(aPhrase({ id: 'p', title: '当日发货时间' }));
  await db.phraseUse.bulkAdd(
    ['1', '2'].map((id) => ({
      id,
      phraseId: 'p',
      buyerKey: null,
      shop: 's',
      memberId: null,
      at: noon - 1000,
      outcome: 'filled' as const,
      wording: null,
      edited: null,
    })),
  );
}

const figure = (name: string) => {
  const term = screen.getByText(name);
  return term.parentElement?.querySelector('dd')?.textContent;
};

describe('the popup', () => {
  it('shows the day', async () => {
    await aShift();
    show(<PopupScreen />);
    await screen.findByText('接待人数');
    await screen.findByText('云朵上的猫');
    await screen.findByText('2 次');
    await waitFor(() =>
      expect(
        Object.fromEntries(
          ['接待人数', '已回复', '正在等', '话术使用', '首次响应', '平均响应', '3 分钟回复'].map((name) => [
            name,
            figure(name),
          ]),
        ),
      ).toEqual({
        接待人数: '3',
        已回复: '2',
        正在等: '1',
        话术使用: '2',
        首次响应: '30秒',
        平均响应: '30秒',
        '3 分钟回复': '66%',
      }),
    );
    expect(screen.getByText('本地估算')).toBeInTheDocument();
    expect(await screen.findByText('3:26')).toBeInTheDocument();
    expect(screen.getByRole('img', { name: '每小时接待 11 点 2 人, 12 点 1 人' })).toBeInTheDocument();
    expect(screen.getByText('看得准的轮次 2/2 (100%)')).toBeInTheDocument();
    const favourites = screen.getByText('当日发货时间').closest('li') as HTMLElement;
    expect(within(favourites).getByText('2 次')).toBeInTheDocument();
  });

  it('a click on a waiting buyer goes there', async () => {
    await aShift();
    show(<PopupScreen />);
    await userEvent.click(await screen.findByRole('button', { name: '去回复 云朵上的猫,已等 3:26' }));
    await waitFor(() => expect(ask).toHaveBeenCalledWith('reveal', { buyerKey: key('wait') }));
  });

  it('counts whoever is muted not among them, colours by the limit of the buyer’s own site, and marks a guess', async () => {
    await aShift();
    await writeSetting('reminderRules', {
      sites: { [aTurn({ id: 'c' }).site]: [600] },
      tags: {},
      shifts: {},
    });
    await db.turn.bulkAdd([
      aTurn({ id: 'm', buyerKey: key('muted'), waitingSince: noon - 100_000 }),
      aTurn({ id: 'g', buyerKey: key('guess'), waitingSince: noon - 700_000, source: 'firstSeen' }),
    ]);
    await db.buyerMute.add({ buyerKey: key('muted'), at: 1, memberId: null });
    show(<PopupScreen />);
    const card = (await screen.findByText('正在等待')).closest('section') as HTMLElement;
    await within(card).findByText('约11:40');
    await waitFor(() => expect(within(card).getAllByRole('listitem')).toHaveLength(2));
    await waitFor(() => expect(within(card).getByText('约11:40').className).toContain('late'));
    expect(within(card).getByText('3:26').className).not.toContain('late');
  });

  it('says what to do on a first day', async () => {
    show(<PopupScreen />);
    expect(await screen.findByText('今天还没有接待记录')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '选择接待平台' })).toBeNull();
  });

  it('leads to the welcome page where no host is granted', async () => {
    grantHosts([]);
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    show(<PopupScreen />);
    await userEvent.click(await screen.findByRole('button', { name: '选择接待平台' }));
    expect(create).toHaveBeenCalledWith({ url: expect.stringContaining('/welcome.html') });
  });

  it('a site that was switched off does not count as ready', async () => {
    await writeSetting('sitesOff', ['practice-desk']);
    show(<PopupScreen />);
    expect(await screen.findByRole('button', { name: '选择接待平台' })).toBeInTheDocument();
  });
});

describe('hours of the chart', () => {
  const counts = (...hours: number[]) =>
    Array.from({ length: 24 }, (_, hour) => (hours.includes(hour) ? 1 : 0));
  it.each([
    ['the usual day', counts(9, 20), 12, 8, 22],
    ['an early buyer', counts(6, 20), 12, 6, 22],
    ['a night shift', counts(23), 1, 1, 23],
  ])('%s', (_, byHour, now, first, last) => {
    const hours = chartHours(byHour, now);
    expect([hours[0], hours.at(-1)]).toEqual([first, last]);
  });
});
