import type { Root } from '../sites/profile';
import { withShadows } from '../sites/read/hook';
import { unique } from './unique';

/** Where the selectors of one profile look: the same that its `root` makes the reader look. */
export interface Scope {
  doc: Document;
  /** Steps from the top document to the desk; empty = the top document itself. */
  steps: Root['steps'];
  roots: ParentNode[];
  walk: boolean;
}

/** Parent element, or the host where a shadow root ends. */
export const parentOf = (element: Element): Element | null =>
  element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;

/** All elements in `scope` that the selector finds. */
export const all = ({ roots }: Pick<Scope, 'roots'>, css: string): Element[] =>
  roots.flatMap((root) => [...root.querySelectorAll(css)]);

/** The same below one element, as the reader does it. */
export const below = (element: Element, css: string, walk: boolean): Element[] =>
  (walk ? withShadows(element) : [element]).flatMap((root) => [...root.querySelectorAll(css)]);

type Tree = Document | ShadowRoot;

const isShadow = (tree: Tree): tree is ShadowRoot => 'host' in tree;

/** The element that holds this tree: a shadow host, a frame of the same origin, or nothing at the top. */
const holderOf = (tree: Tree): Element | null =>
  isShadow(tree) ? tree.host : (tree.defaultView?.frameElement ?? null);

/** Documents and shadow roots around the element, the top document first. */
export function treesOf(element: Element): Tree[] {
  const trees: Tree[] = [];
  for (let at: Element | null = element; at; at = holderOf(trees[0] as Tree)) {
    trees.unshift(at.getRootNode() as Tree);
  }
  return trees;
}

/** How many trees the two have in common, from the top. */
const shared = (a: Tree[], b: Tree[]) => {
  const end = a.findIndex((tree, index) => tree !== b[index]);
  return end < 0 ? a.length : end;
};

function scopeAt(trees: Tree[], walk: boolean): Scope {
  const steps = trees.slice(1).map((tree, index) => {
    const holder = holderOf(tree) as Element;
    const css = unique(holder, [trees[index] as Tree])[0] ?? holder.localName;
    return isShadow(tree) ? { shadow: css } : { frame: css };
  });
  const root = trees.at(-1) as Tree;
  return { doc: trees[0] as Document, steps, roots: walk ? withShadows(root) : [root], walk };
}

/** The smallest scope that holds the element. */
export const scopeOf = (element: Element): Scope => scopeAt(treesOf(element), false);

/**
 * A scope that holds what `scope` holds, and `element`.
 * @returns `undefined` where both lie in different frames: a profile has one root
 */
export function widen(scope: Scope, element: Element): Scope | undefined {
  const trees = treesOf(element);
  const own = scope.walk ? trees.find((tree) => scope.roots[0] === tree) : trees.at(-1);
  if (own && scope.roots[0] === own) return scope.walk ? { ...scope, roots: withShadows(own) } : scope;
  const old = treesOf((scope.roots[0] as Tree).firstElementChild ?? scope.doc.documentElement);
  const common = shared(trees, old);
  if (![...trees.slice(common), ...old.slice(common)].every(isShadow)) return undefined;
  return scopeAt(trees.slice(0, common), true);
}

/** The profile's `root`; nothing where it is the top document itself. */
export const rootsFor = ({ steps, walk }: Scope): Root[] | undefined =>
  steps.length > 0 || walk ? [{ steps, ...(walk && { walkShadows: true }) }] : undefined;
