import type { DeskOptions } from '../options';
import { shops } from '../shops';
import { element } from './element';

/** The nodes of a freshly built page that others write into. */
export interface Frame {
  readonly root: HTMLElement;
  readonly scroll: HTMLElement;
  readonly count: HTMLElement;
  readonly clock: HTMLElement;
  readonly rerender: HTMLButtonElement;
  readonly logout: HTMLButtonElement;
  /** Holds the empty state or head, thread and foot. */
  readonly chat: HTMLElement;
  readonly empty: HTMLElement;
  readonly talk: readonly HTMLElement[];
  readonly chatNick: HTMLElement;
  readonly chatFrom: HTMLElement;
  readonly thread: HTMLElement;
  readonly boxHolder: HTMLElement;
  readonly send: HTMLButtonElement;
  readonly side: HTMLElement | null;
}

/** Builds the whole page anew; nothing in it is connected yet. */
export function buildFrame(options: DeskOptions): Frame {
  const shop = shops[options.shop];
  const shopName = element('span', 'shop-name', shop.name);
  shopName.dataset.shopId = shop.id;
  const clock = element('span', 'desk-clock');
  const rerender = button('desk-rerender', '重新渲染');
  const logout = button('desk-logout', '退出');
  const head = element('header', 'desk-head', [
    element('span', 'desk-mark', [...shop.name][0] ?? ''),
    shopName,
    element('span', 'desk-kind', '练习台'),
    ...otherShops(options),
    element('span', 'desk-gap'),
    clock,
    rerender,
    element('span', 'agent', [
      element('i', 'agent-dot'),
      element('span', 'agent-name', options.agent),
      element('span', 'agent-state', '在线'),
    ]),
    logout,
  ]);

  const count = element('span', 'list-count');
  const scroll = element('div', 'conv-scroll');
  const list = element('section', 'list', [
    element('div', 'list-head', [element('b', '', '会话'), count]),
    scroll,
  ]);

  const chatNick = element('span', 'chat-nick');
  const chatFrom = element('span', 'chat-from');
  const thread = element('div', 'thread');
  const boxHolder = element('div', 'box-holder');
  const send = button('send', '发送');
  const tools = element('div', 'chat-tools', [
    ...['表情', '图片', '商品', '优惠券', '订单'].map((word) => element('span', 'tool', word)),
  ]);
  const talk = [
    element('div', 'chat-head', [chatNick, chatFrom]),
    thread,
    element('div', 'chat-foot', [tools, boxHolder, element('div', 'chat-send', [send])]),
  ];
  const empty = element('div', 'chat-empty', [
    element('div', 'empty-mark', '话'),
    element('div', '', '选一位买家开始接待'),
  ]);
  const chat = element('main', 'chat', [empty]);
  const side = options.order ? element('aside', 'side') : null;
  const root = element('div', `desk${options.wide ? ' is-wide' : ''}`, [
    head,
    element('div', 'desk-body', [list, chat, side]),
  ]);
  root.id = 'desk-root';
  return {
    root,
    scroll,
    count,
    clock,
    rerender,
    logout,
    chat,
    empty,
    talk,
    chatNick,
    chatFrom,
    thread,
    boxHolder,
    send,
    side,
  };
}

/** The other shops, each in its own tab and with the same options. */
function otherShops(options: DeskOptions): HTMLElement[] {
  return Object.values(shops)
    .filter(({ id }) => id !== options.shop)
    .map(({ id, name }) => {
      const link = element('a', 'other-shop', name);
      const query = new URLSearchParams(window.location.search);
      query.set('shop', id);
      link.href = `/desk?${query}`;
      link.target = '_blank';
      return link;
    });
}

function button(className: string, text: string): HTMLButtonElement {
  const node = element('button', className, text);
  node.type = 'button';
  return node;
}
