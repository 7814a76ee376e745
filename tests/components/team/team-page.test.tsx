import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { TeamPage } from '../../../components/team/team-page';
import { ask } from '../../../lib/bridge/ask';
import { err, ok } from '../../../lib/kernel/result';
import { addMember, signOn } from '../../../lib/members/commands';
import { allMembers, memberOnDuty } from '../../../lib/members/queries';
import { joinRefusals, type SyncState } from '../../../lib/records/sync-state.record';
import { db } from '../../../lib/store/database';
import { inviteFor } from '../../../lib/team/invites';
import { keptText } from '../../../lib/team/kept';
import { openServer } from '../../../lib/team/open-server';
import { freshStore, writerAt } from '../../store/fresh';
import { aNote } from '../../sync/a-row';
import { aTeam } from '../../team/a-team';
import { show } from '../show';
import { aClash, aSyncRow } from './a-sync-row';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn() }));
vi.mock('../../../lib/team/open-server', () => ({ openServer: vi.fn() }));
freshStore();

let joins: { kind: 'joined' } | { kind: 'refused'; reason: (typeof joinRefusals)[number] };
beforeEach(() => {
  fakeBrowser.reset();
  joins = { kind: 'joined' };
  vi.mocked(ask).mockImplementation(async (name) => {
    if (name === 'teamJoin') return joins as never;
    return (name === 'teamPresence' ? { others: [] } : null) as never;
  });
});
afterEach(cleanup);

const state: SyncState = {
  ...{ id: 'team', shop: '小店', user: 't1_m2', role: 'agent', url: 'wss://chat.example.com:8443' },
  ...{ phase: 'live', why: null, cursor: 90, last: 200, pending: 0, doneAt: Date.now() },
  ...{ refusedCounts: {}, origin: 'o', swept: { upTo: 0, n: 0 }, relisting: null, later: [], knew: '' },
  ...{ skew: null, full: false, computers: [] },
};
const seats = [
  { name: '小周', role: 'agent', user: 't1_m2', password: 'p', seed: 's' },
  { name: '阿珍', role: 'agent', user: 't1_m3', password: 'p', seed: 's' },
];
async function inTeam(fields: Partial<SyncState> = {}): Promise<void> {
  await db.syncState.put({ ...state, ...fields });
  await fakeBrowser.storage.local.set({ team: { seats } });
}
const press = async (name: string | RegExp) =>
  await userEvent.click(await screen.findByRole('button', { name }));
const kept = await aTeam();
const inviteOf = (name: string) => {
  const person = kept.people.find((one) => one.name === name);
  return person ? inviteFor(kept, person) : '';
};
async function paste(text: string): Promise<void> {
  await userEvent.click(await screen.findByLabelText('邀请码'));
  await userEvent.paste(text);
}
const take = async (file: string) => {
  const drop = await screen.findByRole('region', { name: '选择 keep/team.json' });
  const { fireEvent } = await import('@testing-library/react');
  fireEvent.drop(drop, { dataTransfer: { files: [new File([file], 'team.json')] } });
};

describe('joining', () => {
  test('an invite is shown before it is used, and what is half of one says so', async () => {
    show(<TeamPage />);
    await paste(inviteOf('小周').slice(0, -9));
    await screen.findByText('这不是一张完整的邀请码');
    expect(screen.queryByRole('button', { name: /^加入「/ })).toBeNull();
    await userEvent.clear(screen.getByLabelText('邀请码'));
    await paste(inviteOf('小周'));
    for (const text of ['小店', 'ws://127.0.0.1:8443', '小周', '客服']) await screen.findByText(text);
    await screen.findByText(/^同队的人都能看到全部团队数据/);
    await press('加入「小店」');
    await screen.findByText('已加入「小店」,正在收团队数据');
    expect(ask).toHaveBeenCalledWith('teamJoin', { invite: inviteOf('小周') });
  });

  test('who joined is signed on as the member whom the team knows; one of the same name gives way', async () => {
    const own = await addMember('小周', 'agent', null, writerAt(null, 1));
    await signOn(own);
    show(<TeamPage />);
    await paste(inviteOf('小周'));
    await press('加入「小店」');
    await screen.findByText('已加入「小店」,正在收团队数据');
    await inTeam();
    const known = await addMember('小周', 'agent', null, writerAt(null, 2));
    await db.syncRow.bulkAdd([
      { ...aSyncRow('member', own, { refused: 'forbidden', rev: 0 }) },
      { ...aSyncRow('member', known, {}), asks: undefined },
    ]);
    await waitFor(async () => expect((await memberOnDuty())?.id).toBe(known));
    await waitFor(async () => expect((await allMembers()).map(({ id }) => id)).toEqual([known]));
    await waitFor(() => expect(screen.queryByText('要您看一眼')).toBeNull());
  });

  test.each(joinRefusals)('refused for %s, it says why and what to do', async (reason) => {
    joins = { kind: 'refused', reason };
    show(<TeamPage />);
    await paste(inviteOf('小周'));
    await press('加入「小店」');
    const alert = await screen.findByRole('alert');
    expect(alert.querySelectorAll('p')).toHaveLength(2);
    expect(alert.textContent).not.toContain('team:');
  });
});

