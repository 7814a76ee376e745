import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ask } from '../../../lib/bridge/ask';
import { minute } from '../../../lib/kernel/clock';
import { db } from '../../../lib/store/database';
import { aTurn } from '../../stats/a-turn';
import { freshStore } from '../../store/fresh';
import { firstView, openedPanel, openPanel } from './open-panel';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn(async () => null) }));
freshStore();

let leave: () => void = () => {};
afterEach(() => leave());
async function open(start: Parameters<typeof openedPanel>[0] = {}) {
  const panel = await openedPanel(start);
  leave = panel.page.leave;
  return panel;
}

test('renders nothing before the content script’s port, and nothing before its first word', async () => {
  const panel = openPanel();
  leave = panel.page.leave;
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(panel.container.textContent).toBe('');
  expect(panel.container.querySelector('button, input')).toBeNull();
  panel.page.connect();
  await screen.findByText('小王');
});

describe('who is being talked to', () => {
  test('nick, site and shop', async () => {
    await open();
    const head = screen.getByRole('region', { name: '小王' });
    expect(head).toHaveTextContent('小王');
    expect(head).toHaveTextContent('练习台 · 青禾服饰');
  });

  test('a nick with markup is a text', async () => {
    await open({ open: { buyerId: 'b1', weak: false, nick: '<img src=x onerror=alert(1)>', agrees: true } });
    expect(screen.getByTestId('nick')).toHaveTextContent('<img src=x onerror=alert(1)>');
    expect(document.querySelector('img')).toBeNull();
  });

  test('the panel switches with the page', async () => {
    const { page } = await open();
    page.show({ open: { buyerId: 'b2', weak: false, nick: '老陈', agrees: true } });
    await waitFor(() => expect(screen.getByTestId('nick')).toHaveTextContent('老陈'));
    page.show({ open: undefined });
    await screen.findAllByText('还没有打开会话');
    expect(screen.queryByTestId('nick')).toBeNull();
  });

  test('how long this buyer waits, and no other’s wait', async () => {
    const since = Date.now() - 4 * minute;
    await db.turn.add(aTurn({ id: 'w', buyerKey: 'practice-desk|s1|b1', waitingSince: since }));
    const { page } = await open();
    expect(await screen.findByText(/^已等 4:0\d$/)).toBeInTheDocument();
    page.show({ shop: { id: 's2', name: '另一家' } });
    await waitFor(() => expect(screen.queryByText(/^已等/)).toBeNull());
  });
});

describe('what the page says', () => {
  test.each([
    ['loading', '页面还在加载…'],
    ['loggedOut', '页面要求登录,登录后自动恢复'],
    ['kicked', '账号在别处登录了,本页已停住'],
    ['disconnected', '页面与平台断开了连接'],
    ['captcha', '页面要求验证,请先完成'],
  ] as const)('%s', async (page, words) => {
    await open({ page });
    expect(screen.getByRole('status')).toHaveTextContent(words);
  });

  test('lost hooks are named by what people see, each part once', async () => {
    await open({ lostHooks: ['rows.nick', 'rows.key', 'thread.time', 'thread.id', 'shop.id'] });
    expect(screen.getByRole('status')).toHaveTextContent(
      '页面改版了:列表昵称、会话列表、聊天消息、店铺和账号 读不到,其余照常可用',
    );
  });

  test.each([
    ['no rows', { lostHooks: ['rows.list', 'rows.row'], rows: [] }, /^没认出会话列表:雷达看不到.*填入照常$/],
    ['nobody open', { lostHooks: ['header.nick'], open: undefined }, /^没认出打开的是哪位买家:不能填入/],
    ['no messages', { lostHooks: ['thread.message'] }, /^没认出聊天消息:等待只能按会话列表估算,填入照常$/],
    ['no box', { lostHooks: ['composer.box'] }, /^没认出回复框:话术只能复制,再按 Ctrl\+V 粘贴$/],
  ])('a loss that takes something away says what, in one sentence: %s', async (_, view, sentence) => {
    await open(view);
    const lines = [...screen.getByRole('status').children].map(({ textContent }) => textContent);
    expect(lines).toEqual([expect.stringMatching(sentence)]);
  });

  test('nothing when all is well', async () => {
    await open();
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });

  test('a script that came late says what a reload brings', async () => {
    await open({ late: true });
    expect(screen.getByRole('status')).toHaveTextContent('刷新本页后,发送前提醒才完整');
  });
});

