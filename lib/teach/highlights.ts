import type { Layer } from '../overlay/layer';
import { pin, pinned } from '../overlay/style';
import { placeOf } from '../sites/read/place-of';

export interface Highlights {
  /** Elements that the proposal finds, and the one under the pointer. */
  show(found: Element[], hover: Element | undefined): void;
}

/** More than these are counted, but not drawn. */
const most = 300;
/** Ms between looks at whether the page has moved things. */
const beat = 250;

/** Frames around elements, in our layer only; they follow scrolling and layout. */
export function createHighlights(layer: Layer, window: Window, signal: AbortSignal): Highlights {
  const canvas = pinned(layer.host.ownerDocument, 'div', {
    position: 'fixed',
    inset: '0',
    'pointer-events': 'none',
  });
  canvas.setAttribute('aria-hidden', 'true');
  layer.root.append(canvas);
  let found: Element[] = [];
  let hover: Element | undefined;
  let asked = 0;
  let drawn = '';

  const frame = (element: Element, look: Record<string, string>) => {
    const { left, top, width, height } = placeOf(element);
    if (width === 0 || height === 0) return [];
    const box = pinned(layer.host.ownerDocument, 'i', {
      position: 'absolute',
      'box-sizing': 'border-box',
      left: `${left}px`,
      top: `${top}px`,
      width: `${width}px`,
      height: `${height}px`,
      'border-radius': '5px',
      ...look,
    });
    return [box];
  };

  const draw = () => {
    asked = 0;
    const boxes = [
      ...found
        .slice(0, most)
        .flatMap((element) =>
          frame(element, { border: '2px solid #0b7a75', background: 'rgb(11 122 117 / 10%)' }),
        ),
      ...(hover ? frame(hover, { border: '2px dashed #e8590c', background: 'rgb(232 89 12 / 10%)' }) : []),
    ];
    const now = boxes.map((box) => box.style.cssText).join();
    if (now === drawn) return;
    drawn = now;
    canvas.replaceChildren(...boxes);
  };
  const redraw = () => {
    if (asked === 0) asked = window.requestAnimationFrame(draw);
  };
  window.addEventListener('scroll', redraw, { capture: true, passive: true, signal });
  window.addEventListener('resize', redraw, { passive: true, signal });
  const pulse = setInterval(redraw, beat);
  signal.addEventListener('abort', () => clearInterval(pulse));
  pin(canvas, { display: 'block' });

  return {
    show: (nextFound, nextHover) => {
      found = nextFound;
      hover = nextHover;
      redraw();
    },
  };
}
