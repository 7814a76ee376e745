import type { PageWords, PaletteRow } from '../bridge/protocol';
import { placeOf } from '../sites/read/place-of';
import { pageFont, pin, pinned } from './style';

export interface PaletteView {
  rows: PaletteRow[];
  /** 0 with rows: no word was found, and these only mean the same. */
  total: number;
  /** Number of the row that Enter takes; -1 for none. */
  at: number;
  /** An input method is at work: only the number keys count. */
  composing: boolean;
  /** A phrase was chosen and waits for the input method. */
  waits: boolean;
  fillName: string;
  theme: 'auto' | 'light' | 'dark';
}

export interface PaletteList {
  show(box: HTMLElement, view: PaletteView): void;
  hide(): void;
}

/** As in the panel, see components/ui/theme.css. */
const looks = {
  light: {
    ink: '#1c2330',
    soft: '#687181',
    card: '#fff',
    line: '#cfd6e1',
    chosen: '#e3f3f1',
    brand: '#075e5a',
    cap: '#eef1f5',
  },
  dark: {
    ink: '#e8ebf0',
    soft: '#98a1b0',
    card: '#1c222b',
    line: '#404a59',
    chosen: '#12312f',
    brand: '#7fd8d0',
    cap: '#262d38',
  },
};

const most = 520;
const least = 240;
const gap = 6;

/**
 * The list at the reply box. The focus stays in the box, so a status says what is chosen.
 * @param below the panel's frame: whatever lay over it would make the panel count as covered
 */
