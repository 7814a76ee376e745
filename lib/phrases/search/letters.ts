/** Typed letters may mean a syllable, the beginning of one, or only its first letter. */
export interface SyllableBook {
  /** 2 where the syllable is exactly these letters, 1 where it begins with them, else 0; by syllable number. */
  fits(letters: string): Uint8Array;
  known(letters: string): boolean;
  any(letters: string): boolean;
}

/** What the syllables of one library can be typed as. */
export function syllableBook(syllables: readonly string[]): SyllableBook {
  const whole = new Set(syllables);
  const cache = new Map<string, Uint8Array>();
  const fits = (letters: string) => {
    let found = cache.get(letters);
    if (!found) {
      found = Uint8Array.from(syllables, (syllable) =>
        syllable === letters ? 2 : syllable.startsWith(letters) ? 1 : 0,
      );
      cache.set(letters, found);
    }
    return found;
  };
  return {
    fits,
    known: (letters) => letters !== '' && whole.has(letters),
    any: (letters) => fits(letters).some((fit) => fit > 0),
  };
}

/** More readings of one run of letters than this are not followed. */
const mostReadings = 24;
const longestSyllable = 6;
const doubleInitial = /^[zcs]h$/;

/**
 * The ways to read a run of letters: `fahuo` → fa·huo, f·a·h·u·o …, longest parts first. Within the run a part is a
 * whole syllable, zh/ch/sh or one letter; at its end it may also be the beginning of a syllable.
 */
export function readings(run: string, book: SyllableBook): string[][] {
  const found: string[][] = [];
  const parts: string[] = [];
  const follow = (from: number): void => {
    if (found.length >= mostReadings) return;
    if (from === run.length) {
      found.push([...parts]);
      return;
    }
    for (let length = Math.min(longestSyllable, run.length - from); length > 0; length--) {
      const part = run.slice(from, from + length);
      const ends = from + length === run.length;
      const may =
        length === 1 ||
        book.known(part) ||
        (ends && book.any(part)) ||
        (doubleInitial.test(part) && book.any(part));
      if (!may) continue;
      parts.push(part);
      follow(from + length);
      parts.pop();
    }
  };
  follow(0);
  if (!found.some(({ length }) => length === run.length)) found.push([...run]);
  return found;
}
