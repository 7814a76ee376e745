import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { addPhrases, type PhraseDraft } from '../../../lib/phrases/commands';
import { freshStore } from '../../store/fresh';
import { openedPanel } from './open-panel';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn() }));
freshStore();

const writer = { memberId: null, now: Date.now };
const draft = (title: string, text: string, fields: Partial<PhraseDraft> = {}): PhraseDraft => ({
  title,
  text,
  code: '',
  stage: '欢迎',
  tags: [],
  ...fields,
});
const library = [
  draft('欢迎', '{买家}您好,我是{客服},欢迎来到{店铺}', { code: 'hy' }),
  draft('发货', '48 小时内发出', { code: 'fh', stage: '发货' }),
  draft('写错了', '您好 {快递}', { stage: '物流' }),
  draft('换行', '第一行\n第二行 <img src=x onerror=alert(1)>', { stage: '物流' }),
];

let panel: Awaited<ReturnType<typeof openedPanel>>;
async function open(start: Parameters<typeof openedPanel>[0] = {}) {
  await addPhrases(library, writer);
  panel = await openedPanel(start);
  await screen.findByRole('button', { name: '填入:欢迎' });
}
afterEach(() => panel.page.leave());

const _click = (title: string) => userEvent.click(screen.getByRole('button', { name: `填入:${title}` }));
const _said = (words: string | RegExp) => screen.findByText(words);

describe('hotkeys pressed in the page', () => {
  const shownTitles = () =>
    within(screen.getByTestId('phrases'))
      .getAllByRole('button')
      .map((button) => button.getAttribute('aria-label')?.replace('填入:', ''));

  test('Alt+2 takes the second of what is shown', async () => {
    await open();
    const second = library.find(({ title }) => title === shownTitles()[1]);
    panel.page.press(2);
    await waitFor(() => expect(panel.page.fills()).toHaveLength(1));
    expect(panel.page.fills()[0]).toMatchObject({ text: second?.text });
  });

  test('they work from every tab, and past the list they do nothing', async () => {
    await open();
    await userEvent.click(screen.getByRole('tab', { name: '买家' }));
    panel.page.press(9);
    panel.page.press(1);
    await waitFor(() => expect(panel.page.fills()).toHaveLength(1));
  });

  test('they work while the focus is in the panel itself', async () => {
    await open();
    const second = library.find(({ title }) => title === shownTitles()[1]);
    await userEvent.click(screen.getByRole('tab', { name: '买家' }));
    await userEvent.keyboard('{Alt>}[Digit2]{/Alt}');
    await waitFor(() => expect(panel.page.fills()).toHaveLength(1));
    expect(panel.page.fills()[0]).toMatchObject({ text: second?.text });
    await userEvent.keyboard('{Alt>}[KeyQ]{/Alt}');
    await waitFor(() => expect(screen.getByRole('searchbox')).toHaveFocus());
    await userEvent.keyboard('{Alt>}[Digit1]{/Alt}');
    await waitFor(() => expect(panel.page.fills()).toHaveLength(2));
  });

  test('Alt+Q opens the search, wherever the agent was', async () => {
    await open();
    await userEvent.click(screen.getByRole('tab', { name: /^等待/ }));
    panel.page.press('search');
    await waitFor(() =>
      expect(screen.getByRole('tab', { name: '话术' })).toHaveAttribute('aria-selected', 'true'),
    );
    await waitFor(() => expect(screen.getByRole('searchbox')).toHaveFocus());
  });
});

describe('search', () => {
  test('by code, Enter fills the first result, Escape empties', async () => {
    await open();
    const box = screen.getByRole('searchbox');
    await userEvent.type(box, '/fh');
    await screen.findByText('1 条');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(panel.page.fills()[0]).toMatchObject({ text: '48 小时内发出' }));
    await userEvent.keyboard('{Escape}');
    expect(box).toHaveValue('');
  });

  test('nothing found is said', async () => {
    await open();
    await userEvent.type(screen.getByRole('searchbox'), '火箭');
    await screen.findByText('没有找到「火箭」');
  });

  test('a stage shows its phrases only', async () => {
    await open();
    await userEvent.click(screen.getByRole('button', { name: '发货', pressed: false }));
    expect(screen.queryByRole('button', { name: '填入:欢迎' })).toBeNull();
    expect(screen.getByRole('button', { name: '填入:发货' })).toBeVisible();
  });
});
