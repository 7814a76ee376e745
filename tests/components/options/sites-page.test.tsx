import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SitesPage } from '../../../components/sites/sites-page';
import { ask } from '../../../lib/bridge/ask';
import { readSetting } from '../../../lib/settings/queries';
import { builtInSites, hostPatterns } from '../../../lib/sites/registry';
import { db } from '../../../lib/store/database';
import { freshStore } from '../../store/fresh';
import { grantHosts } from '../hosts';
import { show } from '../show';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn(async () => null) }));

freshStore();
afterEach(cleanup);

const host = 'https://mms.pinduoduo.com/*';
const theSwitch = async (name: string) => await screen.findByRole('switch', { name: `在${name}上使用话边` });

describe('switching a site', () => {
  it('asks the browser, then works at once', async () => {
    const { request } = grantHosts([]);
    show(<SitesPage />);
    expect(await theSwitch('拼多多')).not.toBeChecked();
    await userEvent.click(await theSwitch('拼多多'));
    expect(request).toHaveBeenCalledWith({ origins: [host] });
    await waitFor(async () => expect(await theSwitch('拼多多')).toBeChecked());
    await waitFor(() => expect(ask).toHaveBeenCalledWith('sitesChanged', null));
    expect(await screen.findByText('已启用拼多多 · 已打开的页面刷新后生效')).toBeInTheDocument();
  });

  it('stays off where the user said no', async () => {
    grantHosts([], false);
    show(<SitesPage />);
    await userEvent.click(await theSwitch('拼多多'));
    expect(await screen.findByText('没有得到允许,拼多多没有启用')).toBeInTheDocument();
    expect(await theSwitch('拼多多')).not.toBeChecked();
  });

  it('gives the permission back when switched off', async () => {
    const { remove } = grantHosts([host]);
    show(<SitesPage />);
    await waitFor(async () => expect(await theSwitch('拼多多')).toBeChecked());
    await userEvent.click(await theSwitch('拼多多'));
    await waitFor(() => expect(remove).toHaveBeenCalledWith({ origins: [host] }));
    await waitFor(async () => expect(await theSwitch('拼多多')).not.toBeChecked());
    await waitFor(async () => expect(await readSetting('sitesOff')).toEqual(['pinduoduo']));
  });

  it('two that are switched off at once forget neither', async () => {
    const both = builtInSites().filter(({ id }) => id === 'pinduoduo' || id === 'jd');
    grantHosts(both.flatMap((site) => hostPatterns(site)));
    show(<SitesPage />);
    for (const { name } of both) await waitFor(async () => expect(await theSwitch(name.zh)).toBeChecked());
    for (const { name } of both)
      fireEvent.click(screen.getByRole('switch', { name: `在${name.zh}上使用话边` }));
    await waitFor(async () => expect((await readSetting('sitesOff')).sort()).toEqual(['jd', 'pinduoduo']));
  });

  it('says so where the browser keeps the host', async () => {
    grantHosts([host]);
    vi.spyOn(console, 'info').mockImplementation(() => undefined);
    vi.mocked(fakeBrowser.permissions.remove).mockRejectedValueOnce(new Error('required'));
    show(<SitesPage />);
    await waitFor(async () => expect(await theSwitch('拼多多')).toBeChecked());
    await userEvent.click(await theSwitch('拼多多'));
    expect(await screen.findByText(/浏览器不让收回/)).toBeInTheDocument();
    await waitFor(async () => expect(await theSwitch('拼多多')).not.toBeChecked());
  });

  it('follows a host that was taken away elsewhere', async () => {
    grantHosts([host]);
    show(<SitesPage />);
    await waitFor(async () => expect(await theSwitch('拼多多')).toBeChecked());
    await fakeBrowser.permissions.remove({ origins: [host] });
    await waitFor(async () => expect(await theSwitch('拼多多')).not.toBeChecked());
  });
});

describe('a profile from a file', () => {
  const [builtIn] = builtInSites();
  const profile = {
    ...builtIn,
    id: 'our-desk',
    name: { zh: '自家客服', en: 'Our desk' },
    match: [{ hosts: ['https://kf.example.com/*'] }],
  };
  const drop = async (content: string) => {
    await userEvent.click(await screen.findByRole('button', { name: '导入站点' }));
    fireEvent.drop(await screen.findByRole('region', { name: '选择文件' }), {
      dataTransfer: { files: [new File([content], 'p.json')] },
    });
  };

  it('is shown, allowed, stored, and can be deleted and brought back', async () => {
    const { request } = grantHosts([]);
    show(<SitesPage />);
    await drop(JSON.stringify(profile));
    expect(await screen.findByText('https://kf.example.com/*')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '导入并授权' }));
    expect(request).toHaveBeenCalledWith({ origins: ['https://kf.example.com/*'] });
    await waitFor(async () => expect(await theSwitch('自家客服')).toBeChecked());
    expect(await db.site.get('our-desk')).toMatchObject({ profile: { id: 'our-desk' } });
    await userEvent.click(await screen.findByRole('button', { name: '删除自家客服' }));
    await waitFor(async () => expect(await db.site.count()).toBe(0));
    const toast = (await screen.findByText('已删除自家客服')).closest('li') as HTMLElement;
    await userEvent.click(within(toast).getByRole('button', { name: '撤销' }));
    await waitFor(async () => expect(await db.site.count()).toBe(1));
  });

  it('with mistakes is refused, line by line', async () => {
    grantHosts([]);
    show(<SitesPage />);
    await drop(JSON.stringify({ ...profile, colour: 'red' }, null, 1));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('不认识的字段 colour');
    expect(alert).toHaveTextContent(/第 \d+ 行/);
    expect(await db.site.count()).toBe(0);
  });
});
