import type { Hits } from './hits';
import { weights } from './place-score';
import { phraseAt, type Streams } from './streams';

/** Written characters in texts; the first place of each phrase. */
export function findInTexts({ bodies, bodyStarts }: Streams, hits: Hits, term: string): void {
  let phrase = 0;
  for (let at = bodies.indexOf(term); at >= 0; ) {
    phrase = phraseAt(bodyStarts, at, phrase);
    hits.add(phrase, weights.body, -1 - at, term.length);
    at = bodies.indexOf(term, bodyStarts[phrase + 1]);
  }
}

/** The same, but only in the texts of phrases that `among` has and `hits` has not. */
export function findInTextsOf(streams: Streams, hits: Hits, term: string, among: Hits): void {
  const { bodies, bodyStarts } = streams;
  for (let i = 0; i < among.count; i++) {
    const phrase = among.phrases[i] as number;
    if (hits.has(phrase)) continue;
    const start = bodyStarts[phrase] as number;
    // A slice is no copy.
    const at = bodies.slice(start, bodyStarts[phrase + 1]).indexOf(term);
    if (at >= 0) hits.add(phrase, weights.body, -1 - start - at, term.length);
  }
}
