import type { Phrase } from '../../records/phrase.record';
import type { PhraseSound } from '../../records/phrase-sound.record';
import type { SearchEntry, Sounds } from './streams';

const split = (syllables: string) => syllables.split(' ');

/** Is the sound that of the phrase as it stands now? */
export const isFresh = (phrase: Phrase, sound: PhraseSound | undefined): sound is PhraseSound =>
  sound?.at === phrase.updatedAt;

/** What of a phrase is laid out: its last change, and whether its sound was known. */
export const markOf = (phrase: Phrase, sound: PhraseSound | undefined): string =>
  `${phrase.updatedAt} ${isFresh(phrase, sound)}`;

/** A phrase as the search takes it. A sound of an earlier wording is left out until it was worked out again. */
export function entryOf(phrase: Phrase, sound: PhraseSound | undefined): SearchEntry {
  const { id, title, tags, stage, text, code } = phrase;
  const sounds = isFresh(phrase, sound)
    ? {
        title: split(sound.title),
        tags: sound.tags.map(split),
        stage: split(sound.stage),
        signs: sound.signs,
      }
    : undefined;
  return { id, title, tags, stage, text, code, sounds };
}

/** The row in which {@link Sounds} of a phrase are kept. */
export function soundRow(
  { id, updatedAt }: Pick<Phrase, 'id' | 'updatedAt'>,
  { title, tags, stage, signs }: Sounds,
): PhraseSound {
  const join = (syllables: readonly string[]) => syllables.join(' ');
  return { id, at: updatedAt, title: join(title), tags: tags.map(join), stage: join(stage), signs };
}
