import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { FlowPage } from '../../../components/flow/flow-page';
import { stepCommands } from '../../../lib/flow/edit-commands';
import { flowSteps, questionSets } from '../../../lib/flow/queries';
import { addPhrases } from '../../../lib/phrases/commands';
import { readSetting } from '../../../lib/settings/queries';
import { freshStore } from '../../store/fresh';
import { show } from '../show';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn() }));
freshStore();
afterEach(cleanup);

const writer = { memberId: null, now: Date.now };
const names = async () => (await flowSteps()).map(({ name }) => name);
const sets = async () => (await questionSets()).map(({ name }) => name);
const undo = async (said: string) => {
  const toast = (await screen.findByText(said)).closest('li') as HTMLElement;
  await userEvent.click(within(toast).getByRole('button', { name: '撤销' }));
};

describe('steps', () => {
  test('are renamed, moved, switched off and seen in the preview', async () => {
    show(<FlowPage />);
    const name = await screen.findByLabelText('「欢送」的名字');
    await userEvent.clear(name);
    await userEvent.type(name, '介绍');
    expect(screen.getByRole('alert')).toHaveTextContent('已经有「介绍」这一步了');
    await userEvent.clear(name);
    await userEvent.type(name, '再见{Enter}');
    await waitFor(async () => expect((await names()).at(-1)).toBe('再见'));
    await userEvent.click(await screen.findByRole('button', { name: '「再见」往前移' }));
    await waitFor(async () => expect((await names()).slice(-2)).toEqual(['再见', '备注']));
    await userEvent.click(await screen.findByRole('switch', { name: '使用「备注」' }));
    const preview = screen.getByRole('group', { name: '跟单流程', hidden: true });
    await waitFor(() => expect(within(preview).queryByText('备注')).toBeNull());
    within(preview).getByText('再见');
  });

  test('take phrases from stages, and say which', async () => {
    const draft = { title: '砍价', text: '亲,已是底价', code: '', stage: '活动', tags: ['议价'] };
    await addPhrases([draft], writer);
    show(<FlowPage />);
    await userEvent.type(await screen.findByLabelText('步骤的名字'), '议价{Enter}');
    await userEvent.click(await screen.findByRole('button', { name: '「议价」的话术环节:不填话术' }));
    await userEvent.click(await screen.findByRole('checkbox', { name: '活动' }));
    await waitFor(async () =>
      expect((await flowSteps()).at(-1)).toMatchObject({ stages: ['活动'], must: false }),
    );
    await waitFor(() => expect(screen.getAllByText('现在给出:砍价')).toHaveLength(2));
    await userEvent.keyboard('{Escape}');
    await userEvent.click(screen.getAllByRole('checkbox', { name: '欢送前必做' }).at(-1) as HTMLElement);
    await waitFor(async () => expect((await flowSteps()).at(-1)).toMatchObject({ must: true }));
  });

  test('are deleted, with undo', async () => {
    show(<FlowPage />);
    await userEvent.click(await screen.findByRole('button', { name: '删除步骤「活动」' }));
    await waitFor(async () => expect(await names()).not.toContain('活动'));
    await undo('已删除步骤「活动」');
    await waitFor(async () => expect(await names()).toContain('活动'));
  });

  test('go back to the seven built-in ones, with undo', async () => {
    await stepCommands.add({ name: '评价', stages: [], tags: [], on: true, must: false }, writer);
    show(<FlowPage />);
    await userEvent.click(await screen.findByText('恢复七步'));
    await waitFor(async () => expect(await names()).toHaveLength(7));
    await undo('已恢复成自带的七步');
    await waitFor(async () => expect(await names()).toContain('评价'));
  });

  test('the bar is hidden for who works now', async () => {
    show(<FlowPage />);
    await userEvent.click(await screen.findByRole('switch', { name: '在边栏显示流程条' }));
    await waitFor(async () => expect(await readSetting('flowBar')).toEqual({ '': 'hidden' }));
  });
});

describe('question sets', () => {
  test('are added with questions and answers, refused ones with words', async () => {
    show(<FlowPage />);
    await userEvent.type(await screen.findByLabelText('类目名'), '家居{Enter}');
    await userEvent.click(await screen.findByRole('button', { name: '编辑「家居」的问题' }));
    await userEvent.type(screen.getByLabelText('添加问题'), '房间多大？{Enter}');
    const answers = await screen.findByLabelText('第 1 问的回答');
    await userEvent.type(answers, '这个回答实在是太长太长太长了');
    await screen.findByText(/「这个回答实在是太长太长太长了」太长/);
    await userEvent.clear(answers);
    await userEvent.type(answers, '小户型、大户型=面积大{Enter}');
    await waitFor(async () =>
      expect((await questionSets()).at(-1)).toMatchObject({
        name: '家居',
        stepId: 'introduce',
        questions: [
          {
            text: '房间多大？',
            answers: [
              { label: '小户型', tag: '小户型' },
              { label: '大户型', tag: '面积大' },
            ],
          },
        ],
      }),
    );
    await userEvent.click(screen.getByRole('button', { name: '删除第 1 问' }));
    await waitFor(async () => expect((await questionSets()).at(-1)?.questions).toEqual([]));
    await undo('已删除「房间多大？」');
    await screen.findByDisplayValue('房间多大？');
  });

  test('are moved, asked at another step, deleted with undo', async () => {
    show(<FlowPage />);
    await userEvent.click(await screen.findByRole('button', { name: '「食品」往前移' }));
    await waitFor(async () => expect(await sets()).toEqual(['护肤', '服饰', '食品', '数码', '母婴']));
    await userEvent.selectOptions(screen.getByLabelText('「食品」在哪一步问'), '确认');
    await waitFor(async () => expect((await questionSets())[2]?.stepId).toBe('confirm'));
    await userEvent.click(screen.getByRole('button', { name: '删除问题组「食品」' }));
    await waitFor(async () => expect(await sets()).not.toContain('食品'));
    await undo('已删除问题组「食品」');
    await waitFor(async () => expect((await sets())[2]).toBe('食品'));
  });
});
