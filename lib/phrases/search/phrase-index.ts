import { finish } from '../../kernel/finish';
import { Hits } from './hits';
import { readings } from './letters';
import { learning, nearWords, type Vocabulary } from './near-words';
import { weights } from './place-score';
import { sequencesOf, type Term, termsOf } from './query';
import { Scanner, type SoundRun } from './scanner';
import type { Streams } from './streams';
import { Texts } from './texts';
import { Top } from './top';

/** What was found, best first. Flat arrays, since it is made anew at every key stroke. */
export interface Found {
  /** Numbers in the streams. */
  phrases: Uint32Array;
  scores: Float32Array;
  /** Per phrase and word of the query the best place, see `Hits`; length 0 where the word does not stand in it. */
  places: Int32Array;
  lengths: Uint16Array;
  words: number;
  /** All that were looked at; at least as many as are listed. */
  total: number;
}

export const nothing: Found = {
  phrases: new Uint32Array(),
  scores: new Float32Array(),
  places: new Int32Array(),
  lengths: new Uint16Array(),
  words: 0,
  total: 0,
};

/** With fewer hits than this, slips of the finger and words with the same sound are tried, too. */
const few = 3;
const mostNearWords = 12;
const letters = [...'abcdefghijklmnopqrstuvwxyz'];
/** What one's own use adds, per doubling. */
const useWeight = 3;

/** Searches one laid-out library. Nothing is allocated per phrase at a key stroke. */
export class PhraseIndex {
  private readonly scanner: Scanner;
  private readonly texts: Texts;
  private readonly hits: Hits[] = [];
  private readonly favour: Float32Array;
  private vocabulary: Vocabulary | undefined;
  /** A letter or two find much and say little: their results are kept. */
  private readonly kept = new Map<string, Found>();
  private top = new Top(0);
  private topSize = 0;

  constructor(readonly streams: Streams) {
    this.scanner = new Scanner(streams);
    this.texts = new Texts(streams);
    this.favour = new Float32Array(streams.ids.length);
  }

  /** Own uses by phrase id decide among places that are about as good. */
  setUses(uses: ReadonlyMap<string, number>): void {
    for (const [i, id] of this.streams.ids.entries())
      this.favour[i] = useWeight * Math.log2(1 + (uses.get(id) ?? 0));
    this.kept.clear();
  }

  /** Works out what the first slip of the finger would wait for, and what each first letter finds; with pauses. */
  *warming(limit: number): Generator<number, void> {
    this.scanner.warm();
    yield 0;
    this.vocabulary ??= yield* learning(this.streams);
    for (const [i, letter] of letters.entries()) {
      yield i;
      this.search(letter, limit);
    }
  }

  /**
   * Phrases that hold every word of the query, best first; where none does, those that hold any.
   * @param allowed phrases that count; all where left out
   */
  search(query: string, limit: number, allowed?: (phrase: number) => boolean): Found {
    const terms = termsOf(query);
    const [first] = terms;
    if (!first) return nothing;
    const keeps = !allowed && terms.length === 1 && (first.text.length === 1 || this.isWide(first));
    const kept = keeps ? this.kept.get(`${limit} ${query}`) : undefined;
    if (kept) return kept;
    const found = terms.map((_, i) => this.hitsFor(i));
    const wide = (term: Term) => terms.length > 1 && this.isWide(term);
    for (const [i, term] of terms.entries()) if (!wide(term)) this.find(term, found[i] as Hits, limit);
    if (terms.length > 1) this.inTexts(terms, found, wide);
    const every = this.pick(found, true, limit, allowed);
    if (every.total > 0 || found.length === 1) {
      if (keeps) this.kept.set(`${limit} ${query}`, every);
      return every;
    }
    for (const [i, term] of terms.entries()) {
      if (wide(term)) this.find(term, found[i] as Hits, limit);
      this.texts.find(found[i] as Hits, term.text);
    }
    return this.pick(found, false, limit, allowed);
  }

  /** A letter or the beginning of a syllable stands in so many phrases that another word is better asked first. */
  private isWide({ kind, text }: Term): boolean {
    return kind === 'letters' && text.length < 3 && (text.length === 1 || this.scanner.book.any(text));
  }