describe('the shop, where the page does not name it', () => {
  test('is asked once; the answer goes to page and worker', async () => {
    const { page } = await open({ shop: undefined });
    await userEvent.type(await screen.findByLabelText('店铺名'), '  青禾服饰 {Enter}');
    const shop = { id: '青禾服饰', name: '青禾服饰' };
    await waitFor(() => expect(page.last('shop')).toEqual({ t: 'shop', shop }));
    expect(ask).toHaveBeenCalledWith('shop', { tabId: 7, shop });
    page.show({ shop });
    await waitFor(() => expect(screen.queryByLabelText('店铺名')).toBeNull());
  });

  test('shops met before are one click', async () => {
    const met = {
      site: 'practice-desk',
      shop: '老店',
      buyerId: 'x',
      nick: 'x',
      weak: false,
      firstSeen: 1,
      lastSeen: 1,
    };
    await db.buyer.add({ key: 'practice-desk|老店|x', ...met });
    const { page } = await open({ shop: undefined });
    await userEvent.click(await screen.findByRole('button', { name: '老店' }));
    await waitFor(() => expect(page.last('shop')).toMatchObject({ shop: { id: '老店' } }));
  });

  test('a blank name is no answer', async () => {
    const { page } = await open({ shop: undefined });
    await userEvent.type(await screen.findByLabelText('店铺名'), '   {Enter}');
    expect(screen.getByRole('button', { name: '确定' })).toBeDisabled();
    await page.heard();
    expect(page.last('shop')).toBeUndefined();
  });

  test('no question where the page names it or is not ready', async () => {
    await open({ shop: undefined, page: 'loading' });
    expect(screen.queryByLabelText('店铺名')).toBeNull();
  });
});

describe('where the panel stands', () => {
  test('it can be moved and collapsed', async () => {
    const { page } = await open();
    await userEvent.click(screen.getByRole('button', { name: '移到左边' }));
    await waitFor(() => expect(page.last('place')).toEqual({ t: 'place', place: { side: 'left' } }));
    await userEvent.click(screen.getByRole('button', { name: '收起边栏' }));
    await waitFor(() => expect(page.last('place')).toEqual({ t: 'place', place: { collapsed: true } }));
  });

  test('as a rail it shows who waits and how long, and the way back', async () => {
    await db.turn.add(
      aTurn({ id: 'w', buyerKey: 'practice-desk|s1|b2', waitingSince: Date.now() - 4 * minute }),
    );
    const { page } = await open({ place: { ...firstView.place, collapsed: true } });
    expect(screen.queryByRole('tab')).toBeNull();
    expect(await screen.findByText(/^4:0\d$/)).toBeInTheDocument();
    const [back] = screen.getAllByRole('button', { name: /展开边栏/ });
    await userEvent.click(back as HTMLElement);
    await waitFor(() => expect(page.last('place')).toEqual({ t: 'place', place: { collapsed: false } }));
  });
});

describe('a page that covers the panel', () => {
  let see: (isVisible: boolean | undefined) => void = () => {};
  beforeEach(() => {
    class Observer {
      constructor(callback: (entries: unknown[]) => void) {
        see = (isVisible) => callback([{ isVisible }]);
      }
      observe() {}
      disconnect() {}
    }
    vi.stubGlobal('IntersectionObserver', Observer);
  });
  afterEach(() => vi.unstubAllGlobals());

  test('gets no clicks, and the panel says why', async () => {
    const { container } = await open();
    see(false);
    await screen.findByText('边栏被页面遮住了,为防误点已暂停操作');
    expect(container.querySelector('[inert]')).toContainElement(screen.getByTestId('phrases'));
    see(true);
    await waitFor(() => expect(container.querySelector('[inert]')).toBeNull());
  });

  test('a browser that cannot tell leaves the panel alone', async () => {
    const { container } = await open();
    see(undefined);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(container.querySelector('[inert]')).toBeNull();
  });
});
