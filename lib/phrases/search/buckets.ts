import type { Streams } from './streams';

/** Positions in `names` by what stands there: the rarest part of a query leads to its few places. */
export interface Buckets {
  /** Where first letter `a` is followed by `b`; codes as in `letterCode`. */
  pair(a: number, b: number): Uint32Array;
  /** Do these three first letters stand side by side anywhere? */
  triple(a: number, b: number, c: number): boolean;
  /** Where the syllable of this number stands. */
  sound(syllable: number): Uint32Array;
}

const side = 64;

export function bucketsOf({ initials, sounds, syllables }: Streams): Buckets {
  const triples = new Uint8Array(1 << 18);
  const code = (i: number) => (i < initials.length ? (initials[i] as number) : 0);
  for (let i = 0; i < initials.length; i++) {
    const [a, b, c] = [code(i), code(i + 1), code(i + 2)];
    if (a && b && c) triples[(a << 12) | (b << 6) | c] = 1;
  }
  const pairOf = (i: number) => (code(i) && code(i + 1) ? code(i) * side + code(i + 1) : 0);
  const pairs = grouped(initials.length, side * side, pairOf);
  const bySound = grouped(sounds.length, syllables.length, (i) => sounds[i] as number);
  return {
    pair: (a, b) => pairs(a * side + b),
    triple: (a, b, c) => triples[(a << 12) | (b << 6) | c] === 1,
    sound: bySound,
  };
}

/** Positions 0 … `length` by group; those of group 0 are left out. Two passes, one array. */
function grouped(
  length: number,
  groups: number,
  groupOf: (i: number) => number,
): (group: number) => Uint32Array {
  const ends = new Uint32Array(groups + 1);
  const end = (group: number) => ends[group] as number;
  for (let i = 0; i < length; i++) {
    const group = groupOf(i);
    if (group > 0) ends[group + 1] = end(group + 1) + 1;
  }
  for (let i = 1; i <= groups; i++) ends[i] = end(i) + end(i - 1);
  const next = ends.slice();
  const positions = new Uint32Array(end(groups));
  for (let i = 0; i < length; i++) {
    const group = groupOf(i);
    if (group === 0) continue;
    const slot = next[group] as number;
    positions[slot] = i;
    next[group] = slot + 1;
  }
  return (group) => positions.subarray(end(group), end(group + 1));
}
