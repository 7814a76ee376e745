import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SitesPage } from '../../../components/sites/sites-page';
import { ask } from '../../../lib/bridge/ask';
import { writeSetting } from '../../../lib/settings/commands';
import { readSetting } from '../../../lib/settings/queries';
import { nameSiteHost } from '../../../lib/sites/commands';
import chatwoot from '../../../lib/sites/profiles/chatwoot.site';
import { activeSites } from '../../../lib/sites/queries';
import { hostPatterns } from '../../../lib/sites/registry';
import { db } from '../../../lib/store/database';
import { freshStore } from '../../store/fresh';
import { grantHosts } from '../hosts';
import { show } from '../show';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn(async () => null) }));

freshStore();
beforeEach(() => {
  vi.mocked(ask).mockClear();
});
afterEach(cleanup);

const pattern = '*://kefu.example.com/*';
const theSwitch = async (name = 'Chatwoot') =>
  await screen.findByRole('switch', { name: `在${name}上使用话边` });
const rowOf = async (name = 'Chatwoot') => within((await theSwitch(name)).closest('li') as HTMLElement);
const field = async () => await screen.findByRole('textbox', { name: '您的 Chatwoot 地址' });
const named = async () => (await readSetting('siteHosts')).chatwoot;

describe('a product on hosts of its own', () => {
  it('shows no host and is off; its switch asks where it stands, not the browser', async () => {
    const { request } = grantHosts([]);
    show(<SitesPage />);
    const row = await rowOf();
    expect(row.queryByText('*')).toBeNull();
    expect(row.getByText('未启用')).toBeInTheDocument();
    await userEvent.click(await theSwitch());
    expect(await field()).toHaveFocus();
    expect(request).not.toHaveBeenCalled();
    expect(await theSwitch()).not.toBeChecked();
  });

  it.each([
    ['kefu.example.com', pattern],
    ['https://kefu.example.com/app/accounts/1/conversations/9', 'https://kefu.example.com/*'],
  ])('%s: asks for that host alone and works there', async (written, asked) => {
    const { request } = grantHosts([]);
    show(<SitesPage />);
    await userEvent.click(await screen.findByRole('button', { name: '填写您的 Chatwoot 地址' }));
    await userEvent.type(await field(), `${written}{Enter}`);
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: [asked] });
    await waitFor(async () => expect(await theSwitch()).toBeChecked());
    expect(await (await rowOf()).findByText('kefu.example.com')).toBeInTheDocument();
    await waitFor(() => expect(ask).toHaveBeenCalledWith('sitesChanged', null));
    const active = (await activeSites()).find(({ id }) => id === 'chatwoot');
    expect(active && hostPatterns(active)).toEqual([asked]);
    await waitFor(() => expect(screen.queryByRole('textbox', { name: '您的 Chatwoot 地址' })).toBeNull());
  });

  it('says at the field what is no address, or was added before', async () => {
    const { request } = grantHosts([pattern]);
    await nameSiteHost('chatwoot', pattern);
    show(<SitesPage />);
    await userEvent.click(await screen.findByRole('button', { name: '再加一个地址' }));
    const add = screen.getByRole('button', { name: '添加' });
    await userEvent.click(add);
    expect(await field()).toHaveAccessibleDescription(/认不出这个地址/);
    await userEvent.type(await field(), 'kefu.example.com');
    expect(await field()).not.toBeInvalid();
    await userEvent.click(add);
    expect(await field()).toHaveAccessibleDescription('这个地址已经加过了');
    expect(request).not.toHaveBeenCalled();
  });

  it('keeps nothing but what was written where the user said no', async () => {
    grantHosts([], false);
    show(<SitesPage />);
    await userEvent.click(await theSwitch());
    await userEvent.type(await field(), 'kefu.example.com{Enter}');
    expect(await screen.findByText('没有得到允许,kefu.example.com 没有添加')).toBeInTheDocument();
    expect(await field()).toHaveValue('kefu.example.com');
    expect(await named()).toBeUndefined();
  });

  it('gives a removed host back, and asks anew when that is undone', async () => {
    const { request, remove } = grantHosts([pattern]);
    await nameSiteHost('chatwoot', pattern);
    show(<SitesPage />);
    // Only what is known as granted is given back.
    await waitFor(async () => expect(await theSwitch()).toBeChecked());
    await userEvent.click(await screen.findByRole('button', { name: '移除 kefu.example.com' }));
    await waitFor(() => expect(remove).toHaveBeenCalledWith({ origins: [pattern] }));
    await waitFor(async () => expect(await named()).toBeUndefined());
    const toast = (await screen.findByText('已移除 kefu.example.com')).closest('li') as HTMLElement;
    await userEvent.click(within(toast).getByRole('button', { name: '撤销' }));
    expect(request).toHaveBeenCalledWith({ origins: [pattern] });
    await waitFor(async () => expect(await named()).toEqual([pattern]));
  });

  it('counts as switched on again when a host is named', async () => {
    grantHosts([]);
    await writeSetting('sitesOff', ['chatwoot', 'jd']);
    await nameSiteHost('chatwoot', pattern);
    expect(await readSetting('sitesOff')).toEqual(['jd']);
  });
});

