import { z } from 'zod';
import { phraseSchema, plainPhrase } from './phrase.record';
import { defineRecord } from './record';

/** What our own file may bring beside phrases. */
export const listTables = ['guardRule', 'tag', 'shopVariable'] as const;

/** One import that was written: what is needed to take it back, and to know a later state of the same file. */
export const importLogSchema = z.object({
  id: z.string().min(1),
  /** When it was written, ms since 1970; every phrase that it wrote bears this as `updatedAt`. */
  at: z.number(),
  fileName: z.string(),
  /** Columns that were named by hand, by header word; `null` = left out. */
  named: z.record(z.string(), z.enum(['code', 'title', 'text', 'stage', 'subStage', 'tags']).nullable()),
  /** Phrases that it added; empty when it can no longer be taken back. */
  added: z.array(z.string()),
  /** Phrases that it changed, as they were; empty when it can no longer be taken back. */
  before: z.array(phraseSchema),
  /** Phrases that the file held, whether written or not. */
  held: z.array(z.string()),
  /** What the file said of them: five marks each, see `phrases/field-marks`. */
  marks: z.array(z.number()),
  undone: z.boolean(),
  /** Rows of the shop's other lists that it wrote, as they were; null for added ones. Empty as `added` is. */
  lists: z.array(
    z.object({
      table: z.enum(listTables),
      id: z.string().min(1),
      before: z.record(z.string(), z.unknown()).nullable(),
    }),
  ),
});

export type ImportLog = z.infer<typeof importLogSchema>;

export const importLogRecord = defineRecord({
  table: 'importLog',
  scope: 'device',
  schema: importLogSchema,
  versions: [
    { version: 3, indexes: 'id, at' },
    {
      version: 4,
      indexes: 'id, at',
      upgrade: (row) => ({
        ...row,
        before: (row.before as object[]).map((phrase) => ({ ...phrase, ...plainPhrase })),
      }),
    },
    { version: 5, indexes: 'id, at', upgrade: (row) => ({ ...row, lists: [] }) },
  ],
});
