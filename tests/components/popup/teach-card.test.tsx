import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { TeachCard } from '../../../components/screens/popup/teach-card';
import { ask } from '../../../lib/bridge/ask';
import { requestHosts } from '../../../lib/platform/hosts';
import { freshStore } from '../../store/fresh';
import { grantHosts } from '../hosts';
import { show } from '../show';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn() }));
vi.mock('../../../lib/platform/hosts', async (real) => ({
  ...(await real<object>()),
  requestHosts: vi.fn(),
}));

freshStore();
beforeEach(() => {
  grantHosts(['http://localhost/*', 'http://127.0.0.1/*']);
  vi.spyOn(window, 'close').mockReturnValue(undefined);
  vi.mocked(ask).mockReset();
});
afterEach(cleanup);

const over = (url: string | undefined) =>
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 7, url }] as never);
const press = async (name: string) => await userEvent.click(await screen.findByRole('button', { name }));

describe('the popup over a page', () => {
  it('asks for that one host and starts the walk', async () => {
    over('https://kefu.example.com/im?uid=7');
    vi.mocked(requestHosts).mockResolvedValue(true);
    vi.mocked(ask)
      .mockResolvedValueOnce({ started: false, reason: 'noAccess' })
      .mockResolvedValueOnce({ started: true });
    await show(<TeachCard />);
    await screen.findByText(/kefu.example.com。/);
    await press('教它认这个页面');
    expect(requestHosts).toHaveBeenCalledWith(['https://kefu.example.com/*']);
    await waitFor(() => expect(window.close).toHaveBeenCalled());
    expect(vi.mocked(ask).mock.calls).toEqual([
      ['teach', { tabId: 7 }],
      ['teach', { tabId: 7 }],
    ]);
  });

  it('says so when the host is not allowed', async () => {
    over('https://kefu.example.com/');
    vi.mocked(requestHosts).mockResolvedValue(false);
    vi.mocked(ask).mockResolvedValue({ started: false, reason: 'noAccess' });
    await show(<TeachCard />);
    await press('教它认这个页面');
    expect((await screen.findByRole('alert')).textContent).toContain('没有得到允许');
    expect(window.close).not.toHaveBeenCalled();
  });

  it('offers to teach a known page again', async () => {
    over('http://localhost:4173/desk');
    vi.mocked(requestHosts).mockResolvedValue(true);
    vi.mocked(ask).mockResolvedValue({ started: true });
    await show(<TeachCard />);
    await press('重新教它认这个页面');
    await waitFor(() => expect(window.close).toHaveBeenCalled());
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it.each([['chrome://extensions/'], [undefined]])('%s cannot be taught', async (url) => {
    over(url);
    await show(<TeachCard />);
    await screen.findByText(/扩展商店/);
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('a page whose script cannot start says why', async () => {
    over('https://chromewebstore.google.com/');
    vi.mocked(requestHosts).mockResolvedValue(true);
    vi.mocked(ask).mockResolvedValue({ started: false, reason: 'noTab' });
    await show(<TeachCard />);
    await press('教它认这个页面');
    expect((await screen.findByRole('alert')).textContent).toContain('进不去');
  });
});
