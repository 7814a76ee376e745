import { z } from 'zod';
import { teamMeta } from './meta';
import { defineRecord } from './record';
import { tagColours } from './tag.record';

/** Working hours of a shift in minutes since the midnight its day begins with; past the next midnight they go on counting. */
export const spanSchema = z
  .object({ from: z.number().int().min(0).max(2879), to: z.number().int().min(1).max(2880) })
  .refine(({ from, to }) => from < to);
export type Span = z.infer<typeof spanSchema>;

export const shiftSchema = z.object({
  ...teamMeta,
  name: z.string().min(1).max(8),
  order: z.number(),
  colour: z.enum(tagColours),
  /** In the order of the day, with breaks between them; the first begins before midnight. */
  spans: z.array(spanSchema).min(1).max(4),
});

/** A template of working hours, such as 早班. */
export type Shift = z.infer<typeof shiftSchema>;

export const shiftRecord = defineRecord({
  table: 'shift',
  scope: 'team',
  writes: 'lead',
  schema: shiftSchema,
  versions: [{ version: 5, indexes: 'id, dirty' }],
});
