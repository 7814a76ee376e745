import { z } from 'zod';
import { teamMeta } from './meta';
import { defineRecord } from './record';

const minutes = z.number().int().min(1).max(600);

/** When an item falls due: as a shift begins, at a time of day (minutes since midnight), before its end, or when idle. */
export const checkWhenSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('start') }),
  z.object({ kind: z.literal('clock'), at: z.number().int().min(0).max(1439) }),
  z.object({ kind: z.literal('beforeEnd'), minutes }),
  z.object({ kind: z.literal('idle'), minutes }),
]);
export type CheckWhen = z.infer<typeof checkWhenSchema>;

export const checkItemSchema = z.object({
  ...teamMeta,
  text: z.string().min(1).max(60),
  order: z.number(),
  on: z.boolean(),
  when: checkWhenSchema,
  /** Everybody ticks for themselves; else one tick counts for the team. */
  each: z.boolean(),
  /** Left undone it stands at the top of the next day, with the number of days. */
  carry: z.boolean(),
  /** A phrase that goes with it, or none. */
  phraseId: z.string().min(1).nullable(),
});

/** Something to be done at a time of each working day, whoever the buyers are. */
export type CheckItem = z.infer<typeof checkItemSchema>;

export const checkItemRecord = defineRecord({
  table: 'checkItem',
  scope: 'team',
  writes: 'lead',
  schema: checkItemSchema,
  versions: [{ version: 5, indexes: 'id, dirty' }],
});
