import { CHOICE_WORDS, foldName, VARIABLES } from './variable-names';
import type { Place } from './variables-fill';

/** What a part asks for, in a few words; '' for a choice that says nothing but its options. */
export function labelOf(part: Place, language: 'zh' | 'en'): string {
  if (part.kind === 'own') return part.name;
  if (part.kind === 'variable')
    return VARIABLES.find(({ name }) => name === part.name)?.[language] ?? part.name;
  const bare = part.options.length > 0 && Object.values<string>(CHOICE_WORDS).includes(foldName(part.prompt));
  return bare ? '' : part.prompt;
}
