import { anyFeature } from '../../../lib/phrases/suggest/any-feature';
import { featuresOf } from '../../../lib/phrases/suggest/choices';
import { suggest } from '../../../lib/phrases/suggest/suggest';
import type { SuggestIndex } from '../../../lib/phrases/suggest/suggest-index';
import type { GeneratedPhrase } from '../../data/phrase-generator';
import { chance } from '../../desk/chance';

export interface Labelled {
  msg: string;
  topic: string;
}

const before = ['', '', '亲', '你好,', '请问', '老板,', '那个', '我想问下'];
const behind = ['', '', '呀', '啊', '?', '谢谢', '急', '呢'];

/**
 * A day's messages: a few are asked all the time and most hardly ever (Zipf), with words before and behind and here
 * and there a character left out.
 */
export function traffic(messages: readonly Labelled[], count: number, seed: number): Labelled[] {
  const dice = chance(seed);
  const shuffled = dice.shuffle([...messages]);
  const weights = shuffled.map((_, rank) => 1 / (rank + 1));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return Array.from({ length: count }, () => {
    let at = dice.next() * all;
    const index = weights.findIndex((weight) => {
      at -= weight;
      return at <= 0;
    });
    const { msg, topic } = shuffled[Math.max(0, index)] as Labelled;
    const cut = dice.next() < 0.3 && msg.length > 4 ? Math.floor(dice.next() * msg.length) : msg.length;
    const text = msg.slice(0, cut) + msg.slice(cut + 1);
    return { msg: dice.pick(before) + text + dice.pick(behind), topic };
  });
}

/** Share of messages whose first, or one of whose three suggestions, is of the topic; and how many got none. */
export function judge(
  messages: readonly Labelled[],
  library: readonly GeneratedPhrase[],
  index: SuggestIndex,
  choices: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map(),
): { first: number; three: number; silent: number } {
  const topicOf = new Map(library.map(({ id, topic }) => [id, topic]));
  let [first, three, silent] = [0, 0, 0];
  for (const { msg, topic } of messages) {
    const topics = suggest([msg], index, choices).map(({ phraseId }) => topicOf.get(phraseId));
    if (topics[0] === topic) first++;
    if (topics.includes(topic)) three++;
    if (topics.length === 0) silent++;
  }
  const share = (count: number) => count / messages.length;
  return { first: share(first), three: share(three), silent: share(silent) };
}

/** What is learned where an agent always takes one of two phrases of the topic. */
export function choicesFrom(
  messages: readonly Labelled[],
  library: readonly GeneratedPhrase[],
  index: SuggestIndex,
  seed: number,
): Map<string, Map<string, number>> {
  const dice = chance(seed);
  const choices = new Map<string, Map<string, number>>();
  for (const { msg, topic } of messages) {
    const liked = library.filter((phrase) => phrase.topic === topic).slice(0, 2);
    const { id } = dice.pick(liked);
    for (const feature of [anyFeature, ...featuresOf([msg], index).keys()]) {
      const counts = choices.get(feature) ?? new Map<string, number>();
      counts.set(id, (counts.get(id) ?? 0) + 1);
      choices.set(feature, counts);
    }
  }
  return choices;
}
