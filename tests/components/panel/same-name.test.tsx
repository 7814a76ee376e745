import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addMemory, createTag, markShared, tagBuyer, writeNote } from '../../../lib/buyers/commands';
import { notesOf } from '../../../lib/buyers/queries';
import { db } from '../../../lib/store/database';
import { freshStore, writerAt } from '../../store/fresh';
import { openedPanel } from './open-panel';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn(async () => null) }));
freshStore();

const name = 'practice-desk|s1|小王';
const second = `${name}＃2`;
const writer = writerAt(null, 1_763_000_000_000);
const open = { buyerId: '小王', weak: true, nick: '小王', agrees: true };
const row = { buyerId: '小王', nick: '小王', waiting: undefined, active: true };
const twin = { ...row, active: false };
const other = { ...open, buyerId: '老陈', nick: '老陈' };

let page: Awaited<ReturnType<typeof openedPanel>>['page'];
afterEach(() => page.leave());
async function opened(rows = [row]) {
  page = (await openedPanel({ open, rows })).page;
  await screen.findByTestId('nick');
}
const banner = () => screen.findByRole('region', { name: '同名买家' });
const says = (words: string | RegExp) => waitFor(async () => expect(await banner()).toHaveTextContent(words));
const press = async (button: string) =>
  userEvent.click(within(await banner()).getByRole('button', { name: button }));
const asks = /现在这一位吗/;

beforeEach(async () => {
  await tagBuyer(name, await createTag('老客', 'blue', writer), writer);
  await writeNote(name, '要白色', false, writer);
});

describe('a buyer who is only a name', () => {
  test('is not asked about while nobody else was seen to bear it', async () => {
    await opened();
    await screen.findByText('老客');
    expect(screen.queryByRole('region', { name: '同名买家' })).toBeNull();
  });

  test('two rows of it at once are noted down; nothing is shown as this buyer’s until it is said', async () => {
    await opened([row, twin]);
    await says(asks);
    await says('第 1 位 老客 · 要白色');
    expect(screen.queryByRole('button', { name: '去掉标签 老客' })).toBeNull();
    await waitFor(async () => expect(await db.sameName.get(name)).toMatchObject({ memories: 1 }));
    await userEvent.click(screen.getByRole('tab', { name: '买家' }));
    expect(screen.getByText('先在上面选是哪一位')).toBeInTheDocument();
    await press('是同一位');
    await screen.findByRole('button', { name: '去掉标签 老客' });
  });

  test('a click on the namesake’s row makes it a question again', async () => {
    await opened([row, twin]);
    await press('是同一位');
    await screen.findByRole('button', { name: '去掉标签 老客' });
    page.show({ rows: [twin, row] });
    await says(asks);
    expect(screen.queryByRole('button', { name: '去掉标签 老客' })).toBeNull();
  });

  test('asks again for every conversation of that name, also when only one row is left', async () => {
    await markShared(name, writer);
    await opened();
    await press('是同一位');
    await screen.findByRole('button', { name: '去掉标签 老客' });
    page.show({ open: other });
    await waitFor(() => expect(screen.getByTestId('nick')).toHaveTextContent('老陈'));
    page.show({ open });
    await says(asks);
  });

  test('a namesake who comes in mid-conversation makes it a question, and stays one when gone', async () => {
    await opened();
    await screen.findByRole('button', { name: '去掉标签 老客' });
    page.show({ rows: [row, twin] });
    await says(asks);
    page.show({ rows: [row] });
    await waitFor(async () => expect(await db.sameName.count()).toBe(1));
    await says(asks);
  });

  test('kept apart: a second memory, empty, and one can go from one to the other', async () => {
    await markShared(name, writer);
    await opened();
    await press('不是,分开记');
    await says('同名买家 · 现在记的是第 2 位');
    expect(screen.queryByRole('button', { name: '去掉标签 老客' })).toBeNull();
    await userEvent.click(screen.getByRole('tab', { name: '买家' }));
    await userEvent.type(await screen.findByLabelText('备注'), '要黑色');
    await userEvent.click(screen.getByRole('button', { name: '记下' }));
    await waitFor(async () => expect(await notesOf(second)).toMatchObject([{ text: '要黑色' }]));
    expect(await notesOf(name)).toMatchObject([{ text: '要白色' }]);

    await press('换一位');
    await says('叫「小王」的记着 2 位,现在是哪一位?');
    await press('第 1 位');
    await screen.findByRole('button', { name: '去掉标签 老客' });
    expect(await screen.findByText('要白色')).toBeInTheDocument();
  });

  test('keeping apart can be taken back', async () => {
    await markShared(name, writer);
    await opened();
    await press('不是,分开记');
    await userEvent.click(await screen.findByRole('button', { name: '撤销' }));
    await says(asks);
    expect(await db.sameName.get(name)).toMatchObject({ memories: 1 });
  });

  test('notes and tags that got mixed are split by hand, with undo', async () => {
    await opened();
    await userEvent.click(screen.getByRole('tab', { name: '买家' }));
    await userEvent.click(await screen.findByRole('button', { name: '混了两位?分开记' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('button', { name: '移过去' })).toBeDisabled();
    await userEvent.click(await dialog.findByRole('checkbox', { name: '要白色' }));
    await userEvent.click(dialog.getByRole('button', { name: '移过去' }));
    await waitFor(async () => expect(await notesOf(second)).toMatchObject([{ text: '要白色' }]));
    await says('现在记的是第 1 位');
    await screen.findByRole('button', { name: '去掉标签 老客' });
    await userEvent.click(await screen.findByRole('button', { name: '撤销' }));
    await waitFor(async () => expect(await notesOf(name)).toHaveLength(1));
    await waitFor(() => expect(screen.queryByRole('region', { name: '同名买家' })).toBeNull());
  });

  test('the page’s list shows no dots for a shared name', async () => {
    await opened();
    await waitFor(() => expect(page.last('paint')).toMatchObject({ dots: { 小王: [expect.anything()] } }));
    await addMemory(name, String, writer);
    await waitFor(() => expect(page.last('paint')).toEqual({ t: 'paint', dots: {} }));
  });
});
