import { minute } from '../kernel/clock';
import type { Phrase } from '../records/phrase.record';
import type { PhraseVersion, VersionedFields } from '../records/phrase-version.record';

/** Earlier wordings that are kept of each phrase. */
export const mostVersions = 10;

/** While somebody goes on editing for so long after his first change, it is one edit; ms. */
export const editingSpell = 10 * minute;

const names = [
  'title',
  'text',
  'code',
  'stage',
  'tags',
  'ownerId',
  'folder',
  'sites',
  'shops',
  'wordings',
  'images',
  'standard',
  'from',
  'to',
] as const satisfies readonly (keyof VersionedFields)[];

/** What of a phrase a version keeps: all but its place. */
export const versionedFields = (phrase: Phrase): VersionedFields =>
  Object.fromEntries(names.map((name) => [name, phrase[name]])) as VersionedFields;

/** The fields in which two states of a phrase differ. */
export const fieldsThatDiffer = (a: VersionedFields, b: VersionedFields): (keyof VersionedFields)[] =>
  names.filter((name) => JSON.stringify(a[name]) !== JSON.stringify(b[name]));

/**
 * Does a change open a new version, or go on with the edit that the newest one already keeps the beginning of? The
 * form stores after every pause, and ten of those would be one minute's typing.
 */
export function opensVersion(
  newest: Pick<PhraseVersion, 'at' | 'by'> | undefined,
  by: string | null,
  now: number,
): boolean {
  return newest === undefined || newest.by !== by || now - newest.at >= editingSpell;
}
