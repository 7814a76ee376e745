import { z } from 'zod';
import { teamMeta } from './meta';
import { defineRecord } from './record';

/** A ready text the agent fills into the reply box. */
export const phraseSchema = z.object({
  ...teamMeta,
  title: z.string().min(1).max(60),
  /** May hold variables such as {买家}; line breaks are kept. */
  text: z.string().min(1).max(4000),
  /** Short code without slash, such as `fh`; empty when there is none. */
  code: z.string().max(20),
  /** Stage of the talk, such as 欢迎 or 发货; any name the shop likes. */
  stage: z.string().min(1).max(20),
  tags: z.array(z.string()),
  /** Position inside its stage; fractions allow a move without rewriting the neighbours. */
  order: z.number(),
});

export type Phrase = z.infer<typeof phraseSchema>;

export const phraseRecord = defineRecord({
  table: 'phrase',
  scope: 'team',
  schema: phraseSchema,
  versions: [
    { version: 1, indexes: 'id, stage, code' },
    // Version 1 had no tags.
    {
      version: 2,
      indexes: 'id, stage, code, dirty',
      upgrade: (row) => ({ ...row, tags: row.tags ?? [], dirty: 1 }),
    },
    // The last place is asked before every addition.
    { version: 3, indexes: 'id, stage, code, dirty, order' },
  ],
});
