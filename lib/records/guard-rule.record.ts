import { z } from 'zod';
import { teamMeta } from './meta';
import { defineRecord } from './record';

/** A rule of the shop's own, or (with `adjusts`) how the lead set a built-in one; see lib/guard. */
export const guardRuleSchema = z.object({
  ...teamMeta,
  /** Id of the built-in rule; then words, reason, replacement and sites are empty. */
  adjusts: z.string().nullable(),
  on: z.boolean(),
  level: z.enum(['red', 'amber']),
  /** One each; `/…/` is a regular expression. */
  words: z.array(z.string().min(1).max(200)).max(5000),
  reason: z.string().max(200),
  replacement: z.string().max(200),
  /** Site ids; none is all of them. */
  sites: z.array(z.string().min(1)),
});

export type GuardRuleRow = z.infer<typeof guardRuleSchema>;

export const guardRuleRecord = defineRecord({
  table: 'guardRule',
  scope: 'team',
  writes: 'lead',
  schema: guardRuleSchema,
  versions: [
    { version: 3, indexes: 'id' },
    { version: 5, indexes: 'id, dirty' },
  ],
});
