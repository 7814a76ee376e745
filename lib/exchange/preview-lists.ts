import { z } from 'zod';
import { builtInRules } from '../guard/built-in';
import { readWords, type WordProblem } from '../guard/own-words';
import { randomId } from '../kernel/id';
import type { ListWrite } from '../phrases/import-commands';
import type { ShopLists } from '../phrases/import-queries';
import { SHOP_VARIABLES } from '../phrases/shop-variables';
import { nameProblem } from '../phrases/variable-names';
import { entryForms, type ListName, type SourceEntry } from './bundle-lists';

export type ListRefusal =
  | 'broken-entry'
  | 'unknown-rule'
  | 'no-words'
  | 'bad-words'
  | 'bad-name'
  | 'name-taken'
  | 'twice-in-file'
  | 'too-many'
  | 'leads-only';

/** How many rows of each list an import fills it up to: pages and dialogs draw all of them. */
export const mostOf = { rule: 500, tag: 500, variable: 2000 } as const satisfies Record<ListName, number>;

/** What would become of one entry of a list. */
export type ListRow = { list: ListName; line: number } & (
  | { state: 'new'; name: string; write: ListWrite }
  | { state: 'changed'; name: string; write: ListWrite; changed: ListField[] }
  | { state: 'same'; name: string }
  /** `called` is how the file names it, where it does. */
  | { state: 'refused'; reason: ListRefusal; word?: WordProblem; called?: string | undefined }
);

export type ListField =
  | 'on'
  | 'level'
  | 'words'
  | 'reason'
  | 'replacement'
  | 'sites'
  | 'name'
  | 'colour'
  | 'value'
  | 'from'
  | 'to';

const tables = { rule: 'guardRule', tag: 'tag', variable: 'shopVariable' } as const;

/** A row of the store as far as files know it. */
interface Found {
  id: string;
  fields: Partial<Record<ListField, unknown>>;
  /** As it stands here; undefined where it does not. */
  was: Partial<Record<ListField, unknown>> | undefined;
  name: string;
  /** What makes it the same as another entry of the file. */
  means: string;
  /** What a new row has beside the fields. */
  more: object;
}

type Read = Found | { reason: ListRefusal; word?: WordProblem };

/**
 * What an import of lists would do, before anything is written: an entry is the row with its id, else the rule with the
 * same words, the tag of the same name, the value of the same shop, name and first day.
 * @param leads whether who imports may write any of it
 */
export function previewLists(entries: readonly SourceEntry[], here: ShopLists, leads: boolean): ListRow[] {
  const readers = { rule: ruleReader(here), tag: tagReader(here), variable: variableReader(here) };
  const taken = new Set<string>();
  const count = { rule: here.rules.length, tag: here.tags.length, variable: here.variables.length };
  return entries.map(({ list, line, data }): ListRow => {
    const refused = (reason: ListRefusal, called = calledIn(data)): ListRow => ({
      ...{ list, line, state: 'refused', reason, called },
    });
    const read = readers[list](data);
    if ('reason' in read) return { ...refused(read.reason), ...read };
    const { id, fields, was, name, means, more } = read;
    const marks = [`${list} id ${id}`, `${list} ${means}`];
    if (marks.some((mark) => taken.has(mark))) return refused('twice-in-file', name);
    for (const mark of marks) taken.add(mark);
    const changed = (Object.keys(fields) as ListField[]).filter(
      (field) => JSON.stringify(was?.[field]) !== JSON.stringify(fields[field]),
    );
    if (was && changed.length === 0) return { list, line, state: 'same', name };
    if (!leads) return refused('leads-only', name);
    if (!was && count[list] >= mostOf[list]) return refused('too-many', name);
    if (!was) count[list] += 1;
    const write: ListWrite = { table: tables[list], id, fields: was ? fields : { ...more, ...fields } };
    return was
      ? { list, line, state: 'changed', name, write, changed }
      : { list, line, state: 'new', name, write };
  });
}

const nameForm = z.object({ name: z.string().trim().min(1) });

/** What an entry that cannot be read calls itself, cut to what a line holds. */
const calledIn = (data: unknown) => nameForm.safeParse(data).data?.name.slice(0, 40);

/** Reads an entry by its form; one that does not have it is broken. */
const reader =
  <Form extends z.ZodType>(form: Form, read: (entry: z.output<Form>) => Read) =>
  (data: unknown): Read => {
    const parsed = form.safeParse(data);
    return parsed.success ? read(parsed.data) : { reason: 'broken-entry' };
  };

function ruleReader({ rules }: ShopLists) {
  const known = new Set(builtInRules.map(({ id }) => id));
  const own = rules.filter(({ adjusts }) => adjusts === null);
  const wordsOf = (words: readonly string[]) => JSON.stringify(words.toSorted());
  // The first of several with the same words counts.
  const byWords = new Map(own.toReversed().map((rule) => [wordsOf(rule.words), rule]));
  return reader(entryForms.rule, (entry): Read => {
    const { on, level } = entry;
    if (entry.adjusts != null) {
      const { adjusts } = entry;
      if (!known.has(adjusts)) return { reason: 'unknown-rule' };
      const id = `adjusts:${adjusts}`;
      const was = rules.find((rule) => rule.id === id);
      const more = { adjusts, words: [], reason: '', replacement: '', sites: [] };
      return { id, was, name: adjusts, means: id, fields: { on, level }, more };
    }
    // As typed in the editor: expressions that are slow, open-ended or match everything are refused there, too.
    const words = readWords(entry.words.join('\n'));
    if (!words.ok) {
      const [word] = words.error;
      return word ? { reason: 'bad-words', word } : { reason: 'bad-words' };
    }
    if (words.value.length === 0) return { reason: 'no-words' };
    const { reason, replacement, sites } = entry;
    const means = wordsOf(words.value);
    const was = own.find(({ id }) => id === entry.id) ?? byWords.get(means);
    return {
      id: was?.id ?? entry.id ?? randomId(),
      was,
      name: words.value.slice(0, 3).join('、'),
      means,
      fields: { on, level, words: words.value, reason, replacement, sites },
      more: { adjusts: null },
    };
  });
}

function tagReader({ tags }: ShopLists) {
  let order = Math.max(0, ...tags.map((tag) => tag.order));
  return reader(entryForms.tag, ({ id, name, colour }): Read => {
    const named = tags.find((tag) => tag.name === name);
    const was = tags.find((tag) => tag.id === id) ?? named;
    if (named && was !== named) return { reason: 'name-taken' };
    if (!was) order += 1;
    return {
      id: was?.id ?? id ?? randomId(),
      was,
      name,
      means: name,
      fields: { name, colour },
      more: was ? {} : { order },
    };
  });
}

function variableReader({ variables }: ShopLists) {
  const builtIn = new Set(SHOP_VARIABLES.map(({ zh }) => zh));
  return reader(entryForms.variable, ({ id, shop, name, value, from, to }): Read => {
    if (!builtIn.has(name) && nameProblem(name)) return { reason: 'bad-name' };
    const was =
      variables.find((row) => row.id === id && row.shop === shop && row.name === name) ??
      variables.find((row) => row.shop === shop && row.name === name && row.from === from);
    // An id that means another value here would overwrite it.
    const free = id !== undefined && !variables.some((row) => row.id === id);
    return {
      id: was?.id ?? (free ? id : randomId()),
      was,
      name,
      means: JSON.stringify([shop, name, from]),
      fields: { value, from, to },
      more: { shop, name },
    };
  });
}
