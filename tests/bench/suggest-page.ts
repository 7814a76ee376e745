import { suggest } from '../../lib/phrases/suggest/suggest';
import { SuggestIndex } from '../../lib/phrases/suggest/suggest-index';
import messages from '../data/buyer-messages.json';
import { generatePhrases } from '../data/phrase-generator';

declare global {
  interface Window {
    /** Ms per message, the least of five batches; and the share whose topic is among three. */
    timeSuggest(count: number): { times: number[]; three: number };
  }
}

/** Often enough that the page's clock, which ticks in tenths of ms, tells something. */
const batch = 20;
const rounds = 5;

window.timeSuggest = (count) => {
  const library = generatePhrases(count);
  const topicOf = new Map(library.map(({ id, topic }) => [id, topic]));
  const index = new SuggestIndex();
  for (const phrase of library) index.add(phrase);
  let right = 0;
  const times = messages.map(({ msg, topic }) => {
    let least = Number.POSITIVE_INFINITY;
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      for (let i = 0; i < batch; i++) suggest([msg], index, new Map());
      least = Math.min(least, (performance.now() - start) / batch);
    }
    if (suggest([msg], index, new Map()).some(({ phraseId }) => topicOf.get(phraseId) === topic)) right++;
    return least;
  });
  return { times, three: right / messages.length };
};
