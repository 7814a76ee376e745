import { day } from '../kernel/clock';
import type { Phrase } from '../records/phrase.record';
import { differsFromStandard } from './offered';
import { periodOf } from './period';

/** What can be looked for with one click. */
export const libraryStates = [
  'temporary',
  'expired',
  'standard',
  'differs',
  'unused',
  'image',
  'flagged',
  'duplicate',
] as const;
export type LibraryState = (typeof libraryStates)[number];

/** What of the library is listed; '' is all. */
export interface LibraryFilter {
  stage: string;
  /** With the folders below it. */
  folder: string;
  tag: string;
  scope: '' | 'team' | 'mine';
  /** Phrases that are meant for this site, or have words of their own there. */
  site: string;
  state: '' | LibraryState;
}

export const wholeLibrary: LibraryFilter = {
  stage: '',
  folder: '',
  tag: '',
  scope: '',
  site: '',
  state: '',
};

/** What a filter must know beside the phrase. */
export interface LibraryFacts {
  /** ms since 1970. */
  now: number;
  memberId: string | null;
  byId: ReadonlyMap<string, Phrase>;
  /** Phrases used in the last {@link unusedDays} days. */
  used: { has(id: string): boolean };
  /** Phrases that the guard has something to say of. */
  flagged: ReadonlySet<string>;
  /** Phrases that say the same as another. */
  duplicates: ReadonlySet<string>;
}

/** A phrase is out of use when nobody took it for so long, in days. */
export const unusedDays = 60;

/** Is the phrase in this state? */
export function isIn(state: LibraryState, phrase: Phrase, facts: LibraryFacts): boolean {
  switch (state) {
    case 'temporary':
      return phrase.from !== null || phrase.to !== null;
    case 'expired':
      return periodOf(phrase, facts.now).state === 'expired';
    case 'standard':
      return phrase.standard;
    case 'differs':
      return phrase.copyOf !== null && differsFromStandard(phrase, facts.byId.get(phrase.copyOf));
    case 'unused':
      // What is new was not waited for long enough.
      return phrase.createdAt < facts.now - unusedDays * day && !facts.used.has(phrase.id);
    case 'image':
      return phrase.images.length > 0;
    case 'flagged':
      return facts.flagged.has(phrase.id);
    case 'duplicate':
      return facts.duplicates.has(phrase.id);
  }
}

/** The phrases that pass, in their order; the same array where nothing is asked. */
export function filterLibrary(
  phrases: readonly Phrase[],
  filter: LibraryFilter,
  facts: LibraryFacts,
): readonly Phrase[] {
  const { stage, folder, tag, scope, site, state } = filter;
  const asked = [stage, folder, tag, scope, site, state].some((part) => part !== '');
  if (!asked) return phrases;
  return phrases.filter(
    (phrase) =>
      (stage === '' || phrase.stage === stage) &&
      (folder === '' || phrase.folder === folder || phrase.folder.startsWith(`${folder}/`)) &&
      (tag === '' || phrase.tags.includes(tag)) &&
      (scope === '' || (scope === 'team' ? phrase.ownerId === null : phrase.ownerId === facts.memberId)) &&
      (site === '' ||
        phrase.sites.includes(site) ||
        phrase.wordings.some(({ sites }) => sites.includes(site))) &&
      (state === '' || isIn(state, phrase, facts)),
  );
}

/** How many phrases are in each state. */
export function countStates(phrases: readonly Phrase[], facts: LibraryFacts): Record<LibraryState, number> {
  const counts = Object.fromEntries(libraryStates.map((state) => [state, 0])) as Record<LibraryState, number>;
  for (const phrase of phrases)
    for (const state of libraryStates) if (isIn(state, phrase, facts)) counts[state] += 1;
  return counts;
}

/** Tags by how many phrases bear them, the commonest first. */
export function tagsOf(phrases: readonly Phrase[]): string[] {
  const counts = new Map<string, number>();
  for (const { tags } of phrases) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([tag]) => tag);
}
