import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ask } from '../../../lib/bridge/ask';
import { keepHealth } from '../../../lib/sites/commands';
import type { HookState } from '../../../lib/sites/snapshot';
import { freshStore } from '../../store/fresh';
import { openedPanel } from './open-panel';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn(async () => ({ started: false, reason: 'noTab' })) }));
freshStore();

let leave: () => void = () => {};
afterEach(() => leave());
async function open(hooks: Record<string, HookState>) {
  const lostHooks = Object.keys(hooks).filter((hook) => hooks[hook] === 'lost');
  const panel = await openedPanel({ hooks, lostHooks });
  leave = panel.page.leave;
  return panel.page;
}
const lines = () =>
  within(screen.getByRole('dialog'))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

const healthy = { 'rows.row': 'matched', 'rows.nick': 'fallback', 'rows.wait.timer': 'unseen' } as const;

describe('the site badge', () => {
  test('says part by part what can be read', async () => {
    await open({ ...healthy, 'composer.box': 'matched' });
    await userEvent.click(screen.getByRole('button', { name: '练习台:页面都认得出' }));
    expect(lines()).toEqual(['会话列表认得', '列表昵称认得(备用写法)', '未读和计时暂无可看', '回复框认得']);
  });

  test('claims nothing of a page that was not read', async () => {
    await open({});
    await userEvent.click(screen.getByRole('button', { name: '练习台:页面还没有读到' }));
    expect(screen.getByText('页面还没有读到')).toBeInTheDocument();
  });

  test('says since when a part is lost, as it was stored, and teaches it anew', async () => {
    const at = new Date(2024, 10, 22, 9, 14).getTime();
    await keepHealth('practice-desk', { 'rows.row': 'lost' }, at);
    await open({ ...healthy, 'rows.row': 'lost', 'rows.key': 'lost', 'composer.box': 'lost' });
    await userEvent.click(screen.getByRole('button', { name: '练习台:2 处认不出,点开看看' }));
    expect(await screen.findByText('从 2024-11-22 起找不到')).toBeInTheDocument();
    // What this panel saw a moment ago is told by the clock.
    expect(screen.getByText(/^从 \d\d:\d\d 起找不到$/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '重新教 会话列表' }));
    expect(ask).toHaveBeenCalledWith('teach', { site: 'practice-desk', hook: 'row' });
    expect(await screen.findByText('没有打开这个站点的页面,请先打开它再教')).toBeInTheDocument();
  });

  test('goes back to well when the page is found again', async () => {
    const page = await open({ 'rows.row': 'lost' });
    await screen.findByRole('button', { name: '练习台:1 处认不出,点开看看' });
    page.show({ hooks: healthy, lostHooks: [] });
    await screen.findByRole('button', { name: '练习台:页面都认得出' });
  });
});
