import type { Hook, Selector } from '../hook';
import type { SiteProfile } from '../profile';
import { foldText } from './clean';
import type { PropsReader } from './props';

/** One reading in progress. */
export interface Context {
  doc: Document;
  profile: SiteProfile;
  /** Documents and shadow roots that hold the desk, outermost first. */
  roots: ParentNode[];
  walkShadows: boolean;
  isVisible: (element: Element) => boolean;
  /** Ms since 1970; `undefined` = no clock at hand, then times without a year stay unread. */
  now: number | undefined;
  /** See `ReadOptions`. */
  propsOf: PropsReader | undefined;
  /** Hooks found so far, by path. */
  hooks: Record<string, unknown[]>;
  /** Best selector index by hook path. */
  hits: Record<string, number>;
  /** Hits of kept values that stand in `hits` already. */
  replayed: Set<object>;
}

/** Is the element drawn? Not asked of position: a row scrolled out of sight is still drawn. */
export const isDrawn = (element: Element): boolean =>
  element.checkVisibility?.({ visibilityProperty: true }) ?? element.getClientRects().length > 0;

/** `inner` and every open shadow root below it. */
export function withShadows(inner: ParentNode): ParentNode[] {
  const hosts = [inner as Element, ...inner.querySelectorAll('*')];
  return [inner, ...hosts.flatMap(({ shadowRoot }) => (shadowRoot ? withShadows(shadowRoot) : []))];
}

const compiled = new Map<string, RegExp | undefined>();

/** A compiled pattern; `undefined` where it is none, so that its hook counts as lost. */
export function regex(source: string): RegExp | undefined {
  if (!compiled.has(source)) {
    compiled.set(source, undefined);
    try {
      compiled.set(source, new RegExp(source, 'iu'));
    } catch {
      // A profile can be written by hand; a broken pattern must cost its own hook only, and shows as `lost`.
    }
  }
  return compiled.get(source);
}

/** Where a selector that looks down searches; the roots are walked already. */
function scopesOf(context: Context, from: ParentNode[], at: Selector['at']): ParentNode[] {
  const { doc, roots, walkShadows } = context;
  if (at === 'document') return [doc];
  return walkShadows && from !== roots ? from.flatMap(withShadows) : from;
}

/** The one element that a selector finds which does not look down: itself, upwards or before. */
function alone([element]: Element[], { css, at }: Partial<Selector>): Element | null | undefined {
  if (!css) return element?.nodeType === 1 ? element : undefined;
  if (at === 'self') return element?.matches(css) ? element : undefined;
  if (at === 'around') return element?.closest(css);
  let found = element?.previousElementSibling;
  while (found && !found.matches(css)) found = found.previousElementSibling;
  return found;
}

function passes(context: Context, element: Element, { text, sub, visible }: Partial<Selector>): boolean {
  if (text) {
    const said = (sub ? element.querySelector(sub) : element)?.textContent ?? '';
    if (!regex(text)?.test(foldText(said))) return false;
  }
  return !visible || context.isVisible(element);
}

type Parts = Partial<Selector & { without: string }>;

const sound = new WeakMap<object, boolean>();

/** Does this browser understand the CSS? Asked once: a hook that it does not understand shows as `lost`. */
function isSound(doc: Document, selector: Parts): boolean {
  let known = sound.get(selector);
  if (known === undefined) {
    try {
      for (const css of [selector.css, selector.sub, selector.without])
        if (css) doc.createDocumentFragment().querySelector(css);
      known = true;
    } catch {
      // A SyntaxError is the answer.
      known = false;
    }
    sound.set(selector, known);
  }
  return known;
}

/**
 * Shows each element that one selector finds from `from` to `look`, in page order, until it takes one. Most selectors
 * are settled by the first, which a browser finds without walking the whole page.
 */
export function seek<T>(
  context: Context,
  from: ParentNode[],
  selector: Parts,
  look: (element: Element) => T | undefined,
): T | undefined {
  const { css, at } = selector;
  if (!isSound(context.doc, selector)) return undefined;
  const tried = (element: Element) => (passes(context, element, selector) ? look(element) : undefined);
  if (!css || at === 'self' || at === 'around' || at === 'before') {
    const element = alone(from as Element[], selector);
    return element ? tried(element) : undefined;
  }
  for (const scope of scopesOf(context, from, at)) {
    const first = scope.querySelector(css);
    if (!first) continue;
    let taken = tried(first);
    const all = taken === undefined ? scope.querySelectorAll(css) : [];
    for (let i = 1; taken === undefined && i < all.length; i++) taken = tried(all[i] as Element);
    if (taken !== undefined) return taken;
  }
  return undefined;
}

/** All elements that one selector finds from `from`, in page order; none for CSS that no browser understands. */
export function matches(context: Context, from: ParentNode[], selector: Partial<Selector>): Element[] {
  const found: Element[] = [];
  seek(context, from, selector, (element) => {
    found.push(element);
    return undefined;
  });
  return found;
}

/** The first of {@link matches}. */
export const firstMatch = (context: Context, from: ParentNode[], selector: Partial<Selector>) =>
  seek(context, from, selector, (element) => element);

/** The selectors that the profile names under a path such as `rows.nick`. */
export function hookAt<T = Selector>({ profile, hooks }: Context, path: string): T[] {
  if (!hooks[path]) {
    let part: unknown = profile;
    for (const name of path.split('.')) part = (part as Record<string, unknown> | undefined)?.[name];
    hooks[path] = (part as unknown[] | undefined) ?? [];
  }
  return hooks[path] as T[];
}

/** Remembers that the hook at `path` was found by its selector `index`. */
export function hit({ hits }: Context, path: string, index = 0): void {
  hits[path] = Math.min(hits[path] ?? index, index);
}

/** What the first selector that finds anything finds. */
export function findAll(
  context: Context,
  path: string,
  from: ParentNode[],
  hook: Hook = hookAt(context, path),
): Element[] {
  for (const [index, selector] of hook.entries()) {
    const found = matches(context, from, selector);
    if (found[0]) {
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
  hook: Hook = hookAt(context, path),
): Element | undefined {
  for (const [index, selector] of hook.entries()) {
    let first: Element | undefined;
    const drawn = seek(context, from, selector, (element) => {
      first ??= element;
      return context.isVisible(element) ? element : undefined;
    });
    if (first) {
      hit(context, path, index);
      return drawn ?? first;
    }
  }
  return undefined;
}

/** Does any selector match? Alternatives, not fallbacks, so health knows only "seen". */
export function any(context: Context, path: string, from: ParentNode[]): boolean {
  const seen = hookAt(context, path).some((selector) => firstMatch(context, from, selector));
  if (seen) hit(context, path);
  return seen;
}
