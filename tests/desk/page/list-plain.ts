import { element, setText } from './element';
import type { ListSource, ListView } from './list';
import { type RowWords, rowWords } from './row-words';

interface Row {
  readonly root: HTMLLIElement;
  readonly last: HTMLElement;
  readonly time: HTMLElement;
  readonly face: HTMLElement;
  readonly foot: HTMLElement;
}

/** Every conversation is one `li` for good; only what changed is written. */
export function plainList(scroll: HTMLElement, source: ListSource): ListView {
  const list = element('ul', 'conv-list');
  const rows = new Map<string, Row>();
  scroll.replaceChildren(list);

  const row = (uid: string) => {
    const conversation = source.model.get(uid);
    if (!conversation) return;
    const words = rowWords(conversation, source.shownUid(), source.now());
    let nodes = rows.get(uid);
    if (!nodes) {
      nodes = build(words);
      rows.set(uid, nodes);
    }
    paint(nodes, words);
  };

  const order = () => {
    const uids = source.model.uids;
    for (const uid of uids) if (!rows.has(uid)) row(uid);
    const wanted = uids.flatMap((uid) => rows.get(uid)?.root ?? []);
    for (const [at, node] of wanted.entries()) {
      if (list.children[at] !== node) list.insertBefore(node, list.children[at] ?? null);
    }
  };

  order();
  return {
    row,
    order,
    tick: () => {
      for (const { uid, waitingSince } of source.model.all()) if (waitingSince !== null) row(uid);
    },
    destroy: () => list.remove(),
  };
}

function build({ uid, nick, initial }: RowWords): Row {
  const face = element('div', 'conv-face', [element('span', 'avatar', initial)]);
  const last = element('div', 'conv-last');
  const time = element('span', 'conv-time');
  const foot = element('div', 'conv-foot', [time]);
  const root = element('li', 'conv', [
    face,
    element('div', 'conv-main', [element('div', 'conv-nick', nick), last]),
    foot,
  ]);
  root.dataset.uid = uid;
  return { root, last, time, face, foot };
}

function paint({ root, last, time, face, foot }: Row, words: RowWords): void {
  setText(last, words.last);
  setText(time, words.time);
  optional(face, 'conv-unread', words.unread);
  optional(foot, 'conv-wait', words.wait)?.classList.toggle('is-overdue', words.overdue);
  if (root.classList.contains('is-open') !== words.open) root.classList.toggle('is-open', words.open);
}

function optional(parent: HTMLElement, className: string, text: string | null): Element | null {
  const found = parent.querySelector(`.${className}`);
  if (text === null) {
    found?.remove();
    return null;
  }
  const node = found ?? parent.appendChild(element('span', className));
  setText(node, text);
  return node;
}
