import type { BoxKind } from '../options';

export interface ReplyBox {
  readonly kind: BoxKind;
  text(): string;
  set(text: string): void;
  /** Another kind of box takes the place of this one, with the same words in it. */
  change(kind: BoxKind): void;
  /** The holder gets a new box node; after the page was drawn anew. */
  attach(holder: HTMLElement): void;
}

interface BoxEvents {
  kind: BoxKind;
  /** Enter without Shift; `trusted` = a human pressed it. Returns whether the desk took it. */
  enter(trusted: boolean): boolean;
}

/** The reply box `#reply` in its four kinds. */
export function replyBox(events: BoxEvents): ReplyBox {
  let kind = events.kind;
  let node: HTMLElement = make(kind);
  let holder: HTMLElement | null = null;

  const read = () => {
    if (node instanceof HTMLTextAreaElement || node instanceof HTMLInputElement) return node.value;
    // A lone <br> is what browsers leave in an emptied box.
    return node.innerText.replace(/\u00a0/g, ' ').replace(/\n$/, '');
  };
  const write = (text: string) => {
    if (node instanceof HTMLTextAreaElement || node instanceof HTMLInputElement) node.value = text;
    else node.innerText = text;
  };
  const place = () => {
    node = make(kind);
    node.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      if (events.enter(event.isTrusted)) event.preventDefault();
    });
    holder?.replaceChildren(node);
  };

  return {
    get kind() {
      return kind;
    },
    text: read,
    set: write,
    change(next) {
      const text = read();
      kind = next;
      place();
      write(text);
    },
    attach(next) {
      const text = read();
      holder = next;
      place();
      write(text);
    },
  };
}

function make(kind: BoxKind): HTMLElement {
  const hint = '输入回复,Enter 发送,Shift+Enter 换行';
  if (kind === 'textarea' || kind === 'input') {
    const field = document.createElement(kind);
    field.id = 'reply';
    field.placeholder = hint;
    field.setAttribute('aria-label', '回复');
    return field;
  }
  const field = document.createElement('div');
  field.id = 'reply';
  field.setAttribute('contenteditable', kind === 'plaintext' ? 'plaintext-only' : 'true');
  field.setAttribute('role', 'textbox');
  field.setAttribute('aria-multiline', 'true');
  field.setAttribute('aria-label', '回复');
  field.dataset.hint = hint;
  return field;
}
