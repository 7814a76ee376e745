import { z } from 'zod';
import { teamMeta } from './meta';
import { defineRecord } from './record';

/** Another way to say the same: said in turn with the main text, or on these sites in its place. */
export const wordingSchema = z.object({
  text: z.string().min(1).max(4000),
  /** Site ids; empty for every site. */
  sites: z.array(z.string()),
});

/** A ready text the agent fills into the reply box. */
export const phraseSchema = z.object({
  ...teamMeta,
  title: z.string().min(1).max(60),
  /** May hold variables such as {买家}; line breaks are kept. Empty only where images are the whole phrase. */
  text: z.string().max(4000),
  /** Short code without slash, such as `fh`; empty when there is none. */
  code: z.string().max(20),
  /** Stage of the talk, such as 欢迎 or 发货; any name the shop likes. */
  stage: z.string().min(1).max(20),
  tags: z.array(z.string()),
  /** Position inside its stage; fractions allow a move without rewriting the neighbours. */
  order: z.number(),
  /** The member who made it for himself; null for a phrase of the whole team. */
  ownerId: z.string().nullable(),
  /** Folder below the stage, levels parted by `/`; empty when it stands in the stage itself. */
  folder: z.string().max(60),
  /** Site ids where it is offered; empty for every site. */
  sites: z.array(z.string()),
  /** Shops where it is offered; empty for every shop. */
  shops: z.array(z.string()),
  wordings: z.array(wordingSchema).max(9),
  /** Ids of `phraseImage`, in the order in which they are filled after the text. */
  images: z.array(z.string()).max(9),
  /** The lead's approved words (标准话术). */
  standard: z.boolean(),
  /** The team phrase of which this is somebody's own edition. */
  copyOf: z.string().nullable(),
  /** A temporary phrase is offered from here on, ms since 1970; null for always. */
  from: z.number().nullable(),
  /** … and up to here. */
  to: z.number().nullable(),
});

export type Wording = z.infer<typeof wordingSchema>;
export type Phrase = z.infer<typeof phraseSchema>;

/** What a phrase is when nothing more is said of it: the team's, one text, everywhere, always. */
export const plainPhrase = {
  ownerId: null,
  folder: '',
  sites: [],
  shops: [],
  wordings: [],
  images: [],
  standard: false,
  copyOf: null,
  from: null,
  to: null,
} satisfies Partial<Phrase>;

export const phraseRecord = defineRecord({
  table: 'phrase',
  scope: 'team',
  writes: 'lead',
  own: 'ownerId',
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
    // Up to version 3 a phrase was one text for everybody, everywhere and always.
    {
      version: 4,
      indexes: 'id, stage, code, dirty, order',
      upgrade: (row) => ({ ...row, ...plainPhrase }),
    },
    // Nobody asks by stage or code: the library is read whole, and each index costs an import of 10,000 a tenth more.
    { version: 5, indexes: 'id, dirty, order' },
  ],
});
