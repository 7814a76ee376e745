import { noPlace } from './hits';
import type { Found } from './phrase-index';
import type { Streams } from './streams';

/** Where a word of the query stands, in UTF-16 offsets of the field as it was written. */
export interface Span {
  field: 'code' | 'title' | 'tag' | 'stage' | 'text';
  /** Which tag, for field `tag`; else 0. */
  index: number;
  start: number;
  end: number;
}

const tab = 9;

function spanOf(streams: Streams, phrase: number, place: number, length: number): Span {
  const { names, starts, bodyStarts, titleLengths } = streams;
  if (place === noPlace) return { field: 'code', index: 0, start: 0, end: length };
  if (place < 0) {
    const start = -1 - place - (bodyStarts[phrase] as number) - 1;
    return { field: 'text', index: 0, start, end: start + length };
  }
  const first = (starts[phrase] as number) + 1;
  if (place < first + (titleLengths[phrase] as number)) {
    return { field: 'title', index: 0, start: place - first, end: place - first + length };
  }
  let index = -1;
  let begin = first;
  for (let at = first; at < place; at++) {
    if (names.charCodeAt(at) !== tab) continue;
    index += 1;
    begin = at + 1;
  }
  // The stage stands behind the last tag.
  const rest = names.indexOf('\t', place);
  const isStage = rest < 0 || rest >= (starts[phrase + 1] as number);
  const start = place - begin;
  return { field: isStage ? 'stage' : 'tag', index: isStage ? 0 : index, start, end: start + length };
}

/** Where each word of the query stands in the phrase that was found as number `i`. */
export function spansOf(streams: Streams, { phrases, places, lengths, words }: Found, i: number): Span[] {
  const spans: Span[] = [];
  for (let k = i * words; k < (i + 1) * words; k++) {
    const length = lengths[k] as number;
    if (length > 0) spans.push(spanOf(streams, phrases[i] as number, places[k] as number, length));
  }
  return spans;
}
