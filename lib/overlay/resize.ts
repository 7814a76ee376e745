import type { PanelPlace } from '../bridge/protocol';
import type { Layer } from './layer';
import { pin, pinned } from './style';

const narrowest = 280;
const widest = 520;
const step = 16;

export interface Handle {
  place(place: PanelPlace): void;
}

/** The grip on the panel's inner edge: drag, or arrow keys when it has the focus. Only trusted input counts. */
export function createResize(
  layer: Layer,
  title: string,
  onWidth: (width: number, settled: boolean) => void,
): Handle {
  const grip = pinned(layer.host.ownerDocument, 'div', {
    position: 'fixed',
    top: '0',
    bottom: '0',
    width: '6px',
    cursor: 'ew-resize',
    'pointer-events': 'auto',
    'touch-action': 'none',
  });
  grip.tabIndex = 0;
  grip.title = title;
  grip.setAttribute('role', 'separator');
  grip.setAttribute('aria-orientation', 'vertical');
  grip.setAttribute('aria-label', title);
  let now: PanelPlace | undefined;
  let dragged: number | undefined;
  const clamp = (width: number) => Math.round(Math.min(widest, Math.max(narrowest, width)));
  const widthAt = (x: number) =>
    clamp(now?.side === 'left' ? x : (grip.ownerDocument.defaultView?.innerWidth ?? 0) - x);
  grip.addEventListener('pointerdown', (event) => {
    if (!event.isTrusted) return;
    event.preventDefault();
    grip.setPointerCapture(event.pointerId);
    // Over everything while it is held: the panel's frame is another process and would swallow the moves.
    pin(grip, { width: '100vw', left: '0', right: 'auto', 'z-index': '1' });
    dragged = now?.width;
  });
  grip.addEventListener('pointermove', (event) => {
    if (!grip.hasPointerCapture(event.pointerId)) return;
    // The release was swallowed, as by the frame or another window.
    if (event.buttons === 0) return grip.releasePointerCapture(event.pointerId);
    dragged = widthAt(event.clientX);
    onWidth(dragged, false);
  });
  // The coordinates of this event are 0 when the pointer ends over the frame.
  grip.addEventListener('lostpointercapture', () => {
    const width = dragged;
    dragged = undefined;
    if (width !== undefined) onWidth(width, true);
  });
  grip.addEventListener('keydown', (event) => {
    const towardsPage = now?.side === 'left' ? 'ArrowRight' : 'ArrowLeft';
    const away = now?.side === 'left' ? 'ArrowLeft' : 'ArrowRight';
    if (!event.isTrusted || !now || (event.key !== towardsPage && event.key !== away)) return;
    event.preventDefault();
    onWidth(clamp(now.width + (event.key === towardsPage ? step : -step)), true);
  });
  layer.root.prepend(grip);
  return {
    place: (place) => {
      now = place;
      if (dragged !== undefined) return;
      grip.setAttribute('aria-valuenow', String(place.width));
      // Beside the frame, not over it: whatever lies over the frame makes it count as covered.
      const edge = `${place.width}px`;
      pin(grip, {
        display: place.collapsed ? 'none' : 'block',
        width: '6px',
        'z-index': 'auto',
        right: place.side === 'right' ? edge : 'auto',
        left: place.side === 'left' ? edge : 'auto',
      });
    },
  };
}
