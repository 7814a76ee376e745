import type { Hook, Selector } from '../hook';
import type { SiteProfile } from '../profile';
import { foldText } from './clean';

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
  /** Hooks found so far, by path. */
  hooks: Record<string, unknown[]>;
  /** Best selector index by hook path. */
  hits: Record<string, number>;
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

function place(
  { doc, roots, walkShadows }: Context,
  from: ParentNode[],
  { css, at }: Partial<Selector>,
): Element[] {
  const [element] = from as Element[];
  if (!css) return element?.nodeType === 1 ? [element] : [];
  if (at === 'self') return element?.matches(css) ? [element] : [];
  if (at === 'around' || at === 'before') {
    let found = at === 'around' ? element?.closest(css) : element?.previousElementSibling;
    while (found && !found.matches(css)) found = found.previousElementSibling;
    return found ? [found] : [];
  }
  // The roots are walked already.
  const scopes = at === 'document' ? [doc] : walkShadows && from !== roots ? from.flatMap(withShadows) : from;
  return scopes.flatMap((scope) => [...scope.querySelectorAll(css)]);
}

/** All elements that one selector finds from `from`, in page order; none for CSS that no browser understands. */
export function matches(context: Context, from: ParentNode[], selector: Partial<Selector>): Element[] {
  const { text, sub, visible } = selector;
  try {
    return place(context, from, selector).filter(
      (element) =>
        (!text ||
          regex(text)?.test(foldText((sub ? element.querySelector(sub) : element)?.textContent ?? ''))) &&
        (!visible || context.isVisible(element)),
    );
  } catch {
    // querySelector throws on bad CSS only; the hook then shows as `lost`.
    return [];
  }
}

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
export function find(context: Context, path: string, from: ParentNode[], hook?: Hook): Element | undefined {
  const found = findAll(context, path, from, hook);
  return (found[1] && found.find(context.isVisible)) ?? found[0];
}

/** Does any selector match? Alternatives, not fallbacks, so health knows only "seen". */
export function any(context: Context, path: string, from: ParentNode[]): boolean {
  const seen = hookAt(context, path).some((selector) => matches(context, from, selector)[0]);
  if (seen) hit(context, path);
  return seen;
}
