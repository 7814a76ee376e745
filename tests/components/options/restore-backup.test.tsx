import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { tableNames } from '../../../components/backup/backup-counts';
import { BackupPage } from '../../../components/screens/options/backup-page';
import * as download from '../../../components/ui/download-file';
import { ask } from '../../../lib/bridge/ask';
import { recordTypes } from '../../../lib/records/registry';
import { makeBackup } from '../../../lib/store/backup';
import { Database, db } from '../../../lib/store/database';
import { aPhrase } from '../../phrases/a-phrase';
import { freshStore } from '../../store/fresh';
import { show } from '../show';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn(async () => null) }));

let text: string;

freshStore();
beforeEach(async () => {
  await db.phrase.bulkAdd([aPhrase({ id: 'here', title: '本机' })]);
  const other = new Database(`other-${Math.random()}`);
  await other.phrase.bulkAdd([aPhrase({ id: 'there', title: '备份里的' })]);
  text = await makeBackup(other, Date.UTC(2024, 4, 1));
});
afterEach(cleanup);

const drop = (content: string) =>
  fireEvent.drop(screen.getByRole('region', { name: '选择备份文件' }), {
    dataTransfer: { files: [new File([content], 'b.json')] },
  });
const ids = async () => (await db.phrase.toArray()).map(({ id }) => id);
const undo = async (said: string) => {
  const toast = (await screen.findByText(said)).closest('li') as HTMLElement;
  await userEvent.click(within(toast).getByRole('button', { name: '撤销' }));
};

describe('restore', () => {
  it('shows the counts, merges, and takes it back', async () => {
    show(<BackupPage />);
    drop(text);
    const row = await screen.findByRole('row', { name: '话术 1 0 0 0 0' });
    expect(row).toBeInTheDocument();
    expect(await ids()).toEqual(['here']);
    await userEvent.click(screen.getByRole('button', { name: '恢复' }));
    await waitFor(async () => expect(await ids()).toEqual(['here', 'there']));
    await waitFor(() => expect(ask).toHaveBeenCalledWith('sitesChanged', null));
    await undo('已恢复:写入 1 条');
    await waitFor(async () => expect(await ids()).toEqual(['here']));
  });

  it('downloads what is there before it replaces everything', async () => {
    const downloaded = vi.spyOn(download, 'downloadFile').mockImplementation(() => undefined);
    show(<BackupPage />);
    drop(text);
    await userEvent.click(await screen.findByRole('radio', { name: '用备份替换全部数据' }));
    await userEvent.click(screen.getByRole('button', { name: '恢复' }));
    await waitFor(async () => expect(await ids()).toEqual(['there']));
    const [name, , content] = downloaded.mock.calls[0] ?? [];
    expect(name).toMatch(/^话边恢复前-\d{8}-\d{4}\.json$/);
    expect(String(content)).toContain('本机');
    await undo('已恢复:写入 1 条,移走 1 条');
    await waitFor(async () => expect(await ids()).toEqual(['here']));
  });

  it('says why a file is none', async () => {
    show(<BackupPage />);
    drop('{"a":1}');
    expect(await screen.findByRole('alert')).toHaveTextContent('这不是话边的备份文件');
  });
});

it('every table of a backup has a name to be shown by', () => {
  const shown = recordTypes.filter(({ derived }) => !derived).map(({ table }) => table);
  expect([...tableNames].sort()).toEqual(shown.sort());
});
