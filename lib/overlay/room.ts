import type { PanelPlace } from '../bridge/protocol';

/** Width of the collapsed panel in CSS px. */
export const railWidth = 44;

export const widthOf = (place: PanelPlace): number => (place.collapsed ? railWidth : place.width);

/**
 * Gives the panel room beside the page and takes it back.
 * `margin` moves the normal flow; `transform` also makes `body` the containing block of fixed bars, which would
 * otherwise keep the window's full width and hide their buttons under the panel.
 */
export class Room {
  private readonly before = new Map<HTMLElement, string | null>();

  constructor(private readonly document: Document) {}

  give(place: PanelPlace, how: 'margin' | 'body-transform' | 'overlay'): void {
    this.takeBack();
    if (how === 'overlay') return;
    const html = this.document.documentElement;
    this.set(html, { [`margin-${place.side}`]: `${widthOf(place)}px`, 'min-width': '0', width: 'auto' });
    if (how === 'body-transform' && this.document.body) {
      this.set(this.document.body, { transform: 'translateZ(0)' });
    }
  }

  takeBack(): void {
    for (const [element, style] of this.before) {
      if (style === null) element.removeAttribute('style');
      else element.setAttribute('style', style);
    }
    this.before.clear();
  }

  private set(element: HTMLElement, styles: Record<string, string>): void {
    if (!this.before.has(element)) this.before.set(element, element.getAttribute('style'));
    for (const [property, value] of Object.entries(styles)) element.style.setProperty(property, value, 'important');
  }
}

/** Is the middle of any of these elements under our layer? Elements outside the window count as covered sideways. */
export function covers(host: Element, elements: (Element | undefined)[], place: PanelPlace): boolean {
  const view = host.ownerDocument.defaultView;
  if (!view) return false;
  const edge = view.innerWidth - widthOf(place);
  return elements.some((element) => {
    const box = element?.getBoundingClientRect();
    if (!box || box.width === 0 || box.height === 0) return false;
    return place.side === 'right' ? box.right > edge + 1 : box.left < widthOf(place) - 1;
  });
}