describe('making', () => {
  test('from the names to the invites; the server is opened, the lead joins, all are on the list', async () => {
    vi.mocked(openServer)
      .mockResolvedValueOnce(err('unanswered'))
      .mockResolvedValueOnce(ok({ stream: 'made', origin: 'made', signers: 'made' }));
    show(<TeamPage />);
    await press('开始');
    await press('生成团队文件夹');
    await screen.findByText('请填店铺名');
    await userEvent.type(screen.getByLabelText('店铺名'), '小店');
    await userEvent.type(screen.getByLabelText('主管(第一个是您自己)'), '林姐');
    await userEvent.type(screen.getByLabelText('客服'), '小周{Enter}林姐');
    await screen.findByText('「林姐」写了两次');
    await userEvent.clear(screen.getByLabelText('客服'));
    await userEvent.type(screen.getByLabelText('客服'), '小周');
    await press('生成团队文件夹');
    await press('服务器起来了,点这里开通');
    await screen.findByText(/^服务器没有应答/);
    await press('服务器起来了,点这里开通');
    await screen.findByText('开通好了');
    await press('这台电脑以 林姐 加入');
    await waitFor(async () =>
      expect((await allMembers()).map(({ name, role }) => `${name} ${role}`)).toEqual([
        '林姐 lead',
        '小周 agent',
      ]),
    );
    await waitFor(async () => expect((await memberOnDuty())?.name).toBe('林姐'));
    await press('显示 小周 的邀请码');
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByLabelText('小周 的邀请码')).toHaveProperty(
      'value',
      expect.stringMatching(/^huabian1:/),
    );
    await dialog.findByRole('img', { name: '小周 的邀请码二维码' });
  });

  test('people change: what stays readable is said, then what is left to do; the secrets can be cleared', async () => {
    vi.mocked(openServer).mockResolvedValue(ok({ stream: 'there', origin: 'there', signers: 'changed' }));
    show(<TeamPage />);
    await take('{');
    await screen.findByText('这个文件打不开,可能没有下载完整');
    await take(keptText(kept));
    await press('移除 小周');
    const dialog = within(await screen.findByRole('dialog'));
    dialog.getByText(/^收不回来的:小周 看过/);
    await userEvent.click(dialog.getByRole('button', { name: '移除' }));
    await screen.findByText('改完还要做三件事');
    await userEvent.type(screen.getByLabelText('名字'), '阿珍{Enter}');
    await screen.findByText('「阿珍」写了两次');
    await userEvent.type(screen.getByLabelText('名字'), '二{Enter}');
    const people = within(screen.getByRole('list', { name: '人员变动' }));
    await waitFor(() => expect(people.getAllByRole('listitem')).toHaveLength(3));
    people.getByText('阿珍二');
    expect(screen.getByRole('button', { name: '移除 林姐' })).toBeDisabled();
    await press('服务器起来了,点这里开通');
    await screen.findByText('成员名单已更新');
    const told = vi.mocked(openServer).mock.lastCall?.[0].people.map(({ name }) => name);
    expect(told).toEqual(['林姐', '阿珍', '阿珍二']);
    await press('收起,从内存里清掉');
    await screen.findByText('选择 keep/team.json');
    await waitFor(async () => expect(await fakeBrowser.storage.session.get()).toEqual({}));
  });
});

