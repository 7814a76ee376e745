import { isState, isWordy, keptOf } from './tokens';

/** One simple selector and how much it can be trusted: low cost = says what the element is. */
export interface Part {
  css: string;
  cost: number;
}

/** Attributes whose value is a name that programmers gave. */
const named = /^(data-(testid|test|test-id|qa|qa-id|cy|role|type|name|component|slot|part|area|module|e2e))$/;
/** Attributes of styling tools, and those that say a state or a place. */
const noName =
  /^data-(v-|s-|state|active|selected|current|index|item-index|known-size|highlighted|disabled|focus|radix|reactroot|reactid|spm|aplus)/;
/** Elements that are few on a page, or that say what they are for. */
const tellingTags =
  /^(textarea|input|button|li|ul|ol|header|footer|main|nav|aside|article|section|form|time|h\d)$/;

const quote = (text: string) => `"${text.replaceAll('"', '\\"')}"`;

function ofAttribute({ name, value }: Attr): Part[] {
  if (name === 'role' && isWordy(value)) return [{ css: `[role=${quote(value)}]`, cost: 1.6 }];
  if (name === 'name' && isWordy(value)) return [{ css: `[name=${quote(value)}]`, cost: 1.2 }];
  if (name === 'contenteditable') return [{ css: `[contenteditable=${quote(value)}]`, cost: 2.5 }];
  if (!name.startsWith('data-') || noName.test(name) || isState(name)) return [];
  if (named.test(name)) return isWordy(value) ? [{ css: `[${name}=${quote(value)}]`, cost: 0.9 }] : [];
  return isWordy(name) ? [{ css: `[${name}]`, cost: 1.4 }] : [];
}

/**
 * Simple selectors that say what kind of thing this element is: no state, no place, no hash, no text. Cheapest first.
 * @param ids may a wordy id be used? Only for things that are there once
 */
export function partsOf(element: Element, ids = false): Part[] {
  const parts: Part[] = [];
  if (ids && isWordy(element.id)) parts.push({ css: `#${CSS.escape(element.id)}`, cost: 0.8 });
  for (const token of element.classList) {
    const kept = keptOf(token);
    if (kept?.kind === 'whole') parts.push({ css: `.${CSS.escape(kept.text)}`, cost: kept.cost });
    else if (kept) parts.push({ css: `[class*=${quote(kept.text)}]`, cost: kept.cost });
  }
  for (const attribute of element.attributes) parts.push(...ofAttribute(attribute));
  const tag = element.localName;
  parts.push({ css: tag, cost: tag.includes('-') ? 1.3 : tellingTags.test(tag) ? 3.5 : 7 });
  const seen = new Set<string>();
  return parts.filter(({ css }) => !seen.has(css) && seen.add(css)).sort((a, b) => a.cost - b.cost);
}

/** The tag goes before, so that `div` and `.row` make `div.row`. */
const join = (a: string, b: string) => (/^[a-z]/.test(b) ? b + a : a + b);

/** {@link partsOf} and pairs of the first few. */
export function selectorsOf(element: Element, ids = false): Part[] {
  const parts = partsOf(element, ids);
  const few = parts.slice(0, 6);
  const pairs = few.flatMap((a, i) =>
    few.slice(i + 1).map((b) => ({ css: join(a.css, b.css), cost: a.cost + Math.min(b.cost, 3) * 0.5 })),
  );
  return [...parts, ...pairs];
}
