import { z } from 'zod';
import { defineRecord } from './record';

/**
 * The whole library as the search lays it out, in one row: a panel that opens can search before it has read a single
 * phrase. Strings only, since a store copies those fastest; see `phrases/search/snapshot`.
 */
export const searchSnapshotSchema = z.object({
  id: z.literal('library'),
  /** In which form all below was written; one in another is of no use and is made anew. */
  layout: z.number(),
  /** Phrase ids, a line each. */
  ids: z.string(),
  /** What of each phrase was laid out, a line each, see `phrases/search/entries`. */
  marks: z.string(),
  names: z.string(),
  /** In the numbers of `alphabet`, see `phrases/search/alphabet`. */
  bodies: z.string(),
  alphabet: z.string(),
  /** Codes, a line each. */
  codes: z.string(),
  /** Phrases that have a code, in the order of their codes; two UTF-16 units each. */
  codeOrder: z.string(),
  /** One UTF-16 unit per number, as all below. */
  initials: z.string(),
  sounds: z.string(),
  nameLengths: z.string(),
  titleLengths: z.string(),
  bodyLengths: z.string(),
  /** A line each. */
  syllables: z.string(),
  signs: z.string(),
  signSounds: z.string(),
});

export type SearchSnapshot = z.infer<typeof searchSnapshotSchema>;

export const searchSnapshotRecord = defineRecord({
  table: 'searchSnapshot',
  scope: 'device',
  derived: true,
  schema: searchSnapshotSchema,
  versions: [{ version: 5, indexes: 'id' }],
});