describe('in a team', () => {
  test('how it stands, whose seat it is, and leaving with words', async () => {
    await inTeam({ phase: 'catchingUp', pending: 3, refusedCounts: { forged: 2, newer: 3 } });
    await signOn(await addMember('阿珍', 'agent', null, writerAt(null, 1)));
    show(<TeamPage />);
    await screen.findByText('已收 45% · 收数据时可以照常接待,新的先到。');
    await screen.findByText(/3 条等着上传$/);
    await screen.findByText(/有 2 条来路不明的内容没有收下\(签名不对\)/);
    await screen.findByText(/^同事的话边版本更新,先升级/);
    await screen.findByText(/^同队的人都能看到全部团队数据/);
    const list = within(await screen.findByRole('list', { name: '这台电脑上的座位' }));
    await waitFor(() => expect(list.getByText('现在是').closest('li')).toHaveTextContent('阿珍'));
    expect(screen.queryByText('主管看板')).toBeNull();
    await press('立即同步');
    expect(ask).toHaveBeenCalledWith('teamSync', null);
    await press('退出团队');
    await screen.findByText(/还没上传的 3 条同事看不到/);
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '退出团队' }));
    await waitFor(() => expect(ask).toHaveBeenCalledWith('teamLeave', null));
  });

  test('a clash is shown side by side and settled by one click; a refused edit is withdrawn', async () => {
    await inTeam();
    await db.note.add({ ...aNote({ text: '要专票' }), dirty: 0 } as never);
    await db.syncRow.bulkAdd([
      aSyncRow('note', 'n1', { clashes: [aClash('text', '要普票', '要专票'), aClash('open', true, false)] }),
      aSyncRow('phrase', 'p1', { refused: 'forbidden', base: { id: 'p1', title: '发货时间' } }),
    ]);
    show(<TeamPage />);
    const text = within(await screen.findByRole('group', { name: /^内容/ }));
    text.getByText('要普票');
    text.getByText('要专票');
    const open = within(await screen.findByRole('group', { name: /^未了结/ }));
    open.getByText('是');
    await userEvent.click(open.getByRole('button', { name: '未了结: 用我的' }));
    expect(ask).toHaveBeenCalledWith('teamChoose', { kind: 'note', id: 'n1', clash: 1, take: 'mine' });
    expect(open.queryByText('两段都留')).toBeNull();
    await userEvent.click(text.getByRole('button', { name: '内容: 两段都留' }));
    expect(ask).toHaveBeenCalledWith('teamChoose', { kind: 'note', id: 'n1', clash: 0, take: 'both' });
    await screen.findByText('发货时间');
    await press('撤回我的改动');
    expect(ask).toHaveBeenCalledWith('teamWithdraw', { kind: 'phrase', id: 'p1' });
  });

  test('a wrong clock and a server without room are told, and what to do', async () => {
    await inTeam({ skew: 15 * 60_000, full: true });
    show(<TeamPage />);
    await screen.findByText('这台电脑的时间比服务器快了约15分钟');
    await screen.findByText('团队空间满了');
    await db.syncState.update('team', { skew: -3 * 3_600_000, full: false });
    await screen.findByText('这台电脑的时间比服务器慢了约3小时');
    expect(screen.queryByText('团队空间满了')).toBeNull();
    await db.syncState.update('team', { skew: 60_000 });
    await waitFor(() => expect(screen.queryByText(/^这台电脑的时间比服务器/)).toBeNull());
  });

  test('what an agent made of the lead’s kinds is one sentence, not a list, and settled at once', async () => {
    await inTeam();
    const meta = { createdAt: 1, updatedAt: 1, memberId: null, deletedAt: null, dirty: 1 as const };
    for (let n = 1; n <= 60; n += 1) {
      await db.shift.add({ ...meta, id: `s${n}`, name: `班${n}`, order: n } as never);
      await db.syncRow.add(aSyncRow('shift', `s${n}`, { refused: 'forbidden', rev: 0 }));
    }
    show(<TeamPage />);
    await screen.findByText(/^这台电脑上有 60 条自己的内容\(班次 60\)/);
    await press('留作本机');
    expect(ask).toHaveBeenCalledWith('teamOwn', { which: 'asked', take: 'keep' });
    await press('删掉');
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: '删掉' }));
    expect(ask).toHaveBeenCalledWith('teamOwn', { which: 'asked', take: 'delete' });
    expect(screen.queryByText('要您看一眼')).toBeNull();
  });
});
