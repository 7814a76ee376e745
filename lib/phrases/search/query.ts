import { readings, type SyllableBook } from './letters';
import { foldSigns } from './streams';
import type { Unit } from './units';

/** One word of a query, by what it is written in. */
export type Term =
  | { kind: 'written'; text: string }
  | { kind: 'letters'; text: string }
  | { kind: 'mixed'; text: string; runs: string[] }
  /** Holds signs that are neither: looked for as they stand. */
  | { kind: 'literal'; text: string };

const mostTerms = 6;
const longestTerm = 40;
const mostSequences = 24;
const han = /\p{Script=Han}/u;

/** The words of what was typed. A slash or 、 before it, as typed in the reply box, says nothing more. */
export function termsOf(query: string): Term[] {
  const words = foldSigns(query)
    .trim()
    .replace(/^[/、]/, '')
    .split(/\s+/);
  return words
    .filter((word) => word !== '')
    .slice(0, mostTerms)
    .map((word) => termOf(word.slice(0, longestTerm)));
}

function termOf(text: string): Term {
  const runs = text.match(/\p{Script=Han}+|[a-z0-9]+|[^\p{Script=Han}a-z0-9]+/gu) ?? [];
  if (runs.some((run) => !han.test(run) && !/^[a-z0-9]+$/.test(run))) return { kind: 'literal', text };
  if (runs.length > 1) return { kind: 'mixed', text, runs };
  return { kind: han.test(text) ? 'written' : 'letters', text };
}

export const isWritten = (run: string): boolean => han.test(run);

/** All ways to read characters and letters in turn. */
export function sequencesOf(runs: readonly string[], book: SyllableBook): Unit[][] {
  let sequences: Unit[][] = [[]];
  for (const run of runs) {
    const ways: Unit[][] = isWritten(run)
      ? [[...run].map((sign) => ({ sign }))]
      : readings(run, book).map((parts) => parts.map((letters) => ({ letters })));
    sequences = sequences.flatMap((before) => ways.map((way) => [...before, ...way])).slice(0, mostSequences);
  }
  return sequences;
}
