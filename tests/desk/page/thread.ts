import type { Conversation, Message } from '../model';
import type { Product } from '../shops';
import { clockTime } from '../times';
import { element } from './element';

/** More than this many bubbles are not kept in the page: the oldest go, as on real pages. */
const mostShown = 300;

const agentRoles: readonly string[] = ['me', 'colleague', 'robot'];

export interface ThreadView {
  show(conversation: Conversation | null): void;
  append(message: Message): void;
}

/** Draws one conversation into `.thread`; `agent` is the name beside my own bubbles. */
export function threadView(thread: HTMLElement, agent: string): ThreadView {
  const down = () => {
    thread.scrollTop = thread.scrollHeight;
  };
  let initial = '';
  return {
    show(conversation) {
      initial = conversation ? ([...conversation.nick][0] ?? '') : '';
      if (conversation) thread.dataset.uid = conversation.uid;
      else delete thread.dataset.uid;
      const messages = conversation?.messages.slice(-mostShown) ?? [];
      thread.replaceChildren(...messages.map((message) => bubble(message, initial, agent)));
      down();
    },
    append(message) {
      thread.append(bubble(message, initial, agent));
      while (thread.childElementCount > mostShown) thread.firstElementChild?.remove();
      down();
    },
  };
}

function bubble(message: Message, initial: string, agent: string): HTMLElement {
  const time = element('time', 'msg-time', clockTime(message.at));
  time.dateTime = new Date(message.at).toISOString();
  const root = element('div', 'msg');
  root.dataset.mid = message.id;
  root.dataset.from = message.from;
  if (message.product) {
    root.classList.add('card');
    root.append(card(message.product), time);
    return root;
  }
  const text = element('div', 'msg-text', message.text);
  if (message.from === 'system') {
    root.append(text, time);
    return root;
  }
  const names = { buyer: '', me: agent, colleague: '小周', robot: '机器人' } as const;
  const meta = element('div', 'msg-meta', [element('span', 'msg-name', names[message.from]), time]);
  const face = element('span', 'avatar', agentRoles.includes(message.from) ? '店' : initial);
  root.append(face, element('div', 'msg-body', [meta, text]));
  return root;
}

function card(product: Product): HTMLElement {
  return element('div', 'card-body', [
    element('span', 'card-picture', [...product.title][0] ?? ''),
    element('div', 'card-words', [
      element('div', 'msg-text', product.title),
      element('div', 'card-spec', product.spec),
      element('div', 'card-price', `¥${product.price}`),
    ]),
  ]);
}
