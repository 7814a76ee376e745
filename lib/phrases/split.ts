/** Best places to end a part, best first: a paragraph, a line, a sentence, a clause, a word. */
const ends = [/\n\s*\n/g, /\n/g, /[。!?!?…~~;;]+["」』”)\])]*/g, /[,,、::]/g, /\s/g];

/**
 * Cuts a text that one box does not take into parts, at the ends of paragraphs or sentences where it can.
 * @param limit UTF-16 units per part, as `maxlength` counts them; at least 2, so that an emoji fits
 * @returns parts of at most `limit` units, trimmed, none of them empty
 */
export function splitText(text: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const cut = placeToCut(rest, Math.max(2, limit));
    parts.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  return [...parts, rest].filter((part) => part !== '');
}

function placeToCut(text: string, limit: number): number {
  const head = text.slice(0, limit);
  for (const end of ends) {
    const cut = [...head.matchAll(end)].map(({ index, 0: sign }) => index + sign.length).at(-1);
    // A first part of a few words reads worse than a cut at a lesser place.
    if (cut !== undefined && cut >= limit / 3) return cut;
  }
  // Never between the halves of an emoji.
  return /[\uD800-\uDBFF]$/.test(head) ? limit - 1 : limit;
}
