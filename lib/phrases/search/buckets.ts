import type { Streams } from './streams';

const side = 64;

/**
 * Positions in `names` by what stands there: the rarest part of a query leads to its few places. Each kind is worked out
 * when it is first asked for: a panel that opens waits for what its first query needs, and not for the rest.
 */
export class Buckets {
  private sounds: ((syllable: number) => Uint32Array) | undefined;
  private pairs: ((pair: number) => Uint32Array) | undefined;
  private triples: Uint8Array | undefined;

  constructor(private readonly streams: Streams) {}

  /** Where the syllable of this number stands. */
  sound(syllable: number): Uint32Array {
    this.sounds ??= grouped(this.streams.sounds, this.streams.syllables.length);
    return this.sounds(syllable);
  }

  get hasPairs(): boolean {
    return this.pairs !== undefined;
  }

  /** Where first letter `a` is followed by `b`; codes as in `letterCode`. */
  pair(a: number, b: number): Uint32Array {
    this.pairs ??= grouped(pairsIn(this.streams.initials), side * side);
    return this.pairs(a * side + b);
  }

  /** Do these three first letters stand side by side anywhere? */
  triple(a: number, b: number, c: number): boolean {
    this.triples ??= triplesIn(this.streams.initials);
    return this.triples[(a << 12) | (b << 6) | c] === 1;
  }
}

function pairsIn(initials: Uint8Array): Uint16Array {
  const pairOf = new Uint16Array(initials.length);
  let b = 0;
  // From the end, so that nothing is read twice or beyond it.
  for (let i = initials.length - 1; i >= 0; i--) {
    const a = initials[i] as number;
    if (a > 0 && b > 0) pairOf[i] = a * side + b;
    b = a;
  }
  return pairOf;
}

function triplesIn(initials: Uint8Array): Uint8Array {
  const triples = new Uint8Array(side ** 3);
  let [b, c] = [0, 0];
  for (let i = initials.length - 1; i >= 0; i--) {
    const a = initials[i] as number;
    if (a > 0 && b > 0 && c > 0) triples[(a << 12) | (b << 6) | c] = 1;
    c = b;
    b = a;
  }
  return triples;
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
