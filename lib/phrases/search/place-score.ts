import type { Streams } from './streams';

/**
 * How good a place is. Code, title, tag or stage, text: each step outweighs what stands below it, and within a title
 * its beginning, its whole and a large share of it count.
 */
export const weights = {
  codeExact: 300,
  codePrefix: 200,
  title: 100,
  name: 55,
  body: 20,
  /** Added by how the letters were meant. */
  written: 20,
  mixed: 14,
  wholeSyllables: 12,
  partSyllables: 7,
  homophone: -10,
  skipped: -15,
  typo: -8,
} as const;

const tab = 9;

/** Score of `length` characters at `at` in `names`. */
export function placeScore(streams: Streams, phrase: number, at: number, length: number): number {
  const from = at - (streams.starts[phrase] as number) - 1;
  const title = streams.titleLengths[phrase] as number;
  const whole = weights.title + (30 * length) / title;
  if (from < title) {
    const place = from === 0 ? 25 : -Math.min(from, 12);
    const ends = from + length === title;
    return whole + place + (from === 0 && ends ? 40 : 0) + (ends ? 4 : 0);
  }
  const begins = streams.names.charCodeAt(at - 1) === tab;
  const after = streams.names.charCodeAt(at + length);
  const ends = Number.isNaN(after) || after === tab || after === 10;
  return weights.name + (begins ? 10 : 0) + (begins && ends ? 15 : 0);
}
