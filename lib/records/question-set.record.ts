import { z } from 'zod';
import { teamMeta } from './meta';
import { defineRecord } from './record';
import { tagColours } from './tag.record';

export const questionSchema = z.object({
  text: z.string().min(1).max(200),
  /** What buyers answer, and the name of the tag that keeps it. */
  answers: z.array(z.object({ label: z.string().min(1).max(12), tag: z.string().min(1).max(12) })).max(12),
});

export const questionSetSchema = z.object({
  ...teamMeta,
  /** The trade or the kind of goods. */
  name: z.string().min(1).max(12),
  /** The step at which it is asked. */
  stepId: z.string(),
  order: z.number(),
  on: z.boolean(),
  /** Of the tags that its answers make. */
  colour: z.enum(tagColours),
  questions: z.array(questionSchema).max(12),
});

export type Question = z.infer<typeof questionSchema>;

/** What to ask a buyer before recommending anything. */
export type QuestionSet = z.infer<typeof questionSetSchema>;

export const questionSetRecord = defineRecord({
  table: 'questionSet',
  scope: 'team',
  writes: 'lead',
  schema: questionSetSchema,
  versions: [
    { version: 4, indexes: 'id' },
    { version: 5, indexes: 'id, dirty' },
  ],
});
