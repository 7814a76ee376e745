import { Alphabet } from './alphabet';
import type { Hits } from './hits';
import { weights } from './place-score';
import { phraseAt, type Streams } from './streams';

/** Looks for written characters in texts; the first place of each phrase. */
export class Texts {
  private readonly alphabet: Alphabet;

  constructor(private readonly streams: Streams) {
    this.alphabet = new Alphabet(streams.alphabet);
  }

  /** In all texts, once for all that `hits` is asked for. */
  find(hits: Hits, term: string): void {
    if (hits.inTexts) return;
    hits.inTexts = true;
    const { bodies, bodyStarts } = this.streams;
    const coded = this.alphabet.find(term);
    if (coded === undefined) return;
    let phrase = 0;
    for (let at = bodies.indexOf(coded); at >= 0; ) {
      phrase = phraseAt(bodyStarts, at, phrase);
      hits.add(phrase, weights.body, -1 - at, term.length);
      at = bodies.indexOf(coded, bodyStarts[phrase + 1]);
    }
  }

  /** Only in the texts of phrases that `among` has and `hits` has not. */
  findAmong(hits: Hits, term: string, among: Hits): void {
    if (hits.inTexts) return;
    const { bodies, bodyStarts } = this.streams;
    const coded = this.alphabet.find(term);
    if (coded === undefined) return;
    for (let i = 0; i < among.count; i++) {
      const phrase = among.phrases[i] as number;
      if (hits.has(phrase)) continue;
      const start = bodyStarts[phrase] as number;
      // A slice is no copy.
      const at = bodies.slice(start, bodyStarts[phrase + 1]).indexOf(coded);
      if (at >= 0) hits.add(phrase, weights.body, -1 - start - at, term.length);
    }
  }
}
