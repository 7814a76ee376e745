/** What the agent looks for in the palette, and what of the box is to go when a phrase is filled. */
export interface PaletteQuery {
  query: string;
  over: string;
}

/** Longer than any code or name; what goes on is a reply that happens to begin with the sign. */
const longest = 30;

/** @param before what stands before the caret @param openers signs that open the palette at the start of the box */
export function typedQuery(before: string, openers: string): PaletteQuery | undefined {
  if (!begins(before, openers)) return undefined;
  return queryOf(before.slice(1), before);
}

/** @param base what stood before the caret when a key opened the palette */
export function addedQuery(before: string, base: string): PaletteQuery | undefined {
  if (!before.startsWith(base)) return undefined;
  const over = before.slice(base.length);
  return queryOf(over, over);
}

export const begins = (before: string, openers: string): boolean =>
  before !== '' && openers.includes(before.charAt(0));

function queryOf(text: string, over: string): PaletteQuery | undefined {
  // A path, a list, a comment: `//`, `/ x`.
  if (/^[\s/、]/.test(text) || /[\n\r]/.test(text) || text.length > longest) return undefined;
  return { query: text.replace(/\s+/g, ' ').trim(), over };
}

/** The letters that an input method is composing, without the marks that it puts between syllables. */
export const lettersOf = (composed: string): string => composed.replace(/['’\s]/g, '');
