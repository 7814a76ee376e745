import { foldText } from '../sites/read/clean';
import { partsOf, selectorsOf } from './parts';
import { below, parentOf } from './scope';

/** A proposal for a part that every row (or message) has once. */
export interface Inner {
  css: string;
  element: Element;
  /** By row; `undefined` where the row has none. */
  found: (Element | undefined)[];
  texts: string[];
  /** Rows that have exactly one such part with a text, 0 to 1. */
  share: number;
}

export const textOf = (element: Element | undefined) => foldText(element?.textContent ?? '');

const nthOf = (element: Element) => {
  const siblings = [...(element.parentElement ?? (element.getRootNode() as ParentNode)).children];
  const same = siblings.filter(({ localName }) => localName === element.localName);
  return same.length > 1 ? `:nth-of-type(${same.indexOf(element) + 1})` : '';
};

/** Where no name helps: the way from the nearest ancestor that has one, or from the row itself. */
function numbered(element: Element, row: Element): { css: string; cost: number } | undefined {
  let css = element.localName + nthOf(element);
  let cost = 5;
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (at === row) return { css: `:scope > ${css}`, cost: cost + 1 };
    const [name] = partsOf(at);
    if (name && name.cost < 3) return { css: `${name.css} > ${css}`, cost: cost + 0.5 };
    css = `${at.localName}${nthOf(at)} > ${css}`;
    cost += 0.5;
  }
  return undefined;
}

function* candidates(element: Element, row: Element) {
  const own = selectorsOf(element);
  yield* own.filter(({ cost }) => cost < 9);
  const parent = element.parentElement;
  if (parent && parent !== row) {
    for (const outer of partsOf(parent).slice(0, 3)) {
      for (const inner of own.slice(0, 3)) {
        const css = `${outer.css} > ${inner.css}`;
        yield { css, cost: outer.cost + inner.cost * 0.6 + 0.5 };
        yield { css: `${css}${nthOf(element)}`, cost: outer.cost + inner.cost * 0.6 + 1.5 };
      }
    }
  }
  const way = numbered(element, row);
  if (way) yield way;
}

function judge(css: string, element: Element, rows: Element[], walk: boolean): Inner {
  const hits = rows.map((row) => below(row, css, walk));
  const found = hits.map(([first]) => first);
  const texts = found.map(textOf);
  const once = hits.filter(({ length }, index) => length === 1 && texts[index] !== '').length;
  return { css, element, found, texts, share: rows.length === 0 ? 0 : once / rows.length };
}

/** The best selector for one part of `row`, over all rows; `undefined` where none finds it first. */
export function describeInner(
  element: Element,
  row: Element,
  rows: Element[],
  walk: boolean,
): Inner | undefined {
  let best: { inner: Inner; score: number } | undefined;
  for (const { css, cost } of candidates(element, row)) {
    if (best && 10 - cost <= best.score) continue;
    const inner = judge(css, element, rows, walk);
    if (inner.found[rows.indexOf(row)] !== element) continue;
    const score = inner.share * 10 - cost;
    if (!best || score > best.score) best = { inner, score };
  }
  return best?.inner;
}

/** Proposals for a part of the row, narrow first: the only thing inside, what was pointed at, what is around it. */
export function innerLevels(pointed: Element, row: Element, rows: Element[], walk: boolean): Inner[] {
  const chain: Element[] = [];
  for (let at: Element | null = pointed; at && at !== row; at = parentOf(at)) chain.push(at);
  // Pointed beside the words: the first words inside may be meant.
  const [words] = leaves(pointed);
  if (words && words !== pointed) chain.unshift(words);
  return chain.flatMap((element) => describeInner(element, row, rows, walk) ?? []);
}

/** Elements with text of their own, in page order, open shadow roots included. */
export function leaves(element: Element): Element[] {
  const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
  const children = [...element.children, ...(element.shadowRoot?.children ?? [])];
  return [...(own ? [element] : []), ...children.flatMap(leaves)];
}
