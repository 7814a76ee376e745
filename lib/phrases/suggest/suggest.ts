import { type Choices, featuresOf, learnedFrom } from './choices';
import { bare, fold, termsOf } from './fold';
import type { Intent } from './intent';
import { intentsIn } from './lexicon';
import { intentTerm, type SuggestIndex, tagTerm } from './suggest-index';

/** Why: what the buyer wants, a word of his, that it was chosen for the like before, or that nobody has written yet. */
export type Reason = { intent: Intent } | { word: string } | 'chosen' | 'welcome';

export interface Suggestion {
  phraseId: string;
  reason: Reason;
}

/** Fitted to `dev-messages.ts` and `starter-messages.ts` in `tests/phrases/suggest`. */
const figures = {
  /** What intents, the words for them, and whole tags count beside the words of the message. */
  intent: 3,
  intentWord: 0.5,
  tag: 3,
  /** Without intent or tag: the share of the message's words that a phrase must hold. */
  near: 0.95,
  /** What a word counts there of which the library knows nothing. */
  unknown: 2,
  /** What choices weigh beside the best of the rest. */
  learned: 2,
  /** How sure choices must be to speak where nothing else does. */
  learnedAlone: 0.25,
  /** Which share of the best a phrase needs that has only words in common, where others are meant. */
  beside: 0.6,
  /** A suggestion below this share of the best is none. */
  least: 0.3,
  /** What a phrase counts whose like is offered already: another intent goes first, unless it fits much less. */
  sibling: 0.8,
};
const longestTag = 8;

/** Tags of phrases that stand in a text as a whole. */
function tagsIn(text: string, index: SuggestIndex): string[] {
  const found = new Set<string>();
  for (let from = 0; from + 2 <= text.length; from++) {
    for (let to = from + 2; to <= Math.min(text.length, from + longestTag); to++) {
      const part = text.slice(from, to);
      if (index.count(tagTerm(part)) > 0) found.add(part);
    }
  }
  return [...found];
}

/**
 * The phrases that answer what a buyer has written since the last answer, best first, other intents before more of the
 * same; none where nothing is near, since a wrong one costs more than none.
 * @param messages oldest first; parts of one sentence may come as several
 */
export function suggest(
  messages: readonly string[],
  index: SuggestIndex,
  choices: Choices,
  limit = 3,
): Suggestion[] {
  const folded = messages.map((text) => bare(fold(text))).filter((text) => text !== '');
  if (folded.length === 0 || index.size === 0) return [];
  const intents = intentsIn(folded);
  const whole = bare(folded.join(''));
  const tags = tagsIn(whole, index);
  const words = [...new Set(termsOf(whole))];
  const wanted = new Map(words.map((term) => [term, 1]));
  const add = (term: string, weight: number) => wanted.set(term, (wanted.get(term) ?? 0) + weight);
  for (const { id, terms } of intents) {
    add(intentTerm(id), figures.intent);
    for (const term of new Set(termsOf(terms))) add(term, figures.intentWord);
  }
  for (const tag of tags) add(tagTerm(tag), figures.tag);
  const { numbers, scores } = index.search(wanted);

  let least = 0;
  if (tags.length === 0 && !intents.some(({ id }) => index.count(intentTerm(id)) > 0)) {
    for (const term of words) least += index.rarity(term) || figures.unknown;
    // One pair of characters alone stands in too many phrases by chance.
    least = words.length > 1 ? least * figures.near : Number.POSITIVE_INFINITY;
  }
  let best = 0;
  for (const number of numbers) best = Math.max(best, scores[number] as number);
  const speaks = best > 0 && best >= least;
  const meant = [...intents.map(({ id }) => intentTerm(id)), ...tags.map(tagTerm)];
  const pool = numbers.filter((number) => {
    const score = scores[number] as number;
    // Beside phrases that are meant, words in common must tell a lot.
    if (!speaks || score < Math.max(least, best * figures.least)) return false;
    if (least > 0) return true;
    return score >= best * figures.beside || meant.some((term) => index.holds(number, term));
  });
  for (const [id, sure] of learnedFrom(featuresOf(messages, index), choices)) {
    const number = index.numberOf(id);
    if (number === undefined || (!speaks && sure < figures.learnedAlone)) continue;
    const before = speaks ? (scores[number] as number) : 0;
    // It may stand there already, which does no harm.
    pool.push(number);
    scores[number] = before + (speaks ? best : 1) * figures.learned * sure;
  }

  const reasonOf = (number: number): Reason => {
    const intent = intents.find(({ id }) => index.holds(number, intentTerm(id)));
    if (intent) return { intent };
    const tag = tags.find((one) => index.holds(number, tagTerm(one)));
    const word = tag ?? longestShared(words, (term) => index.holds(number, term));
    return word === '' ? 'chosen' : { word };
  };
  return bestOfGroups(pool, scores, index, limit).map((number) => ({
    phraseId: index.at(number)?.id ?? '',
    reason: reasonOf(number),
  }));
}

/** The longest run of these pairs that a phrase holds, each beginning with the end of the one before. */
function longestShared(words: readonly string[], holds: (term: string) => boolean): string {
  let [longest, run] = ['', ''];
  for (const word of words) {
    if (!holds(word)) run = '';
    else run = run !== '' && run.endsWith(word.charAt(0)) ? run + word.slice(1) : word;
    if (run.length > longest.length) longest = run;
  }
  return longest;
}

/** The best, with other groups before siblings; few are wanted of many, so nothing is sorted. */
function bestOfGroups(
  pool: readonly number[],
  scores: Float64Array,
  index: SuggestIndex,
  limit: number,
): number[] {
  const chosen = new Set<number>();
  const groups = new Set<number>();
  const worth = (number: number) =>
    (scores[number] as number) * (groups.has(index.at(number)?.group ?? -1) ? figures.sibling : 1);
  let bar = 0;
  while (chosen.size < limit) {
    let best: number | undefined;
    for (const number of pool) {
      if (chosen.has(number) || worth(number) <= (best === undefined ? bar : worth(best))) continue;
      best = number;
    }
    if (best === undefined) break;
    if (chosen.size === 0) bar = (scores[best] as number) * figures.least;
    chosen.add(best);
    groups.add(index.at(best)?.group ?? -1);
  }
  return [...chosen];
}
