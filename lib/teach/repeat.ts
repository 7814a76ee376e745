import { likeness, repeatedAround } from './alike';
import { type Part, partsOf, selectorsOf } from './parts';
import { all, type Scope } from './scope';
import { named, unique } from './unique';

/** One proposal for a thing that is there many times. */
export interface Many {
  css: string;
  /** What was pointed at, or an ancestor of it. */
  element: Element;
  /** All that the selector finds. */
  elements: Element[];
  cost: number;
}

const holds = (peers: Element[]) => {
  const wanted = new Set(peers);
  return (found: Element[]) => found.filter((element) => wanted.has(element)).length / wanted.size;
};

/**
 * Selectors to try for `element`: by itself, in its parent, as child of what the page names once.
 * @param nothing has nothing been found yet? Only then is the slow generator asked for what holds the rows
 */
function* candidates(element: Element, scope: Scope, nothing: () => boolean): Generator<Part> {
  const own = selectorsOf(element);
  yield* own;
  const parent = element.parentElement;
  if (!parent) return;
  for (const outer of partsOf(parent).slice(0, 4)) {
    for (const inner of own.slice(0, 4)) {
      yield { css: `${outer.css} > ${inner.css}`, cost: outer.cost + inner.cost * 0.6 + 0.5 };
    }
  }
  const holder = (at: Element) =>
    named(at, scope.roots) ?? (nothing() ? unique(at, scope.roots)[0] : undefined);
  const list = holder(parent);
  if (list) yield { css: `${list} > ${element.localName}`, cost: 5 };
  const grand = parent.parentElement && holder(parent.parentElement);
  if (grand) yield { css: `${grand} > ${parent.localName} > ${element.localName}`, cost: 6 };
}

/**
 * The most lasting selector that finds `element` and all its peers and few other things.
 * @returns `undefined` where none finds them
 */
export function describe(element: Element, peers: Element[], scope: Scope): Many | undefined {
  const share = holds(peers);
  let best: (Many & { score: number }) | undefined;
  const seen = new Set<string>();
  for (const { css, cost } of candidates(element, scope, () => !best)) {
    // A full hit of ten, less the price: dearer ones cannot win any more.
    if (seen.has(css) || (best && 10 - cost <= best.score)) continue;
    seen.add(css);
    const elements = all(scope, css);
    if (!elements.includes(element) || elements.length > 20_000) continue;
    const known = new Set(peers);
    // Rows of another group are as good as these; anything of another build is not.
    const strays = elements.filter((other) => !known.has(other)).slice(0, 30);
    const alien = strays.filter((other) => likeness(element, other) < 0.34).length;
    const nested = elements.some(
      (other, at) => elements[at + 1] && other.contains(elements[at + 1] as Element),
    );
    const score =
      10 * share(elements) - cost - (8 * alien) / elements.length - (alien > 0 ? 1 : 0) - (nested ? 4 : 0);
    if (!best || score > best.score) best = { css, element, elements, cost, score };
  }
  return best && best.score > 0 ? best : undefined;
}

/** Proposals for each level around what was pointed at, narrow first. */
export const levelsOf = (pointed: Element, scope: Scope): Many[] =>
  repeatedAround(pointed).flatMap(({ element, peers }) => describe(element, peers, scope) ?? []);

/** Same left edge and width, one below the other: what rows of a list look like. */
export function stacked(elements: Element[]): boolean {
  const boxes = elements.slice(0, 30).map((element) => element.getBoundingClientRect());
  const drawn = boxes.filter(({ width, height }) => width > 0 && height > 0).sort((a, b) => a.top - b.top);
  const [first] = drawn;
  if (!first) return false;
  return drawn.every((box, index) => {
    const before = drawn[index - 1];
    const aligned = Math.abs(box.left - first.left) < 5 && Math.abs(box.width - first.width) < 5;
    return aligned && (!before || box.top >= before.bottom - 2);
  });
}

const areaOf = (element: Element) => {
  const { width, height } = element.getBoundingClientRect();
  return width * height;
};

/**
 * Of levels that are as many and nearly as large as the outermost, the one that is called something lasting.
 * @param fit indexes into `levels`, narrow first
 */
export function bestNamed(levels: Many[], fit: number[]): number | undefined {
  const outer = levels[fit.at(-1) ?? -1];
  if (!outer) return undefined;
  const large = fit.filter((index) => areaOf((levels[index] as Many).element) >= 0.8 * areaOf(outer.element));
  const price = (index: number) => (levels[index] as Many).cost;
  return large.reduceRight(
    (best, index) => (price(index) < price(best) ? index : best),
    fit.at(-1) as number,
  );
}

/** Of the proposals, the one that is the row: most of them, the widest where several are as many. */
export function rowLevel(levels: Many[]): number {
  const tall = (element: Element) => {
    const { height } = element.getBoundingClientRect();
    return height >= 24 && height <= 240;
  };
  const fit = levels.flatMap((level, index) =>
    level.elements.length > 1 && tall(level.element) && stacked(level.elements) ? [{ level, index }] : [],
  );
  const most = Math.max(0, ...fit.map(({ level }) => level.elements.length));
  const best = bestNamed(
    levels,
    fit.filter(({ level }) => level.elements.length === most).map(({ index }) => index),
  );
  if (best !== undefined) return best;
  const many = levels.findLastIndex(({ element, elements }) => elements.length > 1 && tall(element));
  return many >= 0
    ? many
    : Math.max(
        0,
        levels.findIndex(({ element }) => tall(element)),
      );
}
