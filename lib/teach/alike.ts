import { parentOf } from './scope';
import { keptOf } from './tokens';

const depth = 3;
const most = 40;

/** What an element is made of: tags and lasting class words down to a few levels. */
function shapeOf(element: Element): Set<string> {
  const shape = new Set<string>();
  const add = (at: Element, path: string, level: number) => {
    shape.add(path);
    for (const token of at.classList) {
      const kept = keptOf(token);
      if (kept && kept.cost < 4) shape.add(`.${kept.text}`);
    }
    if (level === depth) return;
    for (const child of at.children) {
      if (shape.size < most) add(child, `${path}>${child.localName}`, level + 1);
    }
  };
  add(element, element.localName, 0);
  return shape;
}

/** How much two elements are built the same way, 0 to 1; 0 for different tags. */
export function likeness(a: Element, b: Element): number {
  if (a.localName !== b.localName) return 0;
  const [of, other] = [shapeOf(a), shapeOf(b)];
  const common = [...of].filter((part) => other.has(part)).length;
  return common / (of.size + other.size - common);
}

const enough = 0.34;

const siblings = (element: Element): Element[] => [
  ...((element.parentElement ?? (element.getRootNode() as ParentNode))?.children ?? []),
];

/** Of very long lists so many siblings on each side are looked at. */
const near = 150;

/** The element and its siblings that are built like it, in page order. */
function alikeSiblings(element: Element): Element[] {
  const all = siblings(element);
  const at = all.indexOf(element);
  const around = all.length > 2 * near ? all.slice(Math.max(0, at - near), at + near) : all;
  return around.filter((other) => other === element || likeness(element, other) >= enough);
}

/** The way down from `top` to `element`: tag and number among children of that tag. */
function wayDown(top: Element, element: Element): { tag: string; nth: number }[] {
  const way: { tag: string; nth: number }[] = [];
  for (let at = element; at !== top; at = at.parentElement as Element) {
    const same = siblings(at).filter(({ localName }) => localName === at.localName);
    way.unshift({ tag: at.localName, nth: same.indexOf(at) });
  }
  return way;
}

const walk = (top: Element, way: { tag: string; nth: number }[]) =>
  way.reduce<Element | undefined>(
    (at, { tag, nth }) => [...(at?.children ?? [])].filter(({ localName }) => localName === tag)[nth],
    top,
  );

export interface Repeated {
  element: Element;
  /** The element and its counterparts, in page order. */
  peers: Element[];
}

/**
 * Every ancestor-or-self of `pointed` that stands in a row of its kind, or inside such a one, innermost first.
 * Crosses shadow hosts outwards.
 */
export function repeatedAround(pointed: Element): Repeated[] {
  const chain: Element[] = [];
  for (let at: Element | null = pointed; at && !/^(body|html)$/.test(at.localName); at = parentOf(at))
    chain.push(at);
  const direct = chain.map((element) => alikeSiblings(element));
  return chain.map((element, index) => {
    if ((direct[index]?.length ?? 0) > 1) return { element, peers: direct[index] as Element[] };
    const above = direct.findIndex((peers, at) => at > index && peers.length > 1);
    const top = chain[above];
    if (!top || top.getRootNode() !== element.getRootNode()) return { element, peers: [element] };
    const way = wayDown(top, element);
    const found = (direct[above] as Element[]).map((peer) => walk(peer, way));
    return { element, peers: found.filter((peer): peer is Element => peer !== undefined) };
  });
}
