import type { Phrase } from '../../../lib/records/phrase.record';

/** Another phrase than `exceptId` that has this code, if any. */
export function sameCode(phrases: readonly Phrase[], typed: string, exceptId: string): Phrase | undefined {
  const code = typed.trim().replace(/^\//, '').toLowerCase();
  if (code === '') return undefined;
  return phrases.find((phrase) => phrase.id !== exceptId && phrase.code.toLowerCase() === code);
}
