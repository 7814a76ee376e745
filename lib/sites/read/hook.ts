import type { Hook, Selector, SiteProfile } from '../profile';
import { foldText } from './clean';

/** One reading in progress. */
export interface Context {
  doc: Document;
  profile: SiteProfile;
  /** Documents and shadow roots that hold the desk, outermost first. */
  roots: ParentNode[];
  walkShadows: boolean;
  isVisible: (element: Element) => boolean;
  /** Local ms since 1970; `undefined` = no clock at hand, then times without a year stay unread. */
  now: number | undefined;
  /** Best selector index by hook path. */
  hits: Record<string, number>;
}

/** Is the element drawn? Not asked of position: a row scrolled out of sight is still drawn. */
export const isDrawn = (element: Element): boolean =>
  element.checkVisibility
    ? element.checkVisibility({ visibilityProperty: true })
    : element.getClientRects().length > 0;

/** `inner` and every open shadow root below it. */
export function withShadows(inner: ParentNode): ParentNode[] {
  const found = [inner];
  const own = (inner as Element).shadowRoot;
  if (own) found.push(...withShadows(own));
  for (const element of inner.querySelectorAll('*')) {
    if (element.shadowRoot) found.push(...withShadows(element.shadowRoot));
  }
  return found;
}

const compiled = new Map<string, RegExp | undefined>();

/** A compiled pattern; `undefined` where it is none, so that its hook counts as lost. */
export function regex(source: string): RegExp | undefined {
  if (!compiled.has(source)) {
    let made: RegExp | undefined;
    try {
      made = new RegExp(source, 'iu');
    } catch {
      // A profile can be imported by hand; a broken pattern must cost its own hook only, and shows as `lost`.
    }
    compiled.set(source, made);
  }
  return compiled.get(source);
}

const isElement = (node: ParentNode): node is Element => node.nodeType === 1;

function place(context: Context, from: ParentNode[], { css, at }: Partial<Selector>): Element[] {
  const elements = from.filter(isElement);
  if (css === undefined || at === 'self') return elements.filter((e) => css === undefined || e.matches(css));
  if (at === 'around') {
    const found = elements.map((e) => e.closest(css) ?? (e.getRootNode() as ShadowRoot).host?.closest(css));
    return found.filter((e) => !!e);
  }
  if (at === 'before') {
    for (let e = elements[0]?.previousElementSibling; e; e = e.previousElementSibling) {
      if (e.matches(css)) return [e];
    }
    return [];
  }
  const scopes = at === 'document' ? [context.doc] : context.walkShadows ? from.flatMap(withShadows) : from;
  return [...new Set(scopes)].flatMap((scope) => [...scope.querySelectorAll(css)]);
}

/** All elements that one selector finds from `from`, in page order; none for CSS that no browser understands. */
export function matches(context: Context, from: ParentNode[], selector: Partial<Selector>): Element[] {
  const { text, sub, visible } = selector;
  try {
    return place(context, from, selector).filter(
      (element) =>
        (text === undefined ||
          regex(text)?.test(foldText((sub ? element.querySelector(sub) : element)?.textContent ?? ''))) &&
        (!visible || context.isVisible(element)),
    );
  } catch {
    // querySelector throws on bad CSS only; the hook then shows as `lost`.
    return [];
  }
}

/** Remembers that the hook at `path` was found by its selector `index`. */
export function hit({ hits }: Context, path: string, index: number): void {
  hits[path] = Math.min(hits[path] ?? index, index);
}

/** What the first selector that finds anything finds. */
export function findAll(context: Context, path: string, from: ParentNode[], hook: Hook = []): Element[] {
  for (const [index, selector] of hook.entries()) {
    const found = matches(context, from, selector);
    if (found.length) {
      hit(context, path, index);
      return found;
    }
  }
  return [];
}

/** The one element of a hook, the first drawn one where several are mounted. */
export function find(
  context: Context,
  path: string,
  from: ParentNode[],
  hook: Hook | undefined,
): Element | undefined {
  const found = findAll(context, path, from, hook);
  return found.length > 1 ? (found.find(context.isVisible) ?? found[0]) : found[0];
}

/** Does any selector match? Alternatives, not fallbacks, so health knows only "seen". */
export function any(context: Context, path: string, from: ParentNode[], hook: Hook = []): boolean {
  const seen = hook.some((selector) => matches(context, from, selector).length > 0);
  if (seen) hit(context, path, 0);
  return seen;
}
