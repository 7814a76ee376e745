import { anyFeature } from './any-feature';
import { bare, fold, termsOf } from './fold';
import { intentsIn, tellingCharacters } from './lexicon';
import { intentTerm, type SuggestIndex } from './suggest-index';

/** How often phrases were chosen where buyers said this, by feature and phrase id. */
export type Choices = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** As many words and as many characters of a message count, the rarest words first. */
const mostOfEach = 8;
/** A word in more than this share of the phrases says nothing. */
const everywhere = 0.2;
/** An intent says more of a message than one of its words. */
const intentRarity = 8;
const characterRarity = 2.5;
/** How soon a few choices count as many. */
const doubt = 1;
/** What a feature counts that was not met with a phrase. */
const unseen = 0.1;

/** The name of a telling character among the features. */
const characterTerm = (character: string) => `~${character}`;

/**
 * What of a buyer's messages may be kept with a choice, with how much it tells: intents and telling characters of the
 * lexicon, and pairs of characters and words that stand in the library; nothing with a digit.
 */
export function featuresOf(messages: readonly string[], index: SuggestIndex): Map<string, number> {
  const plain = messages.map((text) => bare(fold(text)));
  const intents = intentsIn(plain).map(({ id }) => [intentTerm(id), intentRarity] as const);
  const words = [...new Set(termsOf(bare(plain.join(''))))]
    .map((term) => [term, index.count(term)] as const)
    .filter(([, count]) => count > 0 && count < Math.max(3, index.size * everywhere))
    .sort(([, a], [, b]) => a - b)
    .map(([term]) => [term, index.rarity(term)] as const);
  const characters = [...new Set(plain.join(''))]
    .filter((one) => tellingCharacters.has(one))
    .map((one) => [characterTerm(one), characterRarity] as const);
  return new Map([...intents, ...words.slice(0, mostOfEach), ...characters.slice(0, mostOfEach)]);
}

/**
 * How sure it is, 0–1, that each phrase is chosen again, by phrase id: how much of the message was met with it before,
 * cubed so that only near messages count, and how it stands there against the others (naive Bayes). Down to -1 for a
 * phrase that was said not to fit.
 */
export function learnedFrom(features: ReadonlyMap<string, number>, choices: Choices): Map<string, number> {
  const met = new Map<string, number>();
  const refused = new Map<string, number>();
  let all = 0;
  for (const [feature, rarity] of features) {
    all += rarity;
    for (const [id, count] of choices.get(feature) ?? []) {
      const side = count > 0 ? met : refused;
      if (count !== 0) side.set(id, (side.get(id) ?? 0) + rarity);
    }
  }
  const times = (feature: string, id: string) => Math.max(0, choices.get(feature)?.get(id) ?? 0);
  const likely = new Map<string, number>();
  for (const id of met.keys()) {
    const uses = times(anyFeature, id);
    let sum = Math.log(uses + unseen);
    for (const feature of features.keys())
      sum += Math.log((times(feature, id) + unseen) / (uses + 2 * unseen));
    likely.set(id, sum);
  }
  const best = Math.max(...likely.values());
  const sure = new Map<string, number>();
  for (const [id, sum] of refused) sure.set(id, -((sum / all) ** 3));
  for (const [id, sum] of likely) {
    const uses = times(anyFeature, id);
    const near = ((met.get(id) ?? 0) / all) ** 3;
    sure.set(id, (sure.get(id) ?? 0) + near * Math.exp((sum - best) / 2) * (uses / (uses + doubt)));
  }
  return sure;
}
