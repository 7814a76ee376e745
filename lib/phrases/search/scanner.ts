import { type Buckets, bucketsOf } from './buckets';
import { type Hits, noPlace } from './hits';
import { syllableBook } from './letters';
import { placeScore, weights } from './place-score';
import { letterCode, type Streams } from './streams';
import { longestWritten, type Matcher, matcherOf, stands, type Unit } from './units';

/** A syllable by number where the character's sound is known; 0 = any sound. */
export type SoundRun = readonly number[];

/** A part at more than one of so many positions is looked for in all of them. */
const often = 40;
const tab = 9;
const newLine = 10;
/** Characters that may be left out between two that were typed. */
const mostSkipped = 3;

/** The ways to look through the streams. Each puts what it finds into `hits`. */
export class Scanner {
  readonly book;
  private readonly buckets: Buckets;
  /** The phrase of each position in `names`. */
  private readonly phraseOf: Uint32Array;

  constructor(readonly streams: Streams) {
    const { names, starts, syllables } = streams;
    this.book = syllableBook(syllables);
    this.buckets = bucketsOf(streams);
    this.phraseOf = new Uint32Array(names.length);
    for (let i = 0; i + 1 < starts.length; i++) this.phraseOf.fill(i, starts[i], starts[i + 1]);
  }

  /** Written characters in titles, tags and stages. */
  names(hits: Hits, term: string): void {
    const { names } = this.streams;
    for (let at = names.indexOf(term); at >= 0; at = names.indexOf(term, at + 1))
      this.take(hits, at, term.length, weights.written);
  }

