import { repeatedAround } from './alike';
import { bestNamed, describe, levelsOf, type Many } from './repeat';
import { all, parentOf, type Scope } from './scope';

/** One below the other, whatever their edges: left and right bubbles are. */
export function inColumn(elements: Element[]): boolean {
  const boxes = elements
    .slice(-30)
    .map((element) => element.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0)
    .sort((a, b) => a.top - b.top);
  return boxes.every((box, at) => at === 0 || box.top >= (boxes[at - 1] as DOMRect).bottom - 6);
}

const chainTo = (element: Element, end: Element | null): Element[] => {
  const chain: Element[] = [];
  for (let at: Element | null = element; at && at !== end; at = parentOf(at)) chain.unshift(at);
  return chain;
};

/** The innermost element around both. */
function around(a: Element, b: Element): Element | null {
  const chain = chainTo(a, null);
  return chain.findLast((element) => chainTo(b, null).includes(element)) ?? null;
}

/** Both kinds by one selector, or by two where they share nothing. */
function describeBoth(buyer: Element, mine: Element, scope: Scope): Many | undefined {
  const one = describe(buyer, [buyer, mine], scope);
  if (one?.elements.includes(mine)) return one;
  const peersOf = (element: Element) => repeatedAround(element)[0]?.peers ?? [element];
  const two = [buyer, mine].map((element) => describe(element, peersOf(element), scope));
  if (!two[0] || !two[1]) return undefined;
  const css = `${two[0].css}, ${two[1].css}`;
  return { css, element: buyer, elements: all(scope, css), cost: two[0].cost + two[1].cost + 2 };
}

/**
 * Proposals for what one message is, narrow first.
 * @param mine a bubble of the agent's own, once it was pointed at: only what fits both is proposed
 */
export function messageLevels(buyer: Element, mine: Element | undefined, scope: Scope): Many[] {
  if (!mine) return levelsOf(buyer, scope);
  const top = around(buyer, mine);
  const [ofBuyer, ofMine] = [chainTo(buyer, top), chainTo(mine, top)];
  const levels = ofBuyer.flatMap((element, at) => {
    const other = ofMine[at];
    return (other && describeBoth(element, other, scope)) ?? [];
  });
  return levels.reverse();
}

/** Of the proposals, the message: most of them in a column, the outermost where several are as many. */
export function messageLevel(levels: Many[]): number {
  const fit = levels.flatMap(({ elements }, index) =>
    inColumn(elements) ? [{ count: elements.length, index }] : [],
  );
  const most = Math.max(0, ...fit.map(({ count }) => count));
  const same = fit.filter(({ count }) => count === most).map(({ index }) => index);
  return bestNamed(levels, same) ?? Math.max(0, levels.length - 1);
}
