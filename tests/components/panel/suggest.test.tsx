import { screen, waitFor } from '@testing-library/react';
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
  await screen.findByRole('button', { name: '「什么时候发货」不合适' }, { timeout: 5000 });
  panel.page.show({ open: other, said: { texts: [], fresh: false } });
  await waitFor(() => expect(screen.getByTestId('nick')).toHaveTextContent('老陈'));
  await waitFor(() => expect(screen.queryByRole('button', { name: '「什么时候发货」不合适' })).toBeNull());
});