  /** Codes that begin so. They stand in order, so that few are looked at. */
  codes(hits: Hits, term: string): void {
    const { codes, codeOrder } = this.streams;
    const code = (i: number) => codes[codeOrder[i] as number] as string;
    let low = 0;
    let high = codeOrder.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (code(middle) < term) low = middle + 1;
      else high = middle;
    }
    for (; low < codeOrder.length && code(low).startsWith(term); low++) {
      const more = code(low).length - term.length;
      const score = more === 0 ? weights.codeExact : weights.codePrefix - 2 * more;
      hits.add(codeOrder[low] as number, score, noPlace, term.length);
    }
  }

  /** One reading of typed letters. */
  letters(hits: Hits, reading: readonly string[]): void {
    const codes = reading.map((part) => letterCode(part.charCodeAt(0)));
    if (codes.includes(0)) return;
    const fits = reading.map((part) => (part.length > 1 ? this.book.fits(part) : undefined));
    const long = fits.filter((fit) => fit !== undefined).length;
    const whole = long === reading.length && reading.every((part) => this.book.known(part));
    const bonus = whole ? weights.wholeSyllables : long > 0 ? weights.partSyllables : 0;
    const anchor = this.rarest(codes, fits);
    const { initials, sounds } = this.streams;
    const count = anchor?.lists.reduce((sum, { length }) => sum + length, 0) ?? 0;
    if (fits.length === 1 && fits[0] && count > sounds.length / often) {
      this.everywhere(hits, fits[0], bonus);
      return;
    }
    for (const places of anchor?.lists ?? []) {
      next: for (let i = 0; i < places.length; i++) {
        const at = (places[i] as number) - (anchor?.from ?? 0);
        let exact = 0;
        for (let k = 0; k < codes.length; k++) {
          if (initials[at + k] !== codes[k]) continue next;
          const fit = fits[k]?.[sounds[at + k] as number];
          if (fit === 0) continue next;
          if (fit === 2) exact += 1;
        }
        this.take(hits, at, codes.length, bonus + exact);
      }
    }
  }

  /** One part that stands nearly everywhere: going through the stream in order is quicker than from place to place. */
  private everywhere(hits: Hits, fit: Uint8Array, bonus: number): void {
    const { sounds } = this.streams;
    for (let at = 1; at < sounds.length; at++) {
      const fits = fit[sounds[at] as number] as number;
      if (fits > 0) this.take(hits, at, 1, bonus + fits - 1);
    }
  }

  /** Syllables by number, as a misspelt or homophone word gives them. @param written characters that count when equal */
  sounds(hits: Hits, run: SoundRun, bonus: number, written = ''): void {
    const { names, sounds } = this.streams;
    const from = this.rarestSound(run);
    const places = this.buckets.sound(run[from] ?? 0);
    next: for (let i = 0; i < places.length; i++) {
      const at = (places[i] as number) - from;
      let equal = 0;
      for (let k = 0; k < run.length; k++) {
        const here = sounds[at + k] as number;
        if (run[k] ? here !== run[k] : !here) continue next;
        if (written && names[at + k] === written[k]) equal += 5;
      }
      this.take(hits, at, run.length, bonus + equal);
    }
  }

  /** All readings of characters and letters mixed: the longest written run leads to the places. */
  mixed(hits: Hits, sequences: readonly (readonly Unit[])[]): void {
    const [first] = sequences;
    if (!first) return;
    const { text } = longestWritten(first);
    const { names } = this.streams;
    // The same in every reading; only how far it stands from the beginning differs.
    const ways = sequences.map((units) => ({
      from: longestWritten(units).from,
      units: units.map((unit) => matcherOf(unit, this.book)),
    }));
    for (let found = names.indexOf(text); found >= 0; found = names.indexOf(text, found + 1)) {
      for (const { from, units } of ways) {
        const at = found - from;
        if (at > 0 && this.allStand(units, at)) this.take(hits, at, units.length, weights.mixed);
      }
    }
  }

  private allStand(units: readonly Matcher[], at: number): boolean {
    for (let k = 0; k < units.length; k++)
      if (!stands(units[k] as Matcher, this.streams, at + k)) return false;
    return true;
  }

  /** Some characters of the name were left out: 开票 finds 开发票. */
  skipping(hits: Hits, units: readonly Unit[]): void {
    const [first] = units;
    if (!first) return;
    const { names } = this.streams;
    const matchers = units.map((unit) => matcherOf(unit, this.book));
    if ('sign' in first) {
      for (let at = names.indexOf(first.sign); at >= 0; at = names.indexOf(first.sign, at + 1))
        this.skippingAt(hits, matchers, at);
      return;
    }
    for (const places of this.fitting(this.book.fits(first.letters)))
      for (let i = 0; i < places.length; i++) this.skippingAt(hits, matchers, places[i] as number);
  }

  private skippingAt(hits: Hits, units: readonly Matcher[], at: number): void {
    let last = at;
    for (let k = 1; k < units.length; k++) {
      const next = this.nextOf(units[k] as Matcher, last + 1);
      if (next < 0) return;
      last = next;
    }
    const skipped = last - at + 1 - units.length;
    this.take(hits, at, last - at + 1, weights.skipped - 4 * skipped);
  }

  /** Where the unit stands from here on in the same name, at most {@link mostSkipped} further; else -1. */
  private nextOf(unit: Matcher, from: number): number {
    const { names } = this.streams;
    for (let at = from; at <= from + mostSkipped; at++) {
      if (stands(unit, this.streams, at)) return at;
      const sign = names.charCodeAt(at);
      if (sign === tab || sign === newLine || Number.isNaN(sign)) return -1;
    }
    return -1;
  }

  /** The places of all syllables that fit. */
  private fitting(fits: Uint8Array): Uint32Array[] {
    const lists: Uint32Array[] = [];
    for (let syllable = 1; syllable < fits.length; syllable++)
      if (fits[syllable]) lists.push(this.buckets.sound(syllable));
    return lists;
  }

  private rarestSound(run: SoundRun): number {
    let best = run.findIndex((sound) => sound > 0);
    for (let k = best + 1; k < run.length; k++) {
      if (
        run[k] &&
        this.buckets.sound(run[k] as number).length < this.buckets.sound(run[best] as number).length
      )
        best = k;
    }
    return best;
  }

  /** The fewest places that a reading can be at: where a pair of its first letters stands, or one of its syllables. */
  private rarest(
    codes: readonly number[],
    fits: readonly (Uint8Array | undefined)[],
  ): { lists: Uint32Array[]; from: number } | undefined {
    let best: { lists: Uint32Array[]; from: number } | undefined;
    let fewest = Number.POSITIVE_INFINITY;
    const consider = (lists: Uint32Array[], from: number) => {
      const count = lists.reduce((sum, { length }) => sum + length, 0);
      if (count >= fewest) return;
      fewest = count;
      best = { lists, from };
    };
    for (let k = 0; k < codes.length; k++) {
      const [a = 0, b, c] = [codes[k], codes[k + 1], codes[k + 2]];
      if (b && c && !this.buckets.triple(a, b, c)) return undefined;
      if (b) consider([this.buckets.pair(a, b)], k);
      const fit = fits[k];
      if (fit) consider(this.fitting(fit), k);
    }
    return best ?? { lists: [this.startingWith(codes[0] ?? 0)], from: 0 };
  }

  /** A single letter: everywhere it is a first letter. */
  private startingWith(code: number): Uint32Array {
    const { initials } = this.streams;
    const places: number[] = [];
    for (let at = initials.indexOf(code); at >= 0; at = initials.indexOf(code, at + 1)) places.push(at);
    return Uint32Array.from(places);
  }

  private take(hits: Hits, at: number, length: number, bonus: number): void {
    const { starts } = this.streams;
    if (at < 1) return;
    const phrase = this.phraseOf[at] as number;
    // A run may not reach over into the next phrase.
    if (at <= (starts[phrase] as number) || at + length > (starts[phrase + 1] as number)) return;
    hits.add(phrase, placeScore(this.streams, phrase, at, length) + bonus, at, length);
  }
}
