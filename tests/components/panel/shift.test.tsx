import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ask } from '../../../lib/bridge/ask';
import { writeNote } from '../../../lib/buyers/commands';
import { writeHandover } from '../../../lib/handover/commands';
import { recentHandovers } from '../../../lib/handover/queries';
import { addMember, signOn } from '../../../lib/members/commands';
import { allMembers, memberOnDuty } from '../../../lib/members/queries';
import { db } from '../../../lib/store/database';
import { aTurn } from '../../stats/a-turn';
import { freshStore } from '../../store/fresh';
import { openedPanel } from './open-panel';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn() }));
freshStore();

const writer = { memberId: null, now: Date.now };
let leave: () => void = () => {};
afterEach(() => leave());
async function open() {
  const panel = await openedPanel();
  leave = panel.page.leave;
  return panel;
}
const onDuty = (name: string) => screen.findByRole('button', { name: `当前值班:${name},点击换人` });

describe('members', () => {
  beforeEach(() => {
    vi.mocked(ask).mockImplementation((async (name: string, payload: { pin?: string }) =>
      name === 'hashPin' ? { salt: '00', hash: `hash of ${payload.pin}` } : payload.pin === '1234') as never);
  });

  test('the first one is added and signs on', async () => {
    await open();
    await userEvent.click(await screen.findByRole('button', { name: '我是谁?' }));
    await userEvent.type(await screen.findByLabelText('名字'), '小林');
    await userEvent.click(screen.getByRole('button', { name: '上岗' }));
    await onDuty('小林');
    await screen.findByText('小林,辛苦了');
    expect(await allMembers()).toMatchObject([{ name: '小林', pin: null }]);
  });

  test('a PIN is hashed by the worker and never stored; a crooked one is refused', async () => {
    await open();
    await userEvent.click(await screen.findByRole('button', { name: '我是谁?' }));
    await userEvent.type(await screen.findByLabelText('名字'), '阿青');
    const pin = screen.getByLabelText(/^PIN/);
    await userEvent.type(pin, '12a');
    await screen.findByText('PIN 要 4 到 8 位数字');
    expect(screen.getByRole('button', { name: '上岗' })).toBeDisabled();
    await userEvent.clear(pin);
    await userEvent.type(pin, '1234');
    await userEvent.click(screen.getByRole('button', { name: '上岗' }));
    await onDuty('阿青');
    expect(await allMembers()).toMatchObject([{ pin: { salt: '00', hash: 'hash of 1234' } }]);
  });

  test('who has a PIN must know it', async () => {
    await addMember('阿青', 'agent', { salt: '00', hash: 'x' }, writer);
    await open();
    await userEvent.click(await screen.findByRole('button', { name: '我是谁?' }));
    await userEvent.click(await screen.findByRole('button', { name: '阿青' }));
    await userEvent.type(await screen.findByLabelText('阿青 的 PIN'), '0000{Enter}');
    await screen.findByText('PIN 不对,请重输');
    expect(await memberOnDuty()).toBeNull();
    await userEvent.type(screen.getByLabelText('阿青 的 PIN'), '1234{Enter}');
    await onDuty('阿青');
  });

  test('two of the same name are not taken', async () => {
    await addMember('小林', 'agent', null, writer);
    await open();
    await userEvent.click(await screen.findByRole('button', { name: '我是谁?' }));
    await userEvent.click(await screen.findByRole('button', { name: '添加同事' }));
    await userEvent.type(await screen.findByLabelText('名字'), ' 小林 ');
    await screen.findByText('已经有「小林」了');
    expect(screen.getByRole('button', { name: '上岗' })).toBeDisabled();
  });

  test('one leaves, nobody is signed on', async () => {
    await signOn(await addMember('小林', 'agent', null, writer));
    await open();
    await userEvent.click(await onDuty('小林'));
    await userEvent.click(await screen.findByRole('button', { name: '下班' }));
    await screen.findByRole('button', { name: '我是谁?' });
    expect(await memberOnDuty()).toBeNull();
  });
});

