import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { addPhrases } from '../../../lib/phrases/commands';
import { freshStore } from '../../store/fresh';
import { draft, openLibrary, writer } from './a-library';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn() }));
freshStore();

let panel: Awaited<ReturnType<typeof openLibrary>>;
afterEach(() => panel.page.leave());

const other = { buyerId: 'b2', weak: false, nick: '老陈', agrees: true };

test('what is suggested for one buyer goes with the switch to another, and the panel comes to rest', async () => {
  await addPhrases([draft('什么时候发货', '付款后 48 小时内发出', { stage: '发货' })], writer);
  panel = await openLibrary({ said: { texts: ['什么时候发货呀'], fresh: false } });
  await screen.findByRole('button', { name: '「什么时候发货」不合适' });
  panel.page.show({ open: other, said: { texts: [], fresh: false } });
  await waitFor(() => expect(screen.getByTestId('nick')).toHaveTextContent('老陈'));
  await waitFor(() => expect(screen.queryByRole('button', { name: '「什么时候发货」不合适' })).toBeNull());
});

test('a word that stands nowhere brings what means the same; Enter does not fill it unseen', async () => {
  await addPhrases([draft('付款方式', '支持多种方式付款,以下单页显示的为准', { stage: '售前' })], writer);
  panel = await openLibrary({});
  const search = screen.getByRole('searchbox');
  await userEvent.type(search, '花呗');
  await screen.findByText('没有这个词,意思相近的有');
  await userEvent.keyboard('{Enter}');
  await panel.page.heard();
  expect(panel.page.fills()).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '填入:付款方式' }));
  await waitFor(() => expect(panel.page.fills()).toHaveLength(1));
  expect(panel.page.fills()[0]).toMatchObject({ text: '支持多种方式付款,以下单页显示的为准' });
  await userEvent.clear(search);
  await userEvent.type(search, '股票行情');
  await screen.findByText('没有找到「股票行情」');
});
