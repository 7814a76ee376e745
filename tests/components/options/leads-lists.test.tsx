import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FlowPage } from '../../../components/flow/flow-page';
import { PhraseLibrary } from '../../../components/phrases/library/phrase-library';
import { ShopVariablesPage } from '../../../components/phrases/shop-variables/shop-variables-page';
import { GuardPage } from '../../../components/screens/options/guard-page';
import { MembersPage } from '../../../components/screens/options/members-page';
import { TagsPage } from '../../../components/screens/options/tags-page';
import { createTag, seedTags } from '../../../lib/buyers/commands';
import { exportJson } from '../../../lib/exchange/phrases-json';
import { addOwnRule } from '../../../lib/guard/commands';
import { addMember, signOn } from '../../../lib/members/commands';
import { shopLists } from '../../../lib/phrases/import-queries';
import { db } from '../../../lib/store/database';
import { aPhrase } from '../../phrases/a-phrase';
import { freshStore, writerAt } from '../../store/fresh';
import { show } from '../show';
import { sightOf } from '../sight';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn(async () => null) }));
vi.mock('../../../lib/exchange/import-client', async () => {
  return await (await import('./import-in-here')).importInHere();
});
sightOf(600);
freshStore();
const writer = writerAt(null, Date.now());
const rule = {
  on: true,
  level: 'red',
  words: ['别家店'],
  reason: '',
  replacement: '',
  sites: [] as string[],
} as const;

let lin: string;
beforeEach(async () => {
  await addMember('阿青', 'lead', null, writer);
  lin = await addMember('小林', 'agent', null, writer);
  await seedTags(writer);
  await addOwnRule({ ...rule, words: ['别家店'] }, writer);
});
afterEach(cleanup);

const asAgent = () => signOn(lin);
const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('an agent reads what the lead keeps', () => {
  test.each([
    ['rules', <GuardPage key="x" />, () => [button('添加规则'), button('修改「别家店」')]],
    ['the flow', <FlowPage key="x" />, () => [button('恢复七步'), screen.getByLabelText('步骤的名字')]],
    [
      'shop variables',
      <ShopVariablesPage key="x" />,
      () => [screen.getByLabelText('自己加一个变量,如 店称_售后')],
    ],
    [
      'tags',
      <TagsPage key="x" />,
      () => [screen.getByLabelText('标签「成交」的名字'), button('删除标签「成交」')],
    ],
  ] as const)('%s', async (_, page, controls) => {
    await asAgent();
    show(page);
    await screen.findByText('这里由主管设置,您可以看,不能改');
    await waitFor(() => {
      for (const control of controls()) expect(control).toBeDisabled();
    });
    cleanup();
    await signOn(null);
    show(page);
    await waitFor(() => {
      for (const control of controls()) expect(control).toBeEnabled();
    });
    expect(screen.queryByText('这里由主管设置,您可以看,不能改')).toBeNull();
  });

  test('members, but for his own name', async () => {
    await asAgent();
    show(<MembersPage />);
    expect(await screen.findByLabelText('小林 的名字')).toBeEnabled();
    for (const label of ['阿青 的名字', '阿青 的身份', '小林 的身份', '删除 小林'])
      expect(screen.getByLabelText(label)).toBeDisabled();
  });

  test('phrases of the team, and edits his own', async () => {
    await db.phrase.bulkAdd([
      aPhrase({ id: 'team', title: '团队的', text: '在的', stage: '欢迎', order: 1 }),
      aPhrase({ id: 'own', title: '我的', text: '在呢', stage: '欢迎', ownerId: lin, order: 2 }),
    ]);
    await asAgent();
    show(<PhraseLibrary />);
    await screen.findByText(/^团队话术由主管维护/);
    await userEvent.click(await screen.findByRole('button', { name: '团队的' }));
    await waitFor(() => expect(screen.getByLabelText('标题')).toBeDisabled());
    expect(screen.queryByRole('button', { name: '删除 团队的' })).toBeNull();
    // Nothing may be changed before it is known who looks; the copy is offered once it is.
    await userEvent.click(await screen.findByRole('button', { name: '复制成我的' }));
    await waitFor(async () =>
      expect(await db.phrase.filter((one) => one.copyOf === 'team').first()).toMatchObject({ ownerId: lin }),
    );
    await userEvent.click(button('我的'));
    await waitFor(() => expect(screen.getByLabelText('标题')).toHaveValue('我的'));
    const title = screen.getByLabelText('标题');
    await waitFor(() => expect(title).toBeEnabled());
    fireEvent.change(title, { target: { value: '我的问候' } });
    fireEvent.keyDown(title, { key: 's', ctrlKey: true });
    await waitFor(async () => expect((await db.phrase.get('own'))?.title).toBe('我的问候'));
    const [ofTeam] = screen.getAllByLabelText('选中「团队的」');
    if (ofTeam) await userEvent.click(ofTeam);
    const remove = await screen.findByRole('button', { name: '删除' });
    await waitFor(() => expect(remove).toBeDisabled());
  });

  test('and what he adds is his own', async () => {
    await asAgent();
    show(<PhraseLibrary />);
    await screen.findByText(/^团队话术由主管维护/);
    await userEvent.click(button('新建'));
    await userEvent.type(await screen.findByLabelText('标题'), '我的');
    await userEvent.type(screen.getByLabelText(/^内容/), '在呢');
    await userEvent.click(button('保存'));
    await waitFor(async () => expect(await db.phrase.toArray()).toMatchObject([{ ownerId: lin }]));
  });
});

