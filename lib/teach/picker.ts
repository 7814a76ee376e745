import type { Layer } from '../overlay/layer';
import { pin, pinned } from '../overlay/style';
import { elementUnder, scrollerAt, type Under } from './pointer';

export interface Picker {
  /** While on, nothing that the mouse does reaches the page. */
  turn(on: boolean): void;
}

const mouse = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'dragstart',
  'touchstart',
  'touchend',
] as const;

/**
 * A clear pane over the page takes all mouse events, so that no row is opened, no button pressed and no focus moved
 * by pointing at it; frames lie below it as well. They are stopped at the window, before the page's own listeners,
 * and what is under the pointer is asked of the page.
 */
export function createPicker(options: {
  layer: Layer;
  window: Window;
  signal: AbortSignal;
  onHover(under: Under): void;
  onPick(under: Under): void;
}): Picker {
  const { layer, window, signal, onHover, onPick } = options;
  const { ownerDocument: document } = layer.host;
  const pane = pinned(document, 'div', {
    position: 'fixed',
    inset: '0',
    display: 'none',
    cursor: 'crosshair',
    'pointer-events': 'auto',
  });
  layer.root.prepend(pane);

  const onPane = ({ target, clientX, clientY }: MouseEvent) =>
    target === layer.host && layer.root.elementFromPoint(clientX, clientY) === pane;
  const under = ({ clientX, clientY }: MouseEvent): Under => {
    pin(pane, { 'pointer-events': 'none' });
    const found = elementUnder(document, clientX, clientY);
    pin(pane, { 'pointer-events': 'auto' });
    // Our own layers stand beside the body: they are nothing of the page.
    const ours = found && 'element' in found && found.element.parentElement === document.documentElement;
    return ours && found.element !== document.body ? undefined : found;
  };
  const stop = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const listen = <Name extends keyof WindowEventMap>(
    name: Name,
    hear: (event: WindowEventMap[Name]) => void,
  ) => window.addEventListener(name, hear, { capture: true, passive: false, signal });

  for (const name of mouse) {
    listen(name, (event) => {
      const at = 'touches' in event ? (event.changedTouches[0] as unknown as MouseEvent) : event;
      if (!onPane({ target: event.target, clientX: at.clientX, clientY: at.clientY } as MouseEvent)) return;
      stop(event);
      if (name === 'click' && event.isTrusted) onPick(under(event as MouseEvent));
    });
  }
  listen('mousemove', (event) => onHover(onPane(event) ? under(event) : undefined));
  listen('wheel', (event) => {
    if (!onPane(event)) return;
    const found = under(event);
    const scroller = found && 'element' in found && scrollerAt(found.element, event.deltaY);
    stop(event);
    if (scroller) scroller.scrollTop += event.deltaY;
  });
  return { turn: (on) => pin(pane, { display: on ? 'block' : 'none' }) };
}
