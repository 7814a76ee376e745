import type { SoundRun } from './scanner';
import type { Streams } from './streams';

/** Runs of two to four syllables of the library with the letters they are typed as, by the number of letters. */
export type Vocabulary = { letters: string; has: number; run: SoundRun }[][];

/** Which of the letters a–z occur, a bit each. */
function lettersIn(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) - 97);
  return bits;
}

/** One slip brings or takes one letter each at most. */
function mayBeSlip(a: number, b: number): boolean {
  const [more, less] = [a & ~b, b & ~a];
  return (more & (more - 1)) === 0 && (less & (less - 1)) === 0;
}

const longestRun = 4;

/** Characters of names between two pauses. */
const step = 2000;

/** Learns the vocabulary of a library; pauses now and then, and yields how far it is. */
export function* learning({ sounds, syllables }: Streams): Generator<number, Vocabulary> {
  const seen = new Set<string>();
  const byLength: Vocabulary = [];
  for (let i = 0; i < sounds.length; i++) {
    if (i % step === step - 1) yield i;
    let letters = '';
    let key = '';
    for (let k = 0; k < longestRun; k++) {
      const sound = sounds[i + k] ?? 0;
      if (sound === 0) break;
      letters += syllables[sound];
      key += `${sound} `;
      if (k === 0 || seen.has(key)) continue;
      seen.add(key);
      byLength[letters.length] ??= [];
      byLength[letters.length]?.push({
        letters,
        has: lettersIn(letters),
        run: Array.from(sounds.subarray(i, i + k + 1)),
      });
    }
  }
  return byLength;
}

/** Words of the library that these letters may be a slip of: one letter too many, too few, wrong, or two swapped. */
export function nearWords(vocabulary: Vocabulary, typed: string, most: number): SoundRun[] {
  const found: SoundRun[] = [];
  const typedHas = lettersIn(typed);
  for (let length = typed.length - 1; length <= typed.length + 1; length++)
    for (const { letters, has, run } of vocabulary[length] ?? []) {
      if (found.length >= most) return found;
      if (mayBeSlip(has, typedHas) && oneSlip(typed, letters)) found.push(run);
    }
  return found;
}

/** Is one letter added, dropped, changed or swapped with its neighbour all that tells `a` and `b` apart? */
export function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from++;
  let [endA, endB] = [a.length, b.length];
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [restA, restB] = [endA - from, endB - from];
  if (restA <= 1 && restB <= 1) return true;
  return restA === 2 && restB === 2 && a[from] === b[from + 1] && a[from + 1] === b[from];
}
