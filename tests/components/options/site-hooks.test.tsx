import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { partOf, siteParts } from '../../../components/sites/site-parts';
import { SitesPage } from '../../../components/sites/sites-page';
import { ask } from '../../../lib/bridge/ask';
import { keepHealth } from '../../../lib/sites/commands';
import { hookPaths } from '../../../lib/sites/read/health';
import { builtInSites } from '../../../lib/sites/registry';
import { freshStore } from '../../store/fresh';
import { grantHosts } from '../hosts';
import { show } from '../show';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn(async () => ({ started: true })) }));

freshStore();
afterEach(cleanup);

async function opened(name: string) {
  grantHosts([]);
  show(<SitesPage />);
  const button = await screen.findByRole('button', { name: `${name}的各处认得怎样` });
  await userEvent.click(button);
  const row = button.closest('li');
  if (!row) throw new Error('no row');
  return within(row);
}

describe('the hooks of a site', () => {
  it('each with what happened on this machine, and where it comes from; nothing is called found that was not', async () => {
    const at = new Date(2024, 10, 22, 9, 14).getTime();
    await keepHealth('pinduoduo', { 'rows.row': 'matched', 'rows.nick': 'lost' }, at);
    const row = await opened('拼多多');
    const line = async (hook: string) => (await row.findByText(hook)).closest('li')?.textContent;
    await waitFor(async () =>
      expect(await line('rows.row')).toMatch(
        /^rows\.row认得 · 最近一次在本机匹配到:2024-11-22来源:.+ · 把握/,
      ),
    );
    expect(await line('rows.nick')).toMatch(/从 2024-11-22 起找不到 · 还没有在本机匹配到过/);
    expect(await line('composer.box')).toMatch(/暂无可看 · 还没有在本机匹配到过/);
    await userEvent.click(row.getByRole('button', { name: '重新教 回复框' }));
    expect(ask).toHaveBeenCalledWith('teach', { site: 'pinduoduo', hook: 'box' });
  });

  it('every hook of every site belongs to a part', () => {
    const parts = new Set(
      builtInSites()
        .flatMap((site) => hookPaths(site))
        .map(partOf),
    );
    expect([...parts].sort()).toEqual([...siteParts].sort());
  });
});
