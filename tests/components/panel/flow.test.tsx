import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { tagsOf } from '../../../lib/buyers/queries';
import { markSteps } from '../../../lib/flow/commands';
import { setCommands, stepCommands } from '../../../lib/flow/edit-commands';
import { ticksOf } from '../../../lib/flow/queries';
import { starterSets } from '../../../lib/flow/starter';
import { addPhrases } from '../../../lib/phrases/commands';
import { freshStore } from '../../store/fresh';
import { draft, writer } from './a-library';
import { openedPanel } from './open-panel';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn() }));
freshStore();

const key = 'practice-desk|s1|b1';
const chen = { buyerId: 'b2', weak: false, nick: '老陈', agrees: true };
let panel: Awaited<ReturnType<typeof openedPanel>>;

beforeEach(async () => {
  await addPhrases(
    [
      draft('你好', '您好,欢迎'),
      draft('这款', '这款卖得好', { stage: '介绍' }),
      draft('再见', '祝您生活愉快', { stage: '告别' }),
    ],
    writer,
  );
});
afterEach(() => panel.page.leave());

async function open() {
  panel = await openedPanel();
  await screen.findByRole('button', { name: /^欢迎,/ });
  return panel.page;
}
const step = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name},`) });
const isNow = (name: string) => waitFor(() => expect(step(name)).toHaveAttribute('aria-current', 'step'));
const undo = async (said: string) => {
  const toast = (await screen.findByText(said)).closest('li') as HTMLElement;
  await userEvent.click(within(toast).getByRole('button', { name: '撤销' }));
};

describe('the flow bar', () => {
  test('its key fills the next phrase, which ticks the step; Shift replaces', async () => {
    const page = await open();
    await isNow('欢迎');
    page.press('nextStep');
    await isNow('介绍');
    expect(step('欢迎')).toHaveAccessibleName('欢迎,已完成');
    page.press('nextStep', true);
    await isNow('活动');
    expect(page.fills()).toMatchObject([
      { text: '您好,欢迎', replace: false, buyerId: 'b1' },
      { text: '这款卖得好', replace: true, buyerId: 'b1' },
    ]);
  });

  test('a phrase clicked in the list ticks its step as well; a refused one does not', async () => {
    const page = await open();
    page.answer(() => ({ kind: 'refused', reason: 'composing' }));
    await userEvent.click(screen.getByRole('button', { name: '填入:这款' }));
    await screen.findByText(/输入法/);
    expect(await ticksOf(key)).toEqual([]);
    page.answer((text) => ({ kind: 'filled', text }));
    await userEvent.click(screen.getByRole('button', { name: '填入:这款' }));
    await waitFor(() => expect(step('介绍')).toHaveAccessibleName('介绍,已完成'));
    await isNow('欢迎');
  });

  test('its line fills by a click, and with Shift replaces', async () => {
    const page = await open();
    const user = userEvent.setup();
    await user.keyboard('{Shift>}');
    await user.click(await screen.findByRole('button', { name: '下一句:你好' }));
    await user.keyboard('{/Shift}');
    await screen.findByRole('button', { name: '下一句:这款' });
    expect(page.fills()).toMatchObject([{ text: '您好,欢迎', replace: true }]);
  });

  test('another buyer has ticks of its own', async () => {
    await markSteps(key, ['welcome'], 'done', writer);
    const page = await open();
    await isNow('介绍');
    page.show({ open: chen });
    await isNow('欢迎');
    expect(step('欢迎')).toHaveAccessibleName('欢迎,还没做');
  });

  test('ticked by hand and skipped, with undo; arrow keys lead from step to step', async () => {
    await open();
    await isNow('欢迎');
    await userEvent.click(screen.getByRole('button', { name: '「欢迎」打勾' }));
    await isNow('介绍');
    await undo('「欢迎」已打勾');
    await isNow('欢迎');
    step('欢迎').focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}');
    await isNow('活动');
    await screen.findByText('「活动」没有配话术,做完打勾');
    await userEvent.pointer({ keys: '[MouseRight]', target: step('核对') });
    await userEvent.click(await screen.findByRole('menuitem', { name: '跳过「核对」' }));
    await screen.findByText('「核对」还没做就跳过了,发错货难追回');
    await waitFor(async () => expect(await ticksOf(key)).toMatchObject([{ stepId: 'check', skipped: true }]));
  });

  test('goodbye before the address was checked is said, and leads back to it', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: '填入:再见' }));
    await screen.findByText('还没「核对」,送走前再看一眼');
    await userEvent.click(screen.getByRole('button', { name: '去核对' }));
    await waitFor(() =>
      expect(screen.getByRole('button', { name: '核对,漏了' })).toHaveAttribute('aria-current'),
    );
    await userEvent.click(screen.getByRole('button', { name: '「核对」打勾' }));
    await waitFor(() => expect(screen.queryByText(/送走前再看一眼/)).toBeNull());
  });

  test('is folded and hidden, and stays so for who works now', async () => {
    const page = await open();
    await userEvent.click(screen.getByRole('button', { name: '收起流程' }));
    await screen.findByText(/^跟单 0\/7/);
    await userEvent.click(screen.getByRole('button', { name: '流程的更多操作' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: '不在边栏显示' }));
    await waitFor(() => expect(screen.queryByTestId('flow')).toBeNull());
    page.press('nextStep');
    await undo('流程条已隐藏,可到「设置 → 跟单流程」里打开');
    await screen.findByText(/^跟单 0\/7/);
    await page.heard();
    expect(page.fills()).toEqual([]);
  });

  test('without steps there is none', async () => {
    for (const { id } of [...(await import('../../../lib/flow/starter')).starterSteps])
      await stepCommands.delete(id, writer);
    panel = await openedPanel();
    await screen.findByRole('button', { name: '填入:你好' });
    expect(screen.queryByTestId('flow')).toBeNull();
  });
});

describe('questions', () => {
  beforeEach(() => markSteps(key, ['welcome'], 'done', writer).then(() => {}));

  test('a click fills, an answer becomes a tag and back; the chosen kind is kept for the shop', async () => {
    const page = await open();
    await userEvent.click(await screen.findByRole('button', { name: '问一问' }));
    await userEvent.selectOptions(await screen.findByLabelText('问哪一类'), '食品');
    const text = starterSets[3]?.questions[1]?.text ?? '';
    await userEvent.click(await screen.findByRole('button', { name: `填入问题:${text}` }));
    await waitFor(() => expect(page.fills()).toMatchObject([{ text, replace: false }]));
    await userEvent.click(screen.getByRole('button', { name: '送礼' }));
    await screen.findByRole('button', { name: '去掉标签 送礼' });
    expect((await tagsOf([key])).get(key)).toMatchObject([{ name: '送礼', colour: 'orange' }]);
    await undo('已给买家加上「送礼」');
    await waitFor(() => expect(screen.queryByRole('button', { name: '去掉标签 送礼' })).toBeNull());
    page.show({ open: chen });
    await isNow('欢迎');
    await userEvent.click(screen.getByRole('button', { name: '问一问' }));
    expect(await screen.findByLabelText('问哪一类')).toHaveDisplayValue('食品');
  });

  test('after three phrases without one the agent is reminded, until a question goes out', async () => {
    const page = await open();
    for (const title of ['这款', '再见', '你好'])
      await userEvent.click(screen.getByRole('button', { name: `填入:${title}` }));
    await screen.findByText('已经填了好几条,还没问过需求');
    await userEvent.click(screen.getByRole('button', { name: '问一问' }));
    const [question] = await screen.findAllByRole('button', { name: /^填入问题/ });
    await userEvent.click(question as HTMLElement);
    await waitFor(() => expect(screen.queryByText('已经填了好几条,还没问过需求')).toBeNull());
    expect(page.fills()).toHaveLength(4);
  });

  test('a shop that asks nothing sees nothing of it', async () => {
    for (const { id } of starterSets) await setCommands.edit(id, { on: false }, writer);
    await open();
    await isNow('介绍');
    expect(screen.queryByRole('button', { name: '问一问' })).toBeNull();
  });
});
