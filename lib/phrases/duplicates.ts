/** Texts that say the same or nearly the same; `ids[0]` stands first in the library. */
export interface DuplicateGroup {
  ids: string[];
  /** Width, case, blanks and punctuation are all they differ in. */
  exact: boolean;
}

/** Share of common bigrams (of all that either has) from which two texts count as nearly the same. */
export const nearFrom = 0.85;
/** Shorter texts differ in one sign and mean something else. */
const shortest = 8;
/** Texts between two pauses. */
const step = 100;

/** A text as it is compared: without width, case, blanks, punctuation and signs. */
export const foldText = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\p{Z}\p{C}\s]/gu, '');

/**
 * Groups phrases by what they say. A text joins the first group whose first text is near enough, so no chain of small
 * steps leads from one meaning to another.
 * @yields how much of the work is done, 0–1, so that the caller can pause or give up
 */
export function* findDuplicates(
  phrases: readonly { id: string; text: string }[],
  near = nearFrom,
): Generator<number, DuplicateGroup[]> {
  const folded = new Map<string, string[]>();
  for (const [at, { id, text }] of phrases.entries()) {
    if (at % (10 * step) === 0) yield (0.2 * at) / phrases.length;
    const fold = foldText(text);
    // Phrases of signs alone have nothing to compare.
    if (fold === '') continue;
    const same = folded.get(fold);
    if (same) same.push(id);
    else folded.set(fold, [id]);
  }
  const bags = yield* bagsOf([...folded.keys()]);
  const groups = new Map<number, number[]>();
  const index = new Map<number, number[]>();
  for (const [at, bag] of bags.entries()) {
    if (at % step === 0) yield 0.4 + (0.6 * at) / bags.length;
    const leader = leaderOf(bag, bags, index, near);
    if (leader === undefined) {
      // What is as near as asked shares one of these with it: so few others stay outside.
      for (const bigram of bag.slice(0, prefixOf(bag.length, near))) {
        const places = index.get(bigram);
        if (places) places.push(at);
        else index.set(bigram, [at]);
      }
      groups.set(at, [at]);
    } else groups.get(leader)?.push(at);
  }
  const ids = [...folded.values()];
  return [...groups.values()].flatMap((members): DuplicateGroup[] => {
    const found = members.flatMap((at) => ids[at] ?? []);
    return found.length > 1 ? [{ ids: found, exact: members.length === 1 }] : [];
  });
}

const prefixOf = (length: number, near: number) => length - Math.ceil(near * length) + 1;

/** Per text its distinct bigrams as numbers, the rarest of the library first. */
function* bagsOf(texts: readonly string[]): Generator<number, Uint32Array[]> {
  const counts = new Map<number, number>();
  const bags: number[][] = [];
  for (const [at, text] of texts.entries()) {
    if (at % (5 * step) === 0) yield 0.2 + (0.1 * at) / texts.length;
    const bag = new Set<number>();
    if (text.length >= shortest)
      for (let i = 1; i < text.length; i++) bag.add((text.charCodeAt(i - 1) << 16) | text.charCodeAt(i));
    for (const bigram of bag) counts.set(bigram, (counts.get(bigram) ?? 0) + 1);
    bags.push([...bag]);
  }
  const byRarity = [...counts].sort(([a, x], [b, y]) => x - y || a - b);
  const rank = new Map(byRarity.map(([bigram], place) => [bigram, place]));
  const ranked: Uint32Array[] = [];
  for (const [at, bag] of bags.entries()) {
    if (at % (5 * step) === 0) yield 0.3 + (0.1 * at) / texts.length;
    ranked.push(Uint32Array.from(bag, (bigram) => rank.get(bigram) ?? 0).sort());
  }
  return ranked;
}

function leaderOf(
  bag: Uint32Array,
  bags: readonly Uint32Array[],
  index: ReadonlyMap<number, number[]>,
  near: number,
): number | undefined {
  const seen = new Set<number>();
  let first: number | undefined;
  for (const bigram of bag.subarray(0, prefixOf(bag.length, near)))
    for (const other of index.get(bigram) ?? []) {
      if (first !== undefined && other >= first) break;
      if (seen.has(other)) continue;
      seen.add(other);
      if (isNear(bag, bags[other] as Uint32Array, near)) first = other;
    }
  return first;
}

/** Do two ordered bags share so much? Gives up as soon as they cannot any more. */
function isNear(a: Uint32Array, b: Uint32Array, near: number): boolean {
  // shared ÷ (a + b − shared) ≥ near
  const needed = Math.ceil((near * (a.length + b.length)) / (1 + near) - 1e-9);
  if (Math.min(a.length, b.length) < needed) return false;
  let shared = 0;
  let [i, k] = [0, 0];
  while (i < a.length && k < b.length) {
    if (shared + Math.min(a.length - i, b.length - k) < needed) return false;
    const [x, y] = [a[i] as number, b[k] as number];
    if (x === y) {
      shared += 1;
      i += 1;
      k += 1;
    } else if (x < y) i += 1;
    else k += 1;
  }
  return shared >= needed;
}
