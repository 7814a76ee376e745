import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createTag, tagBuyer, writeNote } from '../../../lib/buyers/commands';
import { notesOf, tagsOf } from '../../../lib/buyers/queries';
import { addMember, signOn } from '../../../lib/members/commands';
import { freshStore } from '../../store/fresh';
import { openedPanel } from './open-panel';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn() }));
freshStore();

const key = 'practice-desk|s1|b1';
const other = 'practice-desk|s1|b2';
const chen = { buyerId: 'b2', weak: false, nick: '老陈', agrees: true };
const writer = { memberId: null, now: Date.now };
const tagNames = async (of = key) => ((await tagsOf([of])).get(of) ?? []).map(({ name }) => name);

let leave: () => void = () => {};
afterEach(() => leave());
async function open(start: Parameters<typeof openedPanel>[0] = {}) {
  const panel = await openedPanel(start);
  leave = panel.page.leave;
  return panel;
}
const undo = async (said: string | RegExp) => {
  const toast = (await screen.findByText(said)).closest('li') as HTMLElement;
  await userEvent.click(within(toast).getByRole('button', { name: '撤销' }));
};

describe('tags', () => {
  const addTag = async (name: string) => {
    await userEvent.click(await screen.findByRole('button', { name: '给这位买家加标签' }));
    await userEvent.type(await screen.findByLabelText('找标签或输入新名字'), name);
  };

  test('one of the shop’s own is put on by Enter, and the page gets its dot', async () => {
    await createTag('意向', 'blue', writer);
    await createTag('老客', 'purple', writer);
    const { page } = await open();
    await addTag('老');
    await screen.findByRole('button', { name: '老客' });
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('button', { name: '去掉标签 老客' });
    expect(await tagNames()).toEqual(['老客']);
    await waitFor(() => expect(page.last('paint')).toEqual({ t: 'paint', dots: { b1: ['#9c36b5'] } }));
  });

  test('a new one is made on the fly, in a colour of choice', async () => {
    await open();
    await addTag('爱砍价');
    await userEvent.click(await screen.findByRole('radio', { name: 'red' }));
    await userEvent.click(await screen.findByRole('button', { name: '新建「爱砍价」' }));
    await screen.findByRole('button', { name: '去掉标签 爱砍价' });
    expect((await tagsOf([key])).get(key)).toMatchObject([{ name: '爱砍价', colour: 'red' }]);
  });

  test('a name that is too long is refused in words', async () => {
    await open();
    await addTag('这个标签的名字实在是太长了');
    await screen.findByText('标签最多 12 个字');
    await userEvent.keyboard('{Enter}');
    expect(await tagNames()).toEqual([]);
  });

  test('taken off and brought back by undo', async () => {
    await tagBuyer(key, await createTag('意向', 'blue', writer), writer);
    const { page } = await open();
    await userEvent.click(await screen.findByRole('button', { name: '去掉标签 意向' }));
    await waitFor(async () => expect(await tagNames()).toEqual([]));
    await waitFor(() => expect(page.last('paint')).toEqual({ t: 'paint', dots: {} }));
    await undo('已去掉「意向」');
    await screen.findByRole('button', { name: '去掉标签 意向' });
    expect(await tagNames()).toEqual(['意向']);
  });

  test('they belong to the buyer of this shop: another buyer, another shop show none', async () => {
    await tagBuyer(key, await createTag('意向', 'blue', writer), writer);
    const { page } = await open();
    await screen.findByRole('button', { name: '去掉标签 意向' });
    page.show({ open: chen });
    await waitFor(() => expect(screen.queryByRole('button', { name: '去掉标签 意向' })).toBeNull());
    page.show({ open: { ...chen, buyerId: 'b1', nick: '小王' } });
    await screen.findByRole('button', { name: '去掉标签 意向' });
    page.show({ shop: { id: 's2', name: '另一家' } });
    await waitFor(() => expect(screen.queryByRole('button', { name: '去掉标签 意向' })).toBeNull());
  });

  test('without a shop nothing can be tagged', async () => {
    await open({ shop: undefined });
    await screen.findByLabelText('店铺名');
    expect(screen.queryByRole('button', { name: '给这位买家加标签' })).toBeNull();
  });
});

