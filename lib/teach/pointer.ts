/** What lies under a point of the window: the innermost element, or a frame that cannot be looked into. */
export type Under = { element: Element } | { closed: Element } | undefined;

type Tree = Document | ShadowRoot;

const frameTags = /^(iframe|frame)$/;

/** Looks through open shadow roots and frames of the same origin. `x`, `y` in CSS px of the top window. */
export function elementUnder(document: Document, x: number, y: number): Under {
  let tree: Tree = document;
  let at = { x, y };
  let found: Element | undefined;
  for (;;) {
    const next: Element | null = tree.elementFromPoint(at.x, at.y);
    if (!next || next === found) return found && { element: found };
    found = next;
    if (found.shadowRoot) tree = found.shadowRoot;
    else if (frameTags.test(found.localName)) {
      const inside: Document | null = (found as HTMLIFrameElement).contentDocument;
      if (!inside) return { closed: found };
      const { left, top } = found.getBoundingClientRect();
      at = { x: at.x - left - found.clientLeft, y: at.y - top - found.clientTop };
      tree = inside;
    } else return { element: found };
  }
}

/** The nearest thing around `element` that scrolls in this direction, so that the wheel still works while pointing. */
export function scrollerAt(element: Element, down: number): Element | undefined {
  for (
    let at: Element | null = element;
    at;
    at = at.parentElement ?? (at.getRootNode() as ShadowRoot).host ?? null
  ) {
    const room = down > 0 ? at.scrollHeight - at.clientHeight - at.scrollTop > 1 : at.scrollTop > 0;
    const view = at.ownerDocument.defaultView;
    if (room && /auto|scroll|overlay/.test(view?.getComputedStyle(at).overflowY ?? '')) return at;
  }
  return undefined;
}