describe('such a profile from a file', () => {
  const profile = { ...chatwoot, id: 'our-chat', name: { zh: '自家聊天', en: 'Our chat' } };

  it('asks where it stands, and the browser for that host only; its file stays as it was', async () => {
    const { request } = grantHosts([]);
    show(<SitesPage />);
    await userEvent.click(await screen.findByRole('button', { name: '导入站点' }));
    fireEvent.drop(await screen.findByRole('region', { name: '选择文件' }), {
      dataTransfer: { files: [new File([JSON.stringify(profile)], 'p.json')] },
    });
    const address = await screen.findByRole('textbox', { name: '您的 自家聊天 地址' });
    await userEvent.click(screen.getByRole('button', { name: '导入并授权' }));
    expect(address).toHaveAccessibleDescription(/认不出这个地址/);
    expect(request).not.toHaveBeenCalled();
    await userEvent.type(address, 'http://10.0.3.7:3000/app');
    expect(screen.getByText('http://10.0.3.7/*')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '导入并授权' }));
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ['http://10.0.3.7/*'] });
    await waitFor(async () => expect(await theSwitch('自家聊天')).toBeChecked());
    expect(await db.site.get('our-chat')).toMatchObject({ profile: { match: chatwoot.match } });
  });
});

describe('buyer ids inside the page', () => {
  const profile = {
    ...chatwoot,
    id: 'deep-desk',
    name: { zh: '深藏客服', en: 'Deep desk' },
    keys: [{ from: 'mainWorld' }, { from: 'nick' }],
    mainWorld: { reads: [{ css: '.conversation', path: 'chat.id' }] },
  };
  const details = async (name: string) =>
    await userEvent.click(await screen.findByRole('button', { name: `${name}的各处认得怎样` }));
  const ids = { name: '读取页面内部的买家编号' };

  it('are read only where the user says so, and only such sites ask', async () => {
    grantHosts([]);
    await db.site.put({ id: profile.id, profile, importedAt: 0 });
    show(<SitesPage />);
    await details('拼多多');
    await screen.findByText('rows.row');
    expect(screen.queryByRole('switch', ids)).toBeNull();
    await details('深藏客服');
    expect(await screen.findByRole('switch', ids)).not.toBeChecked();
    await userEvent.click(screen.getByRole('switch', ids));
    await waitFor(async () => expect(await readSetting('sitesProps')).toEqual(['deep-desk']));
    await waitFor(() => expect(screen.getByRole('switch', ids)).toBeChecked());
    await userEvent.click(screen.getByRole('switch', ids));
    await waitFor(async () => expect(await readSetting('sitesProps')).toEqual([]));
  });
});