export function createPaletteList(options: {
  below: Element;
  words: PageWords;
  signal: AbortSignal;
  onPick(index: number): void;
  onPoint(index: number): void;
}): PaletteList {
  const { below, words, signal } = options;
  const { ownerDocument: document } = below;
  const shell = pinned(document, 'div', {
    position: 'fixed',
    display: 'none',
    'flex-direction': 'column',
    'box-sizing': 'border-box',
    border: '1px solid',
    'border-radius': '8px',
    font: pageFont(13, 1.5),
    'pointer-events': 'auto',
    overflow: 'hidden',
    'box-shadow': '0 6px 24px rgb(0 0 0 / 20%)',
  });
  const list = pinned(document, 'div', {
    'overflow-y': 'auto',
    padding: '4px',
    'min-height': '0',
    position: 'relative',
  });
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', words.palette);
  const foot = pinned(document, 'div', {
    display: 'flex',
    gap: '10px',
    padding: '3px 10px',
    font: pageFont(11, 1.5),
    'white-space': 'nowrap',
  });
  const said = pinned(document, 'div', {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    'clip-path': 'inset(50%)',
  });
  foot.setAttribute('aria-hidden', 'true');
  said.setAttribute('role', 'status');
  shell.append(list, foot, said);
  below.before(shell);
  // The caret stays in the reply box.
  shell.addEventListener('mousedown', (event) => event.preventDefault());

  let box: HTMLElement | undefined;
  let view: PaletteView | undefined;
  let drawing = 0;

  /** Where the box is now; asked every frame while the list stands, which costs less than hearing all that may move it. */
  const stand = () => {
    if (!box || !view) return;
    const { left, top, width, height } = placeOf(box);
    const under = window.innerHeight - top - height;
    const above = top > under;
    const wide = Math.min(Math.max(Math.min(width, most), least), window.innerWidth - 2 * gap);
    pin(shell, {
      left: `${Math.max(gap, Math.min(left, window.innerWidth - wide - gap))}px`,
      width: `${wide}px`,
      top: above ? 'auto' : `${top + height + gap}px`,
      bottom: above ? `${window.innerHeight - top + gap}px` : 'auto',
      'max-height': `${Math.max(80, (above ? top : under) - 2 * gap)}px`,
    });
    drawing = window.requestAnimationFrame(stand);
  };

  const text = (words: string, styles: Record<string, string>) => {
    const span = pinned(document, 'span', styles);
    span.textContent = words;
    return span;
  };
  const clipped = { overflow: 'hidden', 'text-overflow': 'ellipsis', 'white-space': 'nowrap' };

  const title = ({ title: whole, marks }: PaletteRow, brand: string) => {
    const span = pinned(document, 'span', {
      ...clipped,
      'font-weight': '700',
      'max-width': '60%',
      flex: 'none',
    });
    let end = 0;
    for (const [from, to] of marks) {
      span.append(whole.slice(end, from), text(whole.slice(from, to), { color: brand }));
      end = to;
    }
    span.append(whole.slice(end));
    return span;
  };

  const draw = ({ rows, total, at, composing, waits, fillName, theme }: PaletteView) => {
    const night = theme === 'auto' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
    const look = night ? looks.dark : looks.light;
    pin(shell, { display: 'flex', background: look.card, color: look.ink, 'border-color': look.line });
    const lines = rows.map((row, index) => {
      const chosen = index === at && !composing;
      const option = pinned(document, 'div', {
        display: 'flex',
        gap: '8px',
        'align-items': 'baseline',
        padding: '2px 6px',
        'border-radius': '5px',
        cursor: 'pointer',
        background: chosen ? look.chosen : 'transparent',
      });
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', String(chosen));
      option.setAttribute('aria-label', row.title);
      option.append(
        title(row, look.brand),
        text(row.text, { ...clipped, flex: '1', 'min-width': '0', color: look.soft, 'font-size': '12px' }),
      );
      if (row.code) option.append(text(`/${row.code}`, { color: look.soft, 'font-size': '11px' }));
      option.append(
        text(`${fillName} ${index + 1}`.trim(), {
          flex: 'none',
          padding: '0 4px',
          border: `1px solid ${look.line}`,
          'border-radius': '4px',
          background: look.cap,
          color: look.soft,
          'font-size': '11px',
        }),
      );
      option.addEventListener('mousemove', () => index !== view?.at && options.onPoint(index));
      option.addEventListener('click', (event) => event.isTrusted && options.onPick(index));
      return option;
    });
    list.replaceChildren(...lines);
    pin(list, { display: rows.length > 0 ? 'block' : 'none' });
    const row = lines[at];
    if (row)
      list.scrollTop = Math.min(row.offsetTop, Math.max(list.scrollTop, bottomOf(row) - list.clientHeight));
    const count =
      total === 0
        ? words.paletteAlike
        : words.paletteCount.replace('{shown}', `${rows.length}`).replace('{total}', `${total}`);
    const keys = waits
      ? words.paletteWaits
      : composing
        ? words.paletteComposing.replace('{keys}', `${fillName} 1–${rows.length}`)
        : words.paletteKeys;
    pin(foot, { color: look.soft, 'border-top': rows.length > 0 ? `1px solid ${look.line}` : '0' });
    foot.replaceChildren(
      ...(rows.length > 0
        ? [text(keys, { ...clipped, flex: '1' }), text(count, {})]
        : [text(words.paletteNone, {})]),
    );
    const chosen = rows.length > 0 ? `${count}, ${rows[at]?.title ?? ''}` : words.paletteNone;
    const now = waits ? words.paletteWaits : chosen;
    if (said.textContent !== now) said.textContent = now;
  };

  const hide = () => {
    box = undefined;
    view = undefined;
    window.cancelAnimationFrame(drawing);
    pin(shell, { display: 'none' });
    list.replaceChildren();
    said.textContent = '';
  };
  signal.addEventListener('abort', hide);
  return {
    show: (at, next) => {
      const stood = box !== undefined;
      box = at;
      view = next;
      draw(next);
      if (!stood) stand();
    },
    hide,
  };
}

const bottomOf = ({ offsetTop, offsetHeight }: HTMLElement) => offsetTop + offsetHeight;
