import { z } from 'zod';
import { phraseSchema } from './phrase.record';
import { defineRecord } from './record';

/** All of a phrase but its place. */
export const versionedSchema = phraseSchema.pick({
  title: true,
  text: true,
  code: true,
  stage: true,
  tags: true,
  ownerId: true,
  folder: true,
  sites: true,
  shops: true,
  wordings: true,
  images: true,
  standard: true,
  from: true,
  to: true,
});

/** What a phrase said before somebody changed it. */
export const phraseVersionSchema = z.object({
  id: z.string().min(1),
  phraseId: z.string().min(1),
  /** When it was replaced, ms since 1970. */
  at: z.number(),
  /** The member who replaced it. */
  by: z.string().nullable(),
  /** When and by whom it had been written. */
  writtenAt: z.number(),
  writtenBy: z.string().nullable(),
  fields: versionedSchema,
});

export type VersionedFields = z.infer<typeof versionedSchema>;
export type PhraseVersion = z.infer<typeof phraseVersionSchema>;

export const phraseVersionRecord = defineRecord({
  table: 'phraseVersion',
  scope: 'device',
  schema: phraseVersionSchema,
  versions: [{ version: 4, indexes: 'id, phraseId' }],
});
