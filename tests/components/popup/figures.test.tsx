import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { PopupScreen } from '../../../components/screens/popup/popup-screen';
import { hour, second } from '../../../lib/kernel/clock';
import type { Turn } from '../../../lib/records/turn.record';
import { keepShopName, writeSetting } from '../../../lib/settings/commands';
import { db } from '../../../lib/store/database';
import { aPhrase } from '../../phrases/a-phrase';
import { aTurn } from '../../stats/a-turn';
import { aUse } from '../../stats/a-use';
import { anOutcome } from '../../stats/an-outcome';
import { show } from '../show';
import { popupAt } from './popup-at';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn(async () => ({ found: true })) }));

/** Both platforms count their days in this zone, wherever the test runs. */
const now = Date.parse('2025-11-22T12:30:00+08:00');

const turn = (buyer: string, back: number, seconds: number | null, fields: Partial<Turn> = {}) =>
  aTurn({
    id: `${buyer} ${back}`,
    buyerKey: `feige|青禾|${buyer}`,
    site: 'feige',
    shop: '青禾',
    waitingSince: now - back,
    answeredAt: seconds === null ? null : now - back + seconds * second,
    ...fields,
  });

popupAt(now);

async function aDay() {
  await db.turn.bulkAdd([
    turn('甲', hour, 20),
    turn('甲', hour / 2, 40, { answeredBy: 'colleague' }),
    turn('乙', hour, 200, { precision: 60_000, source: 'firstSeen' }),
    turn('丙', hour / 4, 60, { closedBy: 'vanished', answeredBy: null }),
    turn('丁', 100 * second, null),
    turn('戊', 26 * hour, 30, { site: 'jd', shop: '自营', buyerKey: 'jd|自营|戊' }),
  ]);
  await db.buyer.bulkAdd(
    ['甲', '乙', '丙', '丁'].map((buyerId) => ({
      key: `feige|青禾|${buyerId}`,
      site: 'feige',
      shop: '青禾',
      buyerId,
      nick: `买家${buyerId}`,
      weak: false,
      firstSeen: 0,
      lastSeen: now,
    })),
  );
  await keepShopName('feige', { id: '青禾', name: '青禾旗舰店' });
  await db.phrase.add(aPhrase({ id: 'p', title: '当日发货时间' }));
  await db.phraseUse.bulkAdd([aUse('p', now - 5), aUse('p', now - 4)]);
}

const tile = (name: string) => screen.findByRole('button', { name: new RegExp(`^${name} .*看名单$`) });
const nicks = () => screen.getAllByText(/^买家/).map(({ textContent }) => textContent?.replace('买家', ''));

async function open(name: string): Promise<void> {
  await userEvent.click(await tile(name));
  await screen.findByRole('button', { name: '返回' });
}

