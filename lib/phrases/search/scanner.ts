import { type Hits, noPlace } from './hits';
import { placeScore, weights } from './place-score';
import { Places } from './places';
import { skipping } from './skipping';
import { letterCode, type Streams } from './streams';
import { longestWritten, type Matcher, matcherOf, stands, type Unit } from './units';

/** A syllable by number where the character's sound is known; 0 = any sound. */
export type SoundRun = readonly number[];

/** A part at more than one of so many positions is looked for in all of them. */
const often = 40;

/** A single letter or syllable: the numbers in `stream` that fit it, 2 where exactly. */
interface Part {
  stream: Uint8Array | Uint16Array;
  fit: Uint8Array;
  bonus: number;
}

/** The ways to look through the streams. Each puts what it finds into `hits`. */
export class Scanner {
  private readonly places: Places;
  /** The phrase of each position in `names`. */
  private readonly phraseOf: Uint32Array;

  constructor(readonly streams: Streams) {
    const { names, starts } = streams;
    this.places = new Places(streams);
    this.phraseOf = new Uint32Array(names.length);
    for (let i = 0; i + 1 < starts.length; i++) {
      const end = starts[i + 1] as number;
      for (let at = starts[i] as number; at < end; at++) this.phraseOf[at] = i;
    }
  }

  get book() {
    return this.places.book;
  }

  /** See {@link Places.warm}. */
  warm(): void {
    this.places.warm();
  }

  /** See {@link Places.soundOf}. */
  soundOf(sign: string): number {
    return this.places.soundOf(sign);
  }

  /** Written characters in titles, tags and stages. */
  names(hits: Hits, term: string): void {
    this.eachWritten(term, (at) => this.take(hits, at, term.length, weights.written));
  }

  private eachWritten(term: string, visit: (at: number) => void): void {
    const { names } = this.streams;
    const anchor = this.places.written(term);
    if (!anchor) {
      for (let at = names.indexOf(term); at >= 0; at = names.indexOf(term, at + 1)) visit(at);
      return;
    }
    const units = Array.from({ length: term.length }, (_, k) => term.charCodeAt(k));
    for (const list of anchor.lists)
      next: for (let i = 0; i < list.length; i++) {
        const at = (list[i] as number) - anchor.from;
        for (let k = 0; k < units.length; k++) if (names.charCodeAt(at + k) !== units[k]) continue next;
        visit(at);
      }
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

  /**
   * One reading of typed letters.
   * @param among look only at phrases that these have
   */
  letters(hits: Hits, reading: readonly string[], among?: Hits): void {
    const codes = reading.map((part) => letterCode(part.charCodeAt(0)));
    if (codes.includes(0)) return;
    const fits = reading.map((part) => (part.length > 1 ? this.book.fits(part) : undefined));
    const long = fits.filter((fit) => fit !== undefined).length;
    const whole = long === reading.length && reading.every((part) => this.book.known(part));
    const bonus = whole ? weights.wholeSyllables : long > 0 ? weights.partSyllables : 0;
    const anchor = this.places.reading(codes, fits);
    const { initials, sounds } = this.streams;
    if (!anchor) return;
    if (anchor === 'all') {
      const code = codes[0] as number;
      const fit = Uint8Array.from({ length: 64 }, (_, i) => (i === code ? 1 : 0));
      if (among) this.partAmong(hits, { stream: initials, fit, bonus }, among);
      else
        for (let at = initials.indexOf(code); at >= 0; at = initials.indexOf(code, at + 1))
          this.take(hits, at, 1, bonus);
      return;
    }
    if (fits.length === 1 && fits[0]) {
      const isCommon = anchor.count > sounds.length / often;
      if (among) this.partAmong(hits, { stream: sounds, fit: fits[0], bonus }, among);
      else if (isCommon) this.everywhere(hits, fits[0], bonus);
      if (among || isCommon) return;
    }
    for (const places of anchor.lists) {
      next: for (let i = 0; i < places.length; i++) {
        const at = (places[i] as number) - anchor.from;
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

  private partAmong(hits: Hits, { stream, fit, bonus }: Part, among: Hits): void {
    const { starts } = this.streams;
    for (let i = 0; i < among.count; i++) {
      const phrase = among.phrases[i] as number;
      const end = starts[phrase + 1] as number;
      for (let at = (starts[phrase] as number) + 1; at < end; at++) {
        const fits = fit[stream[at] as number] as number;
        if (fits > 0) this.take(hits, at, 1, bonus + fits - 1);
      }
    }
  }

  /** Syllables by number, as a misspelt or homophone word gives them. @param written characters that count when equal; one of them has to be */
  sounds(hits: Hits, run: SoundRun, bonus: number, written = ''): void {
    const { names, sounds } = this.streams;
    const from = this.rarestSound(run);
    const places = this.places.sound(run[from] ?? 0);
    next: for (let i = 0; i < places.length; i++) {
      const at = (places[i] as number) - from;
      let equal = 0;
      for (let k = 0; k < run.length; k++) {
        const here = sounds[at + k] as number;
        if (run[k] ? here !== run[k] : !here) continue next;
        if (written && names.charCodeAt(at + k) === written.charCodeAt(k)) equal += 5;
      }
      // What only sounds like a part of it is another word: 花呗 is no 化了.
      if (written && equal === 0) continue;
      this.take(hits, at, run.length, bonus + equal);
    }
  }

  /** All readings of characters and letters mixed: the longest written run leads to the places. */
  mixed(hits: Hits, sequences: readonly (readonly Unit[])[]): void {
    const [first] = sequences;
    if (!first) return;
    // The same in every reading; only how far it stands from the beginning differs.
    const ways = sequences.map((units) => ({
      from: longestWritten(units).from,
      units: units.map((unit) => matcherOf(unit, this.book)),
    }));
    this.eachWritten(longestWritten(first).text, (found) => {
      for (const { from, units } of ways) {
        const at = found - from;
        if (at > 0 && this.allStand(units, at)) this.take(hits, at, units.length, weights.mixed);
      }
    });
  }

  private allStand(units: readonly Matcher[], at: number): boolean {
    for (let k = 0; k < units.length; k++)
      if (!stands(units[k] as Matcher, this.streams, at + k)) return false;
    return true;
  }

  /** See {@link skipping}. */
  skipping(hits: Hits, units: readonly Unit[]): void {
    const matchers = units.map((unit) => matcherOf(unit, this.book));
    skipping(this.places, matchers, (at, length) =>
      this.take(hits, at, length, weights.skipped - 4 * (length - units.length)),
    );
  }

  private rarestSound(run: SoundRun): number {
    const count = (k: number) => this.places.sound(run[k] as number).length;
    let best = run.findIndex((sound) => sound > 0);
    for (let k = best + 1; k < run.length; k++) if (run[k] && count(k) < count(best)) best = k;
    return best;
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
