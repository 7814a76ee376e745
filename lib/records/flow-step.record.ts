import { z } from 'zod';
import { teamMeta } from './meta';
import { defineRecord } from './record';

export const flowStepSchema = z.object({
  ...teamMeta,
  name: z.string().min(1).max(8),
  order: z.number(),
  /** Stages whose phrases are offered at this step; empty where there is nothing to say, only to do. */
  stages: z.array(z.string()),
  /** Of those, the phrases that bear one of these tags; empty for all. */
  tags: z.array(z.string()),
  on: z.boolean(),
  /** Who says goodbye without it is warned. */
  must: z.boolean(),
});

/** One step of a talk, such as 欢迎 or 核对. */
export type FlowStep = z.infer<typeof flowStepSchema>;

export const flowStepRecord = defineRecord({
  table: 'flowStep',
  scope: 'team',
  writes: 'lead',
  schema: flowStepSchema,
  versions: [
    { version: 4, indexes: 'id' },
    { version: 5, indexes: 'id, dirty' },
  ],
});
