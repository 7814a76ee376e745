import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SitesPage } from '../../../components/sites/sites-page';
import { ask } from '../../../lib/bridge/ask';
import { knownSites } from '../../../lib/sites/queries';
import { db } from '../../../lib/store/database';
import { freshStore } from '../../store/fresh';
import { grantHosts } from '../hosts';
import { show } from '../show';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn(async () => null) }));

const host = 'https://mms.pinduoduo.com/*';
let request: ReturnType<typeof grantHosts>['request'];

freshStore();
afterEach(cleanup);

async function editor(granted = [host]): Promise<HTMLTextAreaElement> {
  ({ request } = grantHosts(granted));
  show(<SitesPage />);
  await userEvent.click(await screen.findByRole('button', { name: '编辑拼多多的站点描述' }));
  return await screen.findByLabelText('站点描述 JSON');
}
const type = (box: HTMLTextAreaElement, change: (text: string) => string) =>
  fireEvent.change(box, { target: { value: change(box.value) } });
const button = (name: string) => screen.getByRole('button', { name });
const saved = async () => (await knownSites()).find(({ id }) => id === 'pinduoduo');
/** A press on the toast of these words. */
const undo = async (words: RegExp) => {
  const toast = (await screen.findByText(words)).closest('li');
  if (!toast) throw new Error('no toast');
  await userEvent.click(within(toast).getByRole('button', { name: '撤销' }));
};

describe('a profile as text', () => {
  it('is saved as a stand-in of the built-in one, which can be restored; both with undo', async () => {
    const box = await editor();
    type(box, (text) => text.replace('"zh": "拼多多"', '"zh": "拼多多自营"'));
    await waitFor(() => expect(button('保存')).toBeEnabled());
    await userEvent.click(button('保存'));
    await screen.findByText(/^已保存拼多多自营的站点描述/);
    expect((await saved())?.name.zh).toBe('拼多多自营');
    await waitFor(() => expect(ask).toHaveBeenCalledWith('sitesChanged', null));
    expect(await screen.findByText('改过')).toBeInTheDocument();

    await userEvent.click(await screen.findByRole('button', { name: '拼多多自营恢复内置' }));
    await waitFor(async () => expect((await saved())?.name.zh).toBe('拼多多'));
    await undo(/已恢复内置$/);
    await waitFor(async () => expect((await saved())?.name.zh).toBe('拼多多自营'));
    await undo(/^已保存拼多多自营/);
    await waitFor(async () => expect(await db.site.count()).toBe(0));
  });

  it('says what is wrong at its line while it is written, and leads there', async () => {
    const box = await editor();
    type(box, (text) =>
      text.replace('"zh": "拼多多"', '"zh": 5').replace('"format": 1,', '"format": 1,\n  "sned": 1,'),
    );
    const problems = within(await screen.findByRole('alert'));
    expect(problems.getByText(/不认识的字段 sned/)).toBeInTheDocument();
    expect(button('保存')).toBeDisabled();
    await userEvent.click(problems.getByRole('button', { name: '第 3 行' }));
    expect(box.value.slice(box.selectionStart, box.selectionEnd)).toBe('  "sned": 1,');
    expect(box).toHaveFocus();
    type(box, (text) => text.slice(0, -3));
    expect(await screen.findByText(/不是完整的 JSON/)).toBeInTheDocument();
    expect(await db.site.count()).toBe(0);
  });

  it('asks for new addresses, and keeps the id', async () => {
    const box = await editor();
    type(box, (text) => text.replace('"id": "pinduoduo"', '"id": "pdd"'));
    await waitFor(() => expect(button('保存')).toBeEnabled());
    await userEvent.click(button('保存'));
    await screen.findByText('编号(id)不能改,要保持 pinduoduo;另立站点请用导入');
    type(box, (text) => text.replace('"id": "pdd"', '"id": "pinduoduo"').replace(host, 'https://new.test/*'));
    await waitFor(() => expect(button('保存')).toBeEnabled());
    await userEvent.click(button('保存'));
    await waitFor(() => expect(request).toHaveBeenCalledWith({ origins: ['https://new.test/*'] }));
    await waitFor(async () => expect((await saved())?.match[0]?.hosts).toEqual(['https://new.test/*']));
  });

  it('asks for nothing where the site is off', async () => {
    const box = await editor([]);
    type(box, (text) => text.replace('"zh": "拼多多"', '"zh": "拼多多自营"'));
    await waitFor(() => expect(button('保存')).toBeEnabled());
    await userEvent.click(button('保存'));
    await waitFor(async () => expect((await saved())?.name.zh).toBe('拼多多自营'));
    expect(request).not.toHaveBeenCalled();
  });
});
