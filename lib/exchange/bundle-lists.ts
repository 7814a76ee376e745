import { z } from 'zod';
import { foldersOf } from '../phrases/folders';
import type { ShopLists } from '../phrases/import-queries';
import { sortStages } from '../phrases/stages';
import { guardRuleSchema } from '../records/guard-rule.record';
import type { Phrase } from '../records/phrase.record';
import { shopVariableSchema } from '../records/shop-variable.record';
import { tagSchema } from '../records/tag.record';

/** Stages with their folders, in the order of a talk; for who reads the file: phrases name theirs themselves. */
export const groupsOf = (phrases: readonly Phrase[]) =>
  sortStages(phrases.map(({ stage }) => stage)).map((stage) => ({
    stage,
    folders: foldersOf(phrases, stage),
  }));

/** The lists as our file has them, without what the store keeps of each row. Scopes are shops; '' is all of them. */
export function listsAsData({ rules = [], tags = [], variables = [] }: Partial<ShopLists>) {
  const shops = [...new Set(variables.map(({ shop }) => shop))];
  return {
    scopes: shops.map((shop) => ({
      shop,
      values: variables
        .filter((one) => one.shop === shop)
        .map(({ id, name, value, from, to }) => ({ id, name, value, from, to })),
    })),
    rules: rules.map(({ id, adjusts, on, level, words, reason, replacement, sites }) =>
      adjusts === null
        ? { id, adjusts, on, level, words, reason, replacement, sites }
        : { adjusts, on, level },
    ),
    tags: tags.map(({ id, name, colour }) => ({ id, name, colour })),
  };
}

const id = z.string().min(1).max(80);
const { on, level, reason, replacement, sites } = guardRuleSchema.shape;
const { colour } = tagSchema.shape;
const { value } = shopVariableSchema.shape;
/** As fields that are typed: blanks around a name are none of it. */
const named = (form: z.ZodString) => z.string().trim().pipe(form);
const day = z.union([z.literal(''), z.iso.date()]).default('');

/** One entry of each list. Only these fields are ever read, and all of them are words. */
export const entryForms = {
  rule: z.union([
    z.object({
      id: id.refine((one) => !one.startsWith('adjusts:')).optional(),
      adjusts: z.null().optional(),
      ...{ on, level, words: z.array(z.string()) },
      ...{ reason: reason.default(''), replacement: replacement.default(''), sites: sites.default([]) },
    }),
    z.object({ adjusts: id, on, level }),
  ]),
  tag: z.object({ id: id.optional(), name: named(tagSchema.shape.name), colour }),
  variable: z.object({
    id: id.optional(),
    ...{ shop: z.string().max(200), name: named(shopVariableSchema.shape.name), value, from: day, to: day },
  }),
};

export type ListName = keyof typeof entryForms;

/** An entry of a list as it stands in the file, and its place there, from 1. */
export interface SourceEntry {
  list: ListName;
  line: number;
  data: unknown;
}

const scope = z.object({ shop: z.string(), values: z.array(z.record(z.string(), z.unknown())) });

/** The entries of our file's lists; of a scope, each of its values. */
export function entriesOf(lists: { scopes: unknown[]; rules: unknown[]; tags: unknown[] }): SourceEntry[] {
  const values = lists.scopes.flatMap((one): unknown[] => {
    const { data } = scope.safeParse(one);
    return data ? data.values.map((value) => ({ ...value, shop: data.shop })) : [one];
  });
  const named = (list: ListName, entries: readonly unknown[]) =>
    entries.map((data, index) => ({ list, line: index + 1, data }));
  return [...named('rule', lists.rules), ...named('tag', lists.tags), ...named('variable', values)];
}
