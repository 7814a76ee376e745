import { finder } from '@medv/finder';
import { partsOf, selectorsOf } from './parts';
import { isWordy, keptOf } from './tokens';

/** Ms that the generator may search; it then numbers the way from the top. */
const patience = 150;
const ancestors = 4;

const count = (roots: ParentNode[], css: string) =>
  roots.reduce((sum, root) => sum + root.querySelectorAll(css).length, 0);

/** Our own way: what the element is, or what it is in what it stands in; `undefined` where that is not enough. */
export function named(element: Element, roots: ParentNode[]): string | undefined {
  const own = selectorsOf(element, true);
  const alone = own.find(({ css, cost }) => cost < 6 && count(roots, css) === 1);
  // A bare tag is there once only until the page gets another one.
  let best = alone && { css: alone.css, cost: alone.cost + (alone.cost > 3 ? 2 : 0) };
  let around = element.parentElement;
  for (let step = 1; around && step <= ancestors; step++, around = around.parentElement) {
    for (const outer of partsOf(around, true).slice(0, 4)) {
      for (const inner of own.slice(0, 8)) {
        const cost = inner.cost + outer.cost + 0.3 * step;
        if (cost >= (best?.cost ?? 9)) continue;
        for (const css of [
          `${outer.css} ${inner.css}`,
          ...(step === 1 ? [`${outer.css} > ${inner.css}`] : []),
        ]) {
          if (count(roots, css) === 1) best = { css, cost };
        }
      }
    }
  }
  return best?.css;
}

/** The well-kept generator's way, with our idea of what lasts; it can also number children. */
function generated(element: Element): string | undefined {
  try {
    return finder(element, {
      // It searches in any node that has querySelectorAll; its type only names elements.
      root: element.getRootNode() as unknown as Element,
      idName: isWordy,
      className: (token) => keptOf(token)?.kind === 'whole',
      attr: (name, value) => (name === 'role' || name === 'name' || name === 'data-testid') && isWordy(value),
      timeoutMs: patience,
    });
  } catch (error) {
    // It throws where nothing is unique, which our own way may still know.
    console.info('[话边] no generated selector', error);
    return undefined;
  }
}

/** What holds these things, where what it is does not say enough: `[data-testid="scroller"]:has(.row)`. */
function holding(element: Element, roots: ParentNode[], held: string): string | undefined {
  const ways = partsOf(element).filter(({ cost }) => cost < 4);
  return ways.map(({ css }) => `${css}:has(${held})`).find((css) => count(roots, css) === 1);
}

/**
 * Selectors for a thing that is there once, most lasting first: ours, then the generator's as a fallback.
 * @param held finds what only this thing holds
 * @returns none where the element cannot be told from others
 */
export function unique(element: Element, roots: ParentNode[], held?: string): string[] {
  const own = named(element, roots) ?? (held ? holding(element, roots, held) : undefined);
  const ways = [own, generated(element)].filter(
    (css): css is string => css !== undefined && count(roots, css) > 0,
  );
  return [...new Set(ways)];
}
