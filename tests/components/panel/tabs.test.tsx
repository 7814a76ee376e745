import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { db } from '../../../lib/store/database';
import { aTurn } from '../../stats/a-turn';
import { freshStore } from '../../store/fresh';
import { openedPanel } from './open-panel';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn(async () => null) }));
freshStore();

let leave: () => void = () => {};
afterEach(() => leave());

test('the tabs take the focus by arrow keys, and never again when a count changes', async () => {
  const { page } = await openedPanel();
  leave = page.leave;
  screen.getByRole('tab', { name: '话术' }).focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  const waits = screen.getByRole('tab', { name: '等待' });
  expect(waits).toHaveFocus();
  const taken = vi.spyOn(HTMLElement.prototype, 'focus');
  await db.turn.add(
    aTurn({
      id: 't1',
      buyerKey: 'practice-desk|s1|b9',
      site: 'practice-desk',
      shop: 's1',
      waitingSince: Date.now() - 30_000,
    }),
  );
  await waitFor(() => expect(waits).toHaveTextContent('等待1'));
  expect(taken).not.toHaveBeenCalled();
});
