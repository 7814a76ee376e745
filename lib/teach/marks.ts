import { below } from './scope';
import { isHash, keptOf } from './tokens';

/** A sign that some of several alike elements carry, on themselves or inside. */
export interface Mark {
  at: 'self' | 'inside';
  css: string;
  cost: number;
}

const signs = /^(aria-(selected|current|checked|pressed)|data-[a-z-]+|role|dir|align)$/;
const deepest = 60;

/** What tells an element from others of its kind, states included: class words and telling attributes. */
export function signsOf(element: Element): { css: string; cost: number }[] {
  const found: { css: string; cost: number }[] = [];
  for (const token of element.classList) {
    // States count here: a mark is a state.
    const bare = token.split(/[-_]+/).some((piece) => isHash(piece));
    if (!bare && /^[\w-]{2,80}$/.test(token)) found.push({ css: `.${CSS.escape(token)}`, cost: 1 });
    else {
      const name = /^[_-]*[A-Za-z]{3,}(?=[-_])|(?<=[-_])[A-Z][A-Za-z]{3,}$/.exec(token)?.[0];
      const part = keptOf(token)?.text ?? (name && !isHash(name.replace(/^[_-]+/, '')) ? name : undefined);
      if (part) found.push({ css: `[class*="${part}"]`, cost: 2 });
    }
  }
  for (const { name, value } of element.attributes) {
    if (!signs.test(name) || name.startsWith('data-v-') || value.length > 20) continue;
    if (/^[a-z-]*$/i.test(value))
      found.push({ css: `[${name}="${value}"]`, cost: name.startsWith('aria') ? 0.5 : 1.2 });
  }
  return found;
}

/** Does the element carry the mark? */
export const carries = (element: Element, { at, css }: Mark, walk: boolean): boolean =>
  at === 'self' ? element.matches(css) : below(element, css, walk).length > 0;

/**
 * Marks that `one` carries and none of `others` does, the best first.
 * @param words what such a mark is usually called; those come first
 */
export function marksOf(one: Element, others: Element[], words: RegExp, walk: boolean): Mark[] {
  const inside = below(one, '*', walk).slice(0, deepest);
  const all: Mark[] = [
    ...signsOf(one).map((sign) => ({ ...sign, at: 'self' as const })),
    ...inside.flatMap((element) => [
      ...signsOf(element).map((sign) => ({ css: sign.css, cost: sign.cost + 1.5, at: 'inside' as const })),
      ...(element.localName.includes('-')
        ? [{ css: element.localName, cost: 3, at: 'inside' as const }]
        : []),
    ]),
  ];
  const seen = new Set<string>();
  return all
    .filter((mark) => !seen.has(mark.at + mark.css) && seen.add(mark.at + mark.css))
    .map((mark) => ({ ...mark, cost: mark.cost - (words.test(mark.css) ? 3 : 0) }))
    .filter((mark) => !others.some((other) => carries(other, mark, walk)))
    .sort((a, b) => a.cost - b.cost);
}
