import type { SyllableBook } from './letters';
import { letterCode, type Streams } from './streams';

/** One thing to match at one position: a written character, or letters for its sound. */
export type Unit = { sign: string } | { letters: string };

/** The longest run of written characters, and how far from the beginning it stands. */
export function longestWritten(units: readonly Unit[]): { from: number; text: string } {
  let best = { from: 0, text: '' };
  for (let from = 0; from < units.length; from++) {
    let text = '';
    for (let k = from; k < units.length; k++) {
      const unit = units[k] as Unit;
      if (!('sign' in unit)) break;
      text += unit.sign;
    }
    if (text.length > best.text.length) best = { from, text };
  }
  return best;
}

/** A {@link Unit} made ready for the thousands of positions that it is held against. */
export interface Matcher {
  /** The UTF-16 unit of a written character; -1 where letters were typed, or where it takes two of them. */
  sign: number;
  /** First letter, see `letterCode`; of a single typed letter only. */
  initial: number;
  /** Which syllables the letters fit, by number. */
  fit: Uint8Array | undefined;
}

/** Does the unit stand at this position? */
export function stands({ sign, initial, fit }: Matcher, { names, initials, sounds }: Streams, at: number) {
  if (fit) return (fit[sounds[at] as number] as number) > 0;
  return initial > 0 ? initials[at] === initial : names.charCodeAt(at) === sign;
}

export function matcherOf(unit: Unit, book: SyllableBook): Matcher {
  if ('sign' in unit) {
    return { sign: unit.sign.length === 1 ? unit.sign.charCodeAt(0) : -1, initial: 0, fit: undefined };
  }
  const { letters } = unit;
  const initial = letters.length === 1 ? letterCode(letters.charCodeAt(0)) : 0;
  return { sign: -1, initial, fit: initial === 0 ? book.fits(letters) : undefined };
}
