import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MembersPage } from '../../../components/screens/options/members-page';
import { TagsPage } from '../../../components/screens/options/tags-page';
import { createTag, tagBuyer } from '../../../lib/buyers/commands';
import { allTags, tagsOf } from '../../../lib/buyers/queries';
import { addMember } from '../../../lib/members/commands';
import { allMembers } from '../../../lib/members/queries';
import { freshStore } from '../../store/fresh';
import { show } from '../show';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn(async () => ({ salt: 's', hash: 'h' })) }));

const writer = { memberId: null, now: Date.now };

freshStore();
afterEach(cleanup);

const undo = async (said: string) => {
  const toast = (await screen.findByText(said)).closest('li') as HTMLElement;
  await userEvent.click(within(toast).getByRole('button', { name: '撤销' }));
};

describe('members', () => {
  beforeEach(async () => {
    await addMember('小林', 'agent', null, writer);
  });
  const names = async () => (await allMembers()).map(({ name }) => name);

  it('are added, but not twice', async () => {
    show(<MembersPage />);
    await userEvent.type(await screen.findByLabelText('名字'), '小林{Enter}');
    expect(await screen.findByText('已经有「小林」了')).toBeInTheDocument();
    await userEvent.clear(screen.getByLabelText('名字'));
    await userEvent.type(screen.getByLabelText('名字'), '小周{Enter}');
    await waitFor(async () => expect(await names()).toEqual(['小林', '小周']));
  });

  it('are renamed in place; an empty name is refused with words, Escape brings the old one back', async () => {
    show(<MembersPage />);
    const name = await screen.findByLabelText('小林 的名字');
    await userEvent.clear(name);
    expect(screen.getByRole('alert')).toHaveTextContent('名字不能空');
    await userEvent.keyboard('{Enter}');
    expect(await names()).toEqual(['小林']);
    await userEvent.type(name, '{Escape}');
    expect(name).toHaveValue('小林');
    await userEvent.type(name, '子{Enter}');
    await waitFor(async () => expect(await names()).toEqual(['小林子']));
  });

  it('get a role and a PIN, and lose the PIN again', async () => {
    show(<MembersPage />);
    await userEvent.selectOptions(await screen.findByLabelText('小林 的身份'), '主管');
    await userEvent.click(screen.getByRole('button', { name: '设 PIN' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByLabelText(/小林 的 PIN/), '12{Enter}');
    expect(within(dialog).getByText('PIN 要 4 到 8 位数字')).toBeInTheDocument();
    await userEvent.type(within(dialog).getByLabelText(/小林 的 PIN/), '34{Enter}');
    await waitFor(async () =>
      expect((await allMembers())[0]).toMatchObject({ role: 'lead', pin: { salt: 's', hash: 'h' } }),
    );
    await userEvent.click(await screen.findByRole('button', { name: '去掉 PIN' }));
    await waitFor(async () => expect((await allMembers())[0]?.pin).toBeNull());
    await undo('已去掉 小林 的 PIN');
    await waitFor(async () => expect((await allMembers())[0]?.pin).not.toBeNull());
  });

  it('are deleted and brought back', async () => {
    show(<MembersPage />);
    await userEvent.click(await screen.findByRole('button', { name: '删除 小林' }));
    await waitFor(async () => expect(await names()).toEqual([]));
    await undo('已删除「小林」,以前的记录还在');
    await waitFor(async () => expect(await names()).toEqual(['小林']));
  });
});

describe('tags', () => {
  it('are renamed and recoloured on every buyer, deleted and brought back with their marks', async () => {
    const id = await createTag('成交', 'teal', writer);
    await tagBuyer('a|s|1', id, writer);
    const carried = async () =>
      (await tagsOf(['a|s|1'])).get('a|s|1')?.map(({ name, colour }) => `${name} ${colour}`);
    show(<TagsPage />);
    await userEvent.type(await screen.findByLabelText('标签「成交」的名字'), '啦{Enter}');
    await userEvent.click(await screen.findByRole('button', { name: '红' }));
    await waitFor(async () => expect(await carried()).toEqual(['成交啦 red']));
    expect(await screen.findByRole('button', { name: '红', pressed: true })).toBeInTheDocument();
    await userEvent.click(await screen.findByRole('button', { name: '删除标签「成交啦」' }));
    await waitFor(async () => expect(await carried()).toBeUndefined());
    await undo('已删除标签「成交啦」');
    await waitFor(async () => expect(await carried()).toEqual(['成交啦 red']));
  });

  it('get a colour of their own', async () => {
    await createTag('成交', 'teal', writer);
    show(<TagsPage />);
    await userEvent.type(await screen.findByLabelText('标签名'), '意向{Enter}');
    await waitFor(async () => expect((await allTags()).map(({ colour }) => colour)).toEqual(['teal', 'red']));
  });
});