test('a lead hands the rules out and brings a list in, looking at it first, with a way back', async () => {
  const made = JSON.parse(exportJson([], 0, [], { rules: (await shopLists()).rules }));
  expect(made.rules).toMatchObject([{ words: ['别家店'] }]);
  await createTag('新客', 'red', writer);
  made.rules.push(
    { ...rule, words: ['/(a+)+$/'] },
    { ...rule, words: ['加群'] },
    { adjusts: 'insult', on: false, level: 'amber' },
  );
  made.tags.push({ name: '新客', colour: 'blue' });
  show(<GuardPage />);
  await userEvent.click(await screen.findByRole('button', { name: '导入' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.drop(within(dialog).getByRole('region', { name: '选择文件' }), {
    dataTransfer: { files: [new File([JSON.stringify(made)], '规则.json')] },
  });
  for (const name of ['全部 5', '新增 2', '有改动 1', '相同 1', '不导入 1'])
    expect(await within(dialog).findByRole('button', { name })).toBeInTheDocument();
  expect(await within(dialog).findByText('/(a+)+$/')).toBeInTheDocument();
  expect(await within(dialog).findByText('改动:颜色')).toBeInTheDocument();
  await userEvent.click(within(dialog).getByRole('button', { name: '写入 3 条' }));
  const colour = async () => (await db.tag.filter(({ name }) => name === '新客').first())?.colour;
  await waitFor(async () => expect(await colour()).toBe('blue'));
  await screen.findByText('加群');
  await waitFor(async () => expect((await db.guardRule.get('adjusts:insult'))?.on).toBe(false));
  await userEvent.click(await screen.findByRole('button', { name: '撤销上次导入' }));
  await waitFor(async () => expect(await colour()).toBe('red'));
  await waitFor(() => expect(screen.queryByText('加群')).toBeNull());
});

test('only our own file has lists, at a size that no table may have', async () => {
  show(<TagsPage />);
  await userEvent.click(await screen.findByRole('button', { name: '导入' }));
  const dialog = await screen.findByRole('dialog');
  within(dialog).getByText(/^只认话边导出的 JSON 文件/);
  const drop = (content: object) =>
    fireEvent.drop(within(dialog).getByRole('region', { name: '选择文件' }), {
      dataTransfer: { files: [new File([JSON.stringify(content)], 'a.json')] },
    });
  drop({ hello: [1, 2] });
  await within(dialog).findByText('这不是话边导出的文件');
  const made = JSON.parse(exportJson([], 0));
  drop({ ...made, tags: [{ name: '新客', colour: 'blue' }], more: 'x'.repeat(17 * 1024 * 1024) });
  await within(dialog).findByRole('button', { name: '新增 1' });
});