describe('handover', () => {
  const toHandover = () => userEvent.click(screen.getByRole('tab', { name: /^交接/ }));
  let lin = '';
  let qing = '';
  beforeEach(async () => {
    lin = await addMember('小林', 'agent', null, writer);
    qing = await addMember('阿青', 'agent', null, writer);
    const buyer = { site: 'practice-desk', shop: 's1', weak: false, firstSeen: 1, lastSeen: 1 };
    await db.buyer.bulkAdd([
      { ...buyer, key: 'practice-desk|s1|b1', buyerId: 'b1', nick: '小王' },
      { ...buyer, key: 'practice-desk|s1|b2', buyerId: 'b2', nick: '老陈' },
    ]);
    await db.turn.add(aTurn({ id: 'w', buyerKey: 'practice-desk|s1|b1', waitingSince: Date.now() - 5000 }));
    await writeNote('practice-desk|s1|b2', '补寄运费险', true, writer);
  });

  test('drawn up from who waits and what is open; a line left out, a word added', async () => {
    await signOn(lin);
    await open();
    await onDuty('小林');
    await toHandover();
    await userEvent.type(await screen.findByLabelText('给 小王 补一句'), '催了两次');
    await userEvent.click(await screen.findByLabelText('带上 老陈'));
    await userEvent.type(screen.getByLabelText('补充说明'), '今晚满减');
    await userEvent.click(screen.getByRole('button', { name: '交班' }));
    await screen.findByText('交接已写好,等下一班接收');
    expect(await recentHandovers()).toMatchObject([
      {
        fromName: '小林',
        memberId: lin,
        remark: '今晚满减',
        accepted: null,
        items: [{ kind: 'wait', nick: '小王', text: '催了两次' }],
      },
    ]);
  });

  test('who wrote it cannot accept it; the next member can, and it says who and when', async () => {
    await signOn(lin);
    await writeHandover(
      { fromName: '小林', items: [], remark: '今晚满减' },
      { memberId: lin, now: Date.now },
    );
    await open();
    await onDuty('小林');
    await toHandover();
    await screen.findByText('您刚交出的,换人后由下一班接收');
    // One's own card asks nothing of oneself.
    await waitFor(() => expect(screen.getByRole('tab', { name: /^交接/ })).not.toHaveTextContent('1'));
    expect(screen.queryByRole('button', { name: '接收' })).toBeNull();

    await userEvent.click(await onDuty('小林'));
    await userEvent.click(await screen.findByRole('button', { name: '阿青' }));
    await waitFor(() => expect(screen.getByRole('tab', { name: /^交接/ })).toHaveTextContent('1'));
    await userEvent.click(await screen.findByRole('button', { name: '接收' }));
    await screen.findByText(/^阿青 \d\d:\d\d 已接收$/);
    expect(await recentHandovers()).toMatchObject([{ accepted: { memberId: qing, name: '阿青' } }]);
    await waitFor(() => expect(screen.getByRole('tab', { name: /^交接/ })).not.toHaveTextContent('1'));
  });

  test('withdrawn and brought back', async () => {
    await signOn(lin);
    await writeHandover(
      { fromName: '小林', items: [], remark: '今晚满减' },
      { memberId: lin, now: Date.now },
    );
    await open();
    await onDuty('小林');
    await toHandover();
    await userEvent.click(await screen.findByRole('button', { name: '撤回' }));
    const toast = (await screen.findByText('已撤回这份交接')).closest('li') as HTMLElement;
    await waitFor(async () => expect(await recentHandovers()).toEqual([]));
    await userEvent.click(within(toast).getByRole('button', { name: '撤销' }));
    await waitFor(async () => expect(await recentHandovers()).toHaveLength(1));
  });

  test('without a name nothing is handed over', async () => {
    await open();
    await toHandover();
    const hand = await screen.findByRole('button', { name: '交班' });
    // Until the card was drawn up there is nothing to hand over.
    await waitFor(() => expect(hand).toHaveProperty('disabled', false));
    await userEvent.click(hand);
    await screen.findByText('先在上面选您是谁,交接要写名字');
    expect(await recentHandovers()).toEqual([]);
  });
});
