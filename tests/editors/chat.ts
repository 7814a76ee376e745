import type { Editor, Mount } from './editor';

declare global {
  interface Window {
    /** What the editor itself holds. */
    model(): string;
    /** Takes a new, empty editor, with the first buyer open. */
    reset(): Promise<void>;
    /** Files that the page was handed by paste. */
    pastedFiles: string[];
  }
}

const buyers = { 'b-1': '小满', 'b-2': '林深见鹿' } as const;
type BuyerId = keyof typeof buyers;

const make = (tag: string, className: string, text = '') => {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
};

/** The smallest chat page that a profile can be written for, around one editor. */
export function chat(mount: Mount): void {
  const root = placeOf(new URLSearchParams(location.search).get('in'));
  if (!root) return;
  const rows = make('ul', 'rows');
  const who = make('h1', 'who');
  const thread = make('div', 'thread');
  const holder = make('div', 'holder');
  holder.style.cssText =
    'border: 1px solid #999; margin: 8px; padding: 4px; width: 480px; white-space: pre-wrap';
  let editor: Editor | undefined;
  const open = (id: BuyerId) => {
    for (const row of rows.children) row.classList.toggle('open', (row as HTMLElement).dataset.id === id);
    who.textContent = buyers[id];
    thread.dataset.id = id;
  };
  for (const [id, nick] of Object.entries(buyers)) {
    const row = make('li', 'row', nick);
    row.dataset.id = id;
    row.addEventListener('click', () => open(id as BuyerId));
    rows.append(row);
  }
  root.append(rows, who, thread, holder, make('button', 'send', '发送'));
  window.pastedFiles = [];
  const takesFiles = new URLSearchParams(location.search).get('files') === '1';
  holder.addEventListener('paste', (event) => {
    const files = event.clipboardData?.files ?? [];
    for (const file of files) window.pastedFiles.push(`${file.name} ${file.size}`);
    // A desk that takes images says so by keeping the browser's own paste back.
    if (files.length > 0 && takesFiles) event.preventDefault();
  });
  window.model = () => editor?.model() ?? '';
  window.reset = async () => {
    editor?.destroy?.();
    editor = undefined;
    holder.replaceChildren();
    window.pastedFiles = [];
    open('b-1');
    editor = await mount(holder);
  };
  void window.reset();
}

/** Where the desk stands: in the page itself, in a frame of it (which loads this same script), in a shadow root. */
function placeOf(place: string | null): HTMLElement | ShadowRoot | undefined {
  if (place === 'frame') {
    const frame = document.createElement('iframe');
    frame.id = 'desk';
    frame.style.cssText = 'width: 700px; height: 500px; margin: 40px 0 0 60px';
    frame.src = location.pathname;
    document.body.append(frame);
    return undefined;
  }
  if (place !== 'shadow') return document.body;
  const host = make('div', 'host');
  host.id = 'desk';
  document.body.append(host);
  return host.attachShadow({ mode: 'open' });
}