describe('notes', () => {
  const toNotes = () => userEvent.click(screen.getByRole('tab', { name: '买家' }));

  test('written with who and when', async () => {
    const id = await addMember('小林', 'agent', null, writer);
    await signOn(id);
    await open();
    await screen.findByRole('button', { name: /当前值班:小林/ });
    await toNotes();
    await userEvent.type(await screen.findByLabelText('备注'), '要 6 米双股白色');
    await userEvent.click(screen.getByLabelText('未了结,交班时带上'));
    await userEvent.click(screen.getByRole('button', { name: '记下' }));
    const line = (await screen.findByText('要 6 米双股白色', { selector: 'p' })).closest('li') as HTMLElement;
    await waitFor(() => expect(line).toHaveTextContent(/小林 · \d\d:\d\d/));
    expect(await notesOf(key)).toMatchObject([
      { text: '要 6 米双股白色', open: true, memberId: id, shop: 's1' },
    ]);
    await waitFor(() => expect(screen.getByLabelText('备注')).toHaveValue(''));
  });

  test('Ctrl+Enter keeps it; a blank one is not kept', async () => {
    await open();
    await toNotes();
    await userEvent.type(await screen.findByLabelText('备注'), '  {Control>}{Enter}{/Control}');
    expect(await notesOf(key)).toEqual([]);
    await userEvent.type(screen.getByLabelText('备注'), '急{Control>}{Enter}{/Control}');
    await waitFor(async () => expect(await notesOf(key)).toMatchObject([{ text: '急', open: false }]));
  });

  test('an open one is closed and opened again', async () => {
    await writeNote(key, '补寄', true, writer);
    await open();
    await toNotes();
    await userEvent.click(await screen.findByRole('button', { name: '了结' }));
    await screen.findByRole('button', { name: '交班时带上' });
    expect(await notesOf(key)).toMatchObject([{ open: false }]);
    await userEvent.click(screen.getByRole('button', { name: '交班时带上' }));
    await screen.findByText('未了结');
  });

  test('deleted and brought back', async () => {
    await writeNote(key, '补寄', false, writer);
    await open();
    await toNotes();
    await userEvent.click(await screen.findByRole('button', { name: '删除' }));
    await screen.findByText('还没有备注');
    await undo('已删除一条备注');
    await screen.findByText('补寄', { selector: 'p' });
  });

  test('a draft waits for its buyer while another is open, and is never kept for the wrong one', async () => {
    const { page } = await open();
    await toNotes();
    await userEvent.type(await screen.findByLabelText('备注'), '写到一半');
    page.show({ open: chen });
    await waitFor(() => expect(screen.getByTestId('nick')).toHaveTextContent('老陈'));
    await waitFor(() => expect(screen.getByLabelText('备注')).toHaveValue(''));
    await userEvent.type(screen.getByLabelText('备注'), '老陈的{Control>}{Enter}{/Control}');
    await waitFor(async () => expect(await notesOf(other)).toMatchObject([{ text: '老陈的' }]));
    page.show({ open: { ...chen, buyerId: 'b1', nick: '小王' } });
    await waitFor(() => expect(screen.getByLabelText('备注')).toHaveValue('写到一半'));
    await userEvent.clear(screen.getByLabelText('备注'));
  });

  test('markup in a note is text', async () => {
    await writeNote(key, '<img src=x onerror=alert(1)>', false, writer);
    await open();
    await toNotes();
    await screen.findByText('<img src=x onerror=alert(1)>');
    expect(document.querySelector('img')).toBeNull();
  });

  test('a buyer known by name only is said to be one', async () => {
    await open({ open: { buyerId: '小王', weak: true, nick: '小王', agrees: true } });
    await toNotes();
    await screen.findByText(/按昵称记/);
  });
});
