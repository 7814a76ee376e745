import type { Phrase } from '../records/phrase.record';
import { mark } from './field-marks';

type Worded = Pick<Phrase, 'text' | 'wordings'>;

/** By which a use remembers what was said without keeping the words: another text is another wording. */
export const wordingMark = (text: string): number => mark(text);

/** What can be said on a site: the wordings made for it, else the main text and those for every site. */
export function wordingsAt({ text, wordings }: Worded, site: string): string[] {
  const own = wordings.filter(({ sites }) => sites.includes(site)).map((wording) => wording.text);
  if (own.length > 0) return own;
  const general = wordings.filter(({ sites }) => sites.length === 0).map((wording) => wording.text);
  // A phrase may be an image alone.
  return [text, ...general].filter((one) => one !== '');
}

/**
 * What is said to a buyer now: what he was not told yet, in the order of the phrase, else what he was told longest
 * ago. So nobody reads the same twice before all were used.
 * @param said marks of what this buyer was told by this phrase, oldest first; null (before there were wordings) is
 * the main text
 */
export function wordingFor(phrase: Worded, site: string, said: readonly (number | null)[] = []): string {
  const choices = wordingsAt(phrase, site);
  if (choices.length < 2 || said.length === 0) return choices[0] ?? '';
  const main = wordingMark(phrase.text);
  const told = said.map((one) => one ?? main);
  const last = (text: string) => told.lastIndexOf(wordingMark(text));
  return choices.reduce((best, text) => (last(text) < last(best) ? text : best));
}
