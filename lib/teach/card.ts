import type { Layer } from '../overlay/layer';
import { pin } from '../overlay/style';
import { type Action, button, make } from './dom';
import { type Box, placeCard } from './place-card';

export interface CardView {
  title: string;
  /** `at` of `of` steps are behind us. */
  progress?: { at: number; of: number; text: string };
  body: HTMLElement;
  /** Below the body, left to right; the primary one is what Enter does. */
  actions: Action[];
}

export interface Card {
  show(view: CardView): void;
  /** Moves away from what must be seen, unless the agent has put it somewhere. */
  keepClear(boxes: Box[]): void;
  element: HTMLElement;
}

/** Our card over the page: movable, read out as a dialog, never in the page's own tree. */
export function createCard(options: {
  layer: Layer;
  window: Window;
  theme: 'auto' | 'light' | 'dark';
  words: { close: string; drag: string };
  signal: AbortSignal;
  onClose(): void;
}): Card {
  const { layer, window, theme, words, signal, onClose } = options;
  const element = make('section', { className: theme });
  element.setAttribute('role', 'dialog');
  element.tabIndex = -1;
  layer.root.append(element);
  let placed = false;
  let avoid: Box[] = [];

  const put = ({ left, top }: { left: number; top: number }) => {
    const x = Math.min(Math.max(0, left), window.innerWidth - element.offsetWidth);
    const y = Math.min(Math.max(0, top), window.innerHeight - element.offsetHeight);
    pin(element, { left: `${x}px`, top: `${y}px` });
  };
  const settle = () => {
    if (placed) return put(element.getBoundingClientRect());
    const size = { width: element.offsetWidth, height: element.offsetHeight };
    put(placeCard(size, { width: window.innerWidth, height: window.innerHeight }, avoid));
  };

  const drag = (down: PointerEvent) => {
    if (down.target instanceof Element && down.target.closest('button')) return;
    const handle = down.currentTarget as HTMLElement;
    const from = element.getBoundingClientRect();
    handle.setPointerCapture(down.pointerId);
    const follow = (move: PointerEvent) => {
      placed = true;
      put({ left: from.left + move.clientX - down.clientX, top: from.top + move.clientY - down.clientY });
    };
    const stop = new AbortController();
    handle.addEventListener('pointermove', follow, { signal: stop.signal });
    for (const end of ['pointerup', 'pointercancel']) {
      handle.addEventListener(end, () => stop.abort(), { signal: stop.signal });
    }
  };
  // What is typed into our field is no shortcut of the page.
  for (const name of ['keydown', 'keyup', 'keypress', 'input', 'paste'] as const) {
    element.addEventListener(name, (event) => event.stopPropagation(), { signal });
  }
  window.addEventListener('resize', settle, { signal });

  return {
    element,
    show: ({ title, progress, body, actions }) => {
      element.setAttribute('aria-label', title);
      const header = make(
        'header',
        {},
        make('b', { text: title }),
        progress && make('small', { text: progress.text }),
        button({ label: words.close, sign: '×', look: 'icon', run: onClose }),
      );
      header.title = words.drag;
      header.addEventListener('pointerdown', drag);
      const bar = make('div');
      if (progress) {
        bar.className = 'meter';
        const done = make('i');
        pin(done, { width: `${(100 * progress.at) / progress.of}%` });
        bar.append(done);
      }
      const buttons = actions.map(button);
      element.replaceChildren(header, bar, body, make('footer', {}, ...buttons));
      const first = buttons.find((one) => one.className === 'primary' && !one.disabled);
      (first ?? element).focus({ preventScroll: true });
      settle();
    },
    keepClear: (boxes) => {
      avoid = boxes;
      settle();
    },
  };
}
