import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { freshStore } from '../../store/fresh';
import { library, openLibrary } from './a-library';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn() }));
freshStore();

let panel: Awaited<ReturnType<typeof openLibrary>>;
async function open(start: Parameters<typeof openLibrary>[0] = {}) {
  panel = await openLibrary(start);
}
afterEach(() => panel.page.leave());

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
