import { z } from 'zod';
import { teamMeta } from './meta';
import { defineRecord } from './record';

/** Colours by name; the screens own the shades, so light and dark can differ. */
export const tagColours = [
  'teal',
  'red',
  'orange',
  'amber',
  'green',
  'blue',
  'purple',
  'pink',
  'grey',
] as const;
export type TagColour = (typeof tagColours)[number];

export const tagSchema = z.object({
  ...teamMeta,
  name: z.string().min(1).max(12),
  colour: z.enum(tagColours),
  order: z.number(),
});

/** A kind of mark that the shop puts on buyers. */
export type Tag = z.infer<typeof tagSchema>;

export const tagRecord = defineRecord({
  table: 'tag',
  scope: 'team',
  writes: 'lead',
  // An agent makes those that answers of question sets put on, see `answerTag`.
  desk: true,
  schema: tagSchema,
  versions: [
    { version: 1, indexes: 'id' },
    { version: 5, indexes: 'id, dirty' },
  ],
});
