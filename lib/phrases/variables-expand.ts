import { noOwnNames, type OwnNames } from './variable-names';
import { type ParsedText, type Part, parseText, type TextProblem } from './variables';

/** How deep phrases may stand in phrases. */
export const deepest = 5;

/** Parts and characters that one phrase may become: a few lines that name each other could otherwise fill the memory. */
const mostWork = 20_000;

/** The text of the phrase that has this code; as {@link codeKey} makes it. */
export type TextByCode = ReadonlyMap<string, string>;

export const codeKey = (code: string): string => code.trim().replace(/^\//, '').toLowerCase();

/** Texts by code; of phrases with one code, the first counts. */
export function textsByCode(phrases: readonly { code: string; text: string }[]): TextByCode {
  const texts = new Map<string, string>();
  for (const { code, text } of phrases) {
    const key = codeKey(code);
    if (key !== '' && !texts.has(key)) texts.set(key, text);
  }
  return texts;
}

/**
 * Reads a phrase text and puts the phrases that it names in their places. What is wrong with one of those is told at
 * the place that names it; a text without problems has no part of the kind `phrase`.
 * @param self the phrase's own code, '' where it has none
 */
export function expandText(
  text: string,
  { texts, self = '', own = noOwnNames }: { texts: TextByCode; self?: string; own?: OwnNames },
): ParsedText {
  const { parts, problems } = parseText(text, own);
  const budget = { left: mostWork };
  const trail = self === '' ? [] : [codeKey(self)];
  const all: Part[] = [];
  for (const part of parts) {
    if (part.kind !== 'phrase') {
      all.push(part);
      continue;
    }
    const inner = resolve(part.code, trail, 1, { texts, own, budget });
    if (typeof inner === 'string') {
      const { start, end } = part;
      problems.push({ id: inner, start, end });
      all.push({ kind: 'unknown', source: text.slice(start, end) });
    } else for (const one of inner) all.push(one);
  }
  return { parts: all, problems: problems.sort((a, b) => a.start - b.start) };
}

interface Known {
  texts: TextByCode;
  own: OwnNames;
  budget: { left: number };
}

/** The parts that stand for a code, or why none can. */
function resolve(code: string, trail: string[], depth: number, known: Known): Part[] | TextProblem['id'] {
  const key = codeKey(code);
  const text = known.texts.get(key);
  if (trail.includes(key)) return 'phrase-circle';
  if (text === undefined) return 'unknown-phrase';
  if (depth > deepest) return 'phrase-depth';
  known.budget.left -= text.length;
  if (known.budget.left < 0) return 'phrase-size';
  const { parts, problems } = parseText(text, known.own);
  if (problems.length > 0) return 'broken-phrase';
  const all: Part[] = [];
  for (const part of parts) {
    if (part.kind !== 'phrase') {
      all.push(part);
      continue;
    }
    const inner = resolve(part.code, [...trail, key], depth + 1, known);
    if (typeof inner === 'string') return inner;
    for (const one of inner) all.push(one);
  }
  return all;
}
