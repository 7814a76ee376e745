import type { Layer } from './layer';
import { pin, pinned } from './style';

/** What is drawn over the page's list: coloured dots at rows, and one outlined row. */
export interface ListMarks {
  /** Tag colours by buyer id. */
  paint(colours: Record<string, string[]>): void;
  /** The rows as the reader found them; call again whenever they may have moved. */
  follow(rows: Map<string, Element>, list: Element | undefined): void;
  /** The rows may have moved without a change, as when the panel took its room. */
  redraw(): void;
  /** Draws a frame around this row until it is opened or some seconds have passed. */
  outline(buyerId: string): void;
}

const outlineFor = 6000;
const dotSize = 8;
const mostDots = 4;

/**
 * Draws in our closed layer only: marks inside the page's rows would tell the platform our tags and would be swept
 * away by its renderer. Positions are read and written in one animation frame, which costs nothing in a hidden tab.
 */
export function createListMarks(layer: Layer, window: Window, signal: AbortSignal): ListMarks {
  const canvas = pinned(layer.host.ownerDocument, 'div', {
    position: 'fixed',
    overflow: 'hidden',
    'pointer-events': 'none',
  });
  canvas.setAttribute('aria-hidden', 'true');
  // Below the panel: a mark over its frame would make the panel count as covered.
  layer.root.prepend(canvas);
  let colours: Record<string, string[]> = {};
  let rows = new Map<string, Element>();
  let list: Element | undefined;
  let outlined: { buyerId: string; until: number } | undefined;
  let asked = 0;

  const draw = () => {
    asked = 0;
    const clip = list?.getBoundingClientRect();
    if (!clip) return pin(canvas, { display: 'none' });
    const marks = [...rows].flatMap(([buyerId, row]) => {
      const dots = colours[buyerId]?.slice(0, mostDots) ?? [];
      const framed = outlined?.buyerId === buyerId && performance.now() < outlined.until;
      if (dots.length === 0 && !framed) return [];
      const box = row.getBoundingClientRect();
      const visible = box.height > 0 && box.bottom > clip.top && box.top < clip.bottom;
      return visible ? [{ box, dots, framed }] : [];
    });
    pin(canvas, {
      display: 'block',
      left: `${clip.left}px`,
      top: `${clip.top}px`,
      width: `${clip.width}px`,
      height: `${clip.height}px`,
    });
    canvas.replaceChildren(
      ...marks.flatMap(({ box, dots, framed }) => [
        ...dots.map((colour, index) => dot(box, clip, colour, index)),
        ...(framed ? [frame(box, clip)] : []),
      ]),
    );
  };

  const dot = (box: DOMRect, clip: DOMRect, colour: string, index: number) =>
    pinned(layer.host.ownerDocument, 'i', {
      position: 'absolute',
      left: `${box.left - clip.left + 3}px`,
      top: `${box.top - clip.top + 5 + index * (dotSize + 2)}px`,
      width: `${dotSize}px`,
      height: `${dotSize}px`,
      'border-radius': '50%',
      background: colour,
      'box-shadow': '0 0 0 1px #fff',
    });

  const frame = (box: DOMRect, clip: DOMRect) =>
    pinned(layer.host.ownerDocument, 'i', {
      position: 'absolute',
      left: `${box.left - clip.left}px`,
      top: `${box.top - clip.top}px`,
      width: `${box.width}px`,
      height: `${box.height}px`,
      'box-sizing': 'border-box',
      border: '3px solid #0b7a75',
      'border-radius': '6px',
    });

  const redraw = () => {
    if (asked === 0) asked = window.requestAnimationFrame(draw);
  };
  window.addEventListener('scroll', redraw, { capture: true, passive: true, signal });
  window.addEventListener('resize', redraw, { passive: true, signal });

  return {
    paint: (next) => {
      colours = next;
      redraw();
    },
    follow: (nextRows, nextList) => {
      rows = nextRows;
      list = nextList;
      redraw();
    },
    redraw,
    outline: (buyerId) => {
      outlined = { buyerId, until: performance.now() + outlineFor };
      redraw();
      window.setTimeout(redraw, outlineFor + 50);
    },
  };
}
