import type { HeaderPart } from '../sites/profile';
import { foldNick } from '../sites/read/clean';
import { leaves, textOf } from './inner';
import { parentOf, type Scope } from './scope';
import { unique } from './unique';

/** A proposal for a thing that is there once. */
export interface Once {
  element: Element;
  /** Lasting first. */
  css: string[];
}

/** Proposals around what was pointed at, narrow first: words inside, itself, what is around it. */
export function onceLevels(pointed: Element, scope: Scope, outwards = 3): Once[] {
  const inside = leaves(pointed).filter((leaf) => leaf !== pointed);
  const chain = [...inside.slice(0, 4).reverse(), pointed];
  let at = parentOf(pointed);
  for (let step = 0; at && step < outwards; step++, at = parentOf(at)) chain.push(at);
  return chain.flatMap((element) => {
    const css = unique(element, scope.roots);
    return css.length > 0 ? [{ element, css }] : [];
  });
}

/** Of the proposals the one that says just a buyer's name, as the list writes it; else what was pointed at. */
export function headLevel(levels: Once[], pointed: Element, nicks: string[]): number {
  const known = new Set(nicks.map(foldNick));
  const exact = levels.findIndex(({ element }) => known.has(foldNick(textOf(element))));
  return exact >= 0
    ? exact
    : Math.max(
        0,
        levels.findIndex(({ element }) => element === pointed),
      );
}

/** The name over the conversation. */
export const headerOf = ({ css }: Once): HeaderPart => ({ nick: css.map((found) => ({ css: found })) });
