import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WelcomeScreen } from '../../../components/screens/welcome/welcome-screen';
import { ask } from '../../../lib/bridge/ask';
import { memberOnDuty } from '../../../lib/members/queries';
import { freshStore } from '../../store/fresh';
import { grantHosts } from '../hosts';
import { show } from '../show';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn(async () => null) }));

freshStore();
afterEach(cleanup);

describe('the welcome page', () => {
  it('asks for all ticked platforms in one prompt', async () => {
    const { request } = grantHosts([]);
    show(<WelcomeScreen />);
    expect(screen.getByRole('button', { name: '允许所选平台' })).toBeDisabled();
    await userEvent.click(await screen.findByRole('checkbox', { name: /拼多多/ }));
    await userEvent.click(screen.getByRole('checkbox', { name: /飞鸽/ }));
    await userEvent.click(screen.getByRole('button', { name: '允许在这 2 个平台上使用' }));
    expect(request).toHaveBeenCalledTimes(1);
    expect(request.mock.calls[0]?.[0].origins.toSorted()).toEqual([
      'https://im.jinritemai.com/*',
      'https://mms.pinduoduo.com/*',
    ]);
    await waitFor(() => expect(screen.getByRole('checkbox', { name: /拼多多/ })).toBeDisabled());
    await waitFor(() => expect(ask).toHaveBeenCalledWith('sitesChanged', null));
  });

  it('says what to do when the browser was told no', async () => {
    grantHosts([], false);
    show(<WelcomeScreen />);
    await userEvent.click(await screen.findByRole('checkbox', { name: /拼多多/ }));
    await userEvent.click(screen.getByRole('button', { name: '允许在这 1 个平台上使用' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('浏览器没有允许');
    expect(screen.getByRole('checkbox', { name: /拼多多/ })).toBeChecked();
  });

  it('signs the first member on', async () => {
    grantHosts([]);
    show(<WelcomeScreen />);
    await userEvent.type(await screen.findByLabelText('名字'), '小林{Enter}');
    expect(await screen.findByText('小林,您好!')).toBeInTheDocument();
    await waitFor(async () => expect((await memberOnDuty())?.name).toBe('小林'));
  });
});
