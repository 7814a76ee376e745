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
  private before: {
    element: HTMLElement;
    property: string;
    value: string;
    priority: string;
    bare: boolean;
  }[] = [];

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

  /** Property by property: pages that scale by rem rewrite the root's style while we stand here. */
  takeBack(): void {
    for (const { element, property, value, priority, bare } of this.before.reverse()) {
      element.style.setProperty(property, value, priority);
      // Chromium takes an attribute away only once it has been read: without this, `style=""` would stay.
      if (bare && element.getAttribute('style') === '') element.removeAttribute('style');
    }
    this.before = [];
  }

  private set(element: HTMLElement, styles: Record<string, string>): void {
    const { style } = element;
    const bare = !element.hasAttribute('style');
    for (const [property, wanted] of Object.entries(styles)) {
      const value = style.getPropertyValue(property);
      this.before.push({ element, property, value, priority: style.getPropertyPriority(property), bare });
      style.setProperty(property, wanted, 'important');
    }
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
