import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { addMember, signOn } from '../../../lib/members/commands';
import { addPhrases } from '../../../lib/phrases/commands';
import { allPhrases, saidTo } from '../../../lib/phrases/queries';
import { freshStore } from '../../store/fresh';
import { draft, openLibrary, writer } from './a-library';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn() }));
freshStore();

let panel: Awaited<ReturnType<typeof openLibrary>>;
afterEach(() => panel.page.leave());

const cards = () =>
  within(screen.getByTestId('phrases'))
    .getAllByLabelText(/^填入:/)
    .map((button) => button.getAttribute('aria-label')?.replace('填入:', ''));
const tool = async (title: string, name: string) => {
  await userEvent.hover(screen.getByLabelText(`填入:${title}`));
  await userEvent.click(await screen.findByLabelText(name));
};

describe('beside the chat', () => {
  test('a pinned phrase stands first and stays there', async () => {
    panel = await openLibrary();
    await tool('换行', '置顶「换行」');
    await waitFor(() => expect(cards()[0]).toBe('换行'));
    await tool('发货', '置顶「发货」');
    await waitFor(() => expect(cards().slice(0, 2)).toEqual(['换行', '发货']));
    await tool('换行', '取消置顶「换行」');
    await waitFor(() => expect(cards()[0]).toBe('发货'));
  });

  test('Esc leaves a form, and asks before it drops what was typed', async () => {
    panel = await openLibrary();
    await tool('发货', '修改「发货」');
    const text = await screen.findByLabelText(/^内容/);
    await waitFor(() => expect(text).toHaveFocus());
    await userEvent.type(screen.getByLabelText(/^内容/), '哦{Escape}');
    expect(await screen.findByRole('alertdialog', { name: '改动还没有保存' })).toBeInTheDocument();
    await waitFor(() => expect(screen.getByRole('button', { name: '保存' })).toHaveFocus());
    await userEvent.keyboard('{Escape}');
    expect(screen.getByLabelText(/^内容/)).toHaveValue('48 小时内发出哦');
    // What is covered has no keys.
    panel.page.press(1);
    await userEvent.type(screen.getByLabelText(/^内容/), '{Escape}');
    await userEvent.click(await screen.findByRole('button', { name: '不保存' }));
    expect((await allPhrases()).find(({ title }) => title === '发货')?.text).toBe('48 小时内发出');
    await panel.page.heard();
    expect(panel.page.fills()).toEqual([]);
  });

  test('under a lead an agent reads the team’s phrase, and what he adds is his own', async () => {
    await addMember('阿青', 'lead', null, writer);
    const lin = await addMember('小林', 'agent', null, writer);
    panel = await openLibrary();
    await signOn(lin);
    await tool('发货', '修改「发货」');
    await waitFor(() => expect(screen.getByLabelText(/^内容/)).toBeDisabled());
    expect(await screen.findByText(/^团队话术由主管维护/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '保存' })).toBeNull();
    await userEvent.click(await screen.findByRole('button', { name: '复制成我的' }));
    await waitFor(() => expect(screen.getByLabelText(/^内容/)).toBeEnabled());
    await userEvent.type(screen.getByLabelText(/^内容/), '哦{Control>}s{/Control}');
    const said = async () =>
      (await allPhrases())
        .filter(({ title }) => title === '发货')
        .map(({ text, ownerId }) => [text, ownerId]);
    await waitFor(async () =>
      expect(await said()).toEqual([
        ['48 小时内发出', null],
        ['48 小时内发出哦', lin],
      ]),
    );
  });

  test('a form that says nothing new is left at once; Ctrl+S stores', async () => {
    panel = await openLibrary();
    await tool('发货', '修改「发货」');
    const text = await screen.findByLabelText(/^内容/);
    await waitFor(() => expect(text).toHaveFocus());
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByLabelText('标题')).toBeNull();
    await tool('发货', '修改「发货」');
    await userEvent.type(screen.getByLabelText(/^内容/), '哦{Control>}s{/Control}');
    await waitFor(async () =>
      expect((await allPhrases()).find(({ title }) => title === '发货')?.text).toBe('48 小时内发出哦'),
    );
    await waitFor(() => expect(cards()).toContain('发货'));
  });

  test('a new one says at its fields what is missing', async () => {
    panel = await openLibrary();
    await userEvent.click(screen.getByRole('button', { name: '新建话术' }));
    await userEvent.click(await screen.findByRole('button', { name: '保存' }));
    expect(await screen.findByText('标题不能空')).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('标题'), '截单');
    await userEvent.type(screen.getByLabelText(/^内容/), '16 点截单');
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(cards()).toContain('截单'));
  });
});

describe('what a phrase is sent as', () => {
  test('its messages one after the other, counted once', async () => {
    await addPhrases([draft('分三条', '一\n---\n{买家}二\n---\n三')], writer);
    panel = await openLibrary();
    await userEvent.click(await screen.findByRole('button', { name: '填入:分三条' }));
    for (const done of [1, 2]) {
      await screen.findByText(`已填 ${done}/3 段,发出后接着填`);
      await userEvent.click(screen.getByRole('button', { name: '填下一段' }));
    }
    await waitFor(() => expect(screen.queryByRole('button', { name: '填下一段' })).toBeNull());
    expect(panel.page.fills().map(({ text }) => text)).toEqual(['一', '小王二', '三']);
    await waitFor(async () => expect([...(await saidTo('practice-desk|s1|b1')).values()]).toHaveLength(1));
  });

  test('what is left of it waits for its buyer', async () => {
    await addPhrases([draft('分两条', '一\n---\n二')], writer);
    panel = await openLibrary();
    await userEvent.click(await screen.findByRole('button', { name: '填入:分两条' }));
    await screen.findByRole('button', { name: '填下一段' });
    panel.page.show({ open: { buyerId: 'b2', weak: false, nick: '老陈', agrees: true } });
    await waitFor(() => expect(screen.queryByRole('button', { name: '填下一段' })).toBeNull());
    panel.page.show({ open: { buyerId: 'b1', weak: false, nick: '小王', agrees: true } });
    await screen.findByRole('button', { name: '填下一段' });
  });

  test('where the panel can only copy, each is copied', async () => {
    await addPhrases([draft('分两条', '一\n---\n二')], writer);
    panel = await openLibrary({ open: undefined, knowsOpen: false });
    await userEvent.click(await screen.findByRole('button', { name: '填入:分两条' }));
    await userEvent.click(await screen.findByRole('button', { name: '填下一段' }));
    await waitFor(async () => expect(await navigator.clipboard.readText()).toBe('二'));
    await panel.page.heard();
    expect(panel.page.fills()).toEqual([]);
  });

  test('a phrase that runs out goes while the panel stands open', async () => {
    await addPhrases([draft('快到期', '一', { to: Date.now() + 1500 })], writer);
    panel = await openLibrary();
    await screen.findByRole('button', { name: '填入:快到期' });
    await waitFor(() => expect(cards()).not.toContain('快到期'));
  });
});