  /**
   * Of several words each may stand in the text: the rarest is looked for in all texts, the others where that one is.
   * @param wide words that were not looked for yet
   */
  private inTexts(terms: readonly Term[], found: readonly Hits[], wide: (term: Term) => boolean): void {
    const asked = found.filter((_, i) => !wide(terms[i] as Term));
    if (asked.length === 0) {
      for (const [i, term] of terms.entries()) this.letters(found[i] as Hits, term.text);
      asked.push(...found);
    }
    const rarest = asked.reduce((a, b) => (b.count < a.count ? b : a));
    this.texts.find(rarest, terms[found.indexOf(rarest)]?.text ?? '');
    for (const [i, { text }] of terms.entries()) {
      const hits = found[i] as Hits;
      if (hits === rarest) continue;
      if (!asked.includes(hits)) this.lettersAmong(hits, text, rarest);
      this.texts.findAmong(hits, text, rarest);
    }
  }

  private lettersAmong(hits: Hits, text: string, among: Hits): void {
    this.scanner.codes(hits, text);
    for (const way of readings(text, this.scanner.book)) this.scanner.letters(hits, way, among);
  }

  private hitsFor(word: number): Hits {
    this.hits[word] ??= new Hits(this.streams.ids.length);
    const hits = this.hits[word] as Hits;
    hits.clear();
    return hits;
  }

  /** @param every only phrases that each word was found in */
  private pick(found: Hits[], every: boolean, limit: number, allowed?: (phrase: number) => boolean): Found {
    if (this.topSize !== limit) {
      this.top = new Top(limit);
      this.topSize = limit;
    }
    this.top.clear();
    const words = found.length;
    const rarest = found.reduce((a, b) => (b.count < a.count ? b : a));
    let total = 0;
    for (const [word, hits] of every ? [[0, rarest] as const] : found.entries()) {
      for (let i = 0; i < hits.count; i++) {
        const phrase = hits.phrases[i] as number;
        let score = this.favour[phrase] as number;
        let missing = false;
        for (let k = 0; k < words; k++) {
          const other = found[k] as Hits;
          if (other.has(phrase)) {
            score += other.score(phrase);
            // Counted with the first word that finds it.
            if (!every && k < word) missing = true;
          } else if (every) missing = true;
        }
        if (missing || (allowed && !allowed(phrase))) continue;
        total += 1;
        this.top.offer(phrase, score);
      }
    }
    const { items: phrases, scores } = this.top.sorted();
    const places = new Int32Array(phrases.length * words);
    const lengths = new Uint16Array(phrases.length * words);
    for (const [i, phrase] of phrases.entries())
      for (const [k, hits] of found.entries()) {
        if (!hits.has(phrase)) continue;
        places[i * words + k] = hits.place(phrase);
        lengths[i * words + k] = hits.length(phrase);
      }
    return { phrases, scores, places, lengths, words, total };
  }

  private find(term: Term, hits: Hits, limit: number): Hits {
    const { scanner } = this;
    const { kind, text } = term;
    if (kind === 'written' || kind === 'literal') {
      scanner.names(hits, text);
      if (hits.count === 0 || (hits.count < limit && text.length > 1)) this.texts.find(hits, text);
      if (kind === 'written' && text.length > 1 && hits.count < few) this.sameSound(hits, text);
      if (kind === 'written' && text.length > 1 && hits.count < few)
        scanner.skipping(
          hits,
          [...text].map((sign) => ({ sign })),
        );
    } else if (kind === 'letters') this.letters(hits, text);
    else {
      const sequences = sequencesOf(term.runs, scanner.book);
      scanner.mixed(hits, sequences);
      if (hits.count < few) this.texts.find(hits, text);
      if (hits.count < few) for (const sequence of sequences.slice(0, 4)) scanner.skipping(hits, sequence);
    }
    return hits;
  }

  private letters(hits: Hits, text: string): void {
    const { scanner } = this;
    scanner.codes(hits, text);
    const ways = readings(text, scanner.book);
    for (const way of ways) scanner.letters(hits, way);
    if (text.length > 1 && hits.count === 0) this.texts.find(hits, text);
    if (hits.count >= few || text.length < 3) return;
    if (text.length > 3) {
      this.vocabulary ??= finish(learning(this.streams));
      for (const run of nearWords(this.vocabulary, text, mostNearWords))
        scanner.sounds(hits, run, weights.typo);
    }
    const [longest = []] = ways;
    if (hits.count < few && longest.every((part) => part.length > 1))
      scanner.skipping(
        hits,
        longest.map((letters) => ({ letters })),
      );
  }

  /** 优惠卷 sounds like 优惠券: sounds are learnt from the library's own characters. */
  private sameSound(hits: Hits, text: string): void {
    const run: SoundRun = Array.from(text, (sign) => this.scanner.soundOf(sign));
    const known = run.filter((sound) => sound > 0).length;
    if (known === run.length) this.scanner.sounds(hits, run, weights.homophone);
    else if (known > 0) this.scanner.sounds(hits, run, 2 * weights.homophone, text);
  }
}
