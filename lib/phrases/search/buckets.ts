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
  const pairOf = new Uint16Array(initials.length);
  let [b, c] = [0, 0];
  // From the end, so that nothing is read twice or beyond it: a panel that opens waits for this.
  for (let i = initials.length - 1; i >= 0; i--) {
    const a = initials[i] as number;
    if (a > 0 && b > 0) {
      pairOf[i] = a * side + b;
      if (c > 0) triples[(a << 12) | (b << 6) | c] = 1;
    }
    c = b;
    b = a;
  }
  const pairs = grouped(pairOf, side * side);
  return {
    pair: (a, b) => pairs(a * side + b),
    triple: (a, b, c) => triples[(a << 12) | (b << 6) | c] === 1,
    sound: grouped(sounds, syllables.length),
  };
}

/** Positions by their group; those of group 0 are left out. Two passes, one array. */
function grouped(groupOf: Uint16Array, groups: number): (group: number) => Uint32Array {
  const ends = new Uint32Array(groups + 1);
  for (let i = 0; i < groupOf.length; i++) (ends[(groupOf[i] as number) + 1] as number)++;
  // What is left out takes no place.
  ends[1] = 0;
  for (let i = 1; i <= groups; i++) (ends[i] as number) += ends[i - 1] as number;
  const next = ends.slice();
  const positions = new Uint32Array(ends[groups] as number);
  for (let i = 0; i < groupOf.length; i++) {
    const group = groupOf[i] as number;
    if (group > 0) positions[(next[group] as number)++] = i;
  }
  return (group) => positions.subarray(ends[group], ends[group + 1]);
}
