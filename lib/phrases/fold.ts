/** A text without differences of case and width, with the way back to the original. */
export interface Folded {
  text: string;
  /** UTF-16 offset in the original where the folded character at `index` begins, and where it ends. */
  startOf(index: number): number;
  endOf(index: number): number;
}

/** Folds ＡＢＣ, ABC and abc to one form. */
export function fold(original: string): Folded {
  const text = original.normalize('NFKC').toLowerCase();
  if (text.length === original.length)
    return { text, startOf: (index) => index, endOf: (index) => index + 1 };
  // Some signs grow or shrink (㎏, ﬁ, é in two parts): only then is it worth building a map.
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const sign of original) {
    const plain = sign.normalize('NFKC').toLowerCase();
    folded += plain;
    for (let i = 0; i < plain.length; i++) {
      starts.push(at);
      ends.push(at + sign.length);
    }
    at += sign.length;
  }
  return { text: folded, startOf: (index) => starts[index] ?? at, endOf: (index) => ends[index] ?? at };
}