describe('every figure opens its list', () => {
  it.each([
    ['接待人数', '4', ['丁', '丙', '甲', '乙']],
    ['已回复', '2', ['甲', '乙']],
    ['首次响应', '1分50秒', ['乙', '甲']],
    ['平均响应', '1分27秒', ['乙', '甲', '甲']],
    ['中位响应', '40秒', ['乙', '甲', '甲']],
    ['P90 响应', '3分20秒', ['乙', '甲', '甲']],
    ['3 分钟回复', '66%', ['乙', '甲', '甲']],
    ['抖店飞鸽 平均响应时长', '1分27秒', ['乙', '甲', '甲']],
  ])('%s', async (name, value, buyers) => {
    await aDay();
    show(<PopupScreen />);
    await waitFor(async () => expect(await tile(name)).toHaveAccessibleName(`${name} ${value},看名单`));
    await open(name);
    await waitFor(() => expect(nicks().toSorted()).toEqual(buyers.toSorted()));
    expect(nicks()[0]).toBe(buyers[0]);
    expect(screen.getByRole('status').textContent).toBe(`${buyers.length} 行`);
  });

  it('who waits, how long, and what the time was read from; the way back has the focus', async () => {
    await aDay();
    show(<PopupScreen />);
    await open('正在等');
    const row = (await screen.findByText('买家丁')).closest('li') as HTMLElement;
    expect(within(row).getByText(/还在等 1分40秒/)).toBeInTheDocument();
    expect(await within(row).findByText('抖店飞鸽 · 青禾旗舰店 · 按页面计时')).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('button', { name: '返回' })).toHaveFocus());
    await userEvent.keyboard('{Enter}');
    expect(await tile('正在等')).toBeInTheDocument();
  });

  it('phrases, outcomes once there are any, an hour from the table, and what was not seen exactly', async () => {
    await aDay();
    show(<PopupScreen />);
    await open('话术使用');
    expect(await screen.findByText('当日发货时间')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '返回' }));
    await tile('话术使用');
    expect(screen.queryByText('成交率')).toBeNull();

    await userEvent.click(await screen.findByRole('button', { name: '看表格' }));
    await userEvent.click(await screen.findByRole('button', { name: '11 点 2 人' }));
    await waitFor(() => expect(nicks()).toEqual(['甲', '乙']));
    await userEvent.click(screen.getByRole('button', { name: '返回' }));

    await userEvent.click(await screen.findByRole('button', { name: '看得准的轮次 2/4 (50%)' }));
    await waitFor(() => expect(nicks()).toEqual(['丙', '乙']));
    expect(screen.getByText(/前后 60秒/)).toBeInTheDocument();
  });

  it('how many fills were changed before they were sent, and which phrases', async () => {
    await aDay();
    show(<PopupScreen />);
    await tile('话术使用');
    expect(screen.queryByText('改过才发')).toBeNull();
    for (const [edited, at] of [
      [true, 3],
      [false, 2],
      [false, 1],
      [true, 6],
    ] as const)
      await db.phraseUse.add(aUse('p', now - at, { edited }));
    await writeSetting('counted', { mark: '', from: '', done: false });
    await waitFor(async () => expect((await tile('改过才发')).textContent).toBe('50%'));
    (await tile('改过才发')).focus();
    expect((await screen.findByRole('tooltip')).textContent).toContain('2 ÷ 4(共填入 6 次)');
    await open('改过才发');
    await waitFor(() => expect(screen.getByText('当日发货时间').closest('li')).toHaveTextContent('2 次'));
  });

  it('outcomes', async () => {
    await aDay();
    await db.outcome.add(
      anOutcome({
        id: 'o',
        kind: 'sold',
        at: now - 1,
        buyerKey: 'feige|青禾|甲',
        site: 'feige',
        shop: '青禾',
      }),
    );
    show(<PopupScreen />);
    await waitFor(async () => expect((await tile('成交率')).textContent).toBe('25%'));
    await open('成交率');
    const row = (await screen.findByText('买家甲')).closest('li') as HTMLElement;
    expect(within(row).getByText('成交')).toBeInTheDocument();
  });
});

describe('what a figure says of itself', () => {
  it('formula, coverage and that it is an estimate, on focus', async () => {
    await aDay();
    show(<PopupScreen />);
    (await tile('首次响应')).focus();
    const tip = await screen.findByRole('tooltip');
    expect(tip.textContent).toContain('每位买家当天第一轮的等待之和 ÷ 第一轮有回复的买家数');
    expect(tip.textContent).toContain('本地估算');
    expect(tip.textContent).toContain('看得准的轮次 2/4 (50%)');
  });

  it('a definition that is not confirmed says so, with its source', async () => {
    await aDay();
    show(<PopupScreen />);
    const measure = await tile('抖店飞鸽 3 分钟回复率\\(会话\\)');
    expect(within(measure.closest('li') as HTMLElement).getByText('口径未核实')).toBeInTheDocument();
    measure.focus();
    const tip = await screen.findByRole('tooltip');
    expect(tip.textContent).toContain('平台没有公布确切公式');
    expect(tip.textContent).toContain('出处:');
    const confirmed = await tile('抖店飞鸽 平均响应时长');
    expect(within(confirmed.closest('li') as HTMLElement).queryByText('口径未核实')).toBeNull();
  });
});

describe('ranges and shops', () => {
  it('other days and one platform', async () => {
    await aDay();
    show(<PopupScreen />);
    await userEvent.click(await screen.findByRole('radio', { name: '昨天' }));
    await waitFor(async () => expect((await tile('接待人数')).textContent).toBe('1'));
    expect(screen.queryByText('正在等')).toBeNull();
    await waitFor(async () => expect((await tile('接待轮次')).textContent).toBe('1'));
    await userEvent.click(screen.getByRole('radio', { name: '7 天' }));
    await waitFor(async () => expect((await tile('接待人数')).textContent).toBe('5'));
    expect(
      await screen.findByRole('img', { name: /^每天接待 2025-11-21 1 人, 2025-11-22 4 人$/ }),
    ).toBeInTheDocument();
    await userEvent.selectOptions(screen.getByLabelText('平台和店铺'), '京东咚咚');
    await waitFor(async () => expect((await tile('接待人数')).textContent).toBe('1'));
    expect(await tile('京东咚咚 首次 30 秒应答率')).toBeInTheDocument();
  });
});
