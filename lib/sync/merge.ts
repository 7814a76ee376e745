import type { MergePolicy, RecordType } from '../records/record';
import { mergeText } from './merge-text';

/** A row as it travels: all fields but `dirty`, which is each browser's own business. */
export interface SharedRow {
  id: string;
  createdAt: number;
  updatedAt: number;
  memberId: string | null;
  deletedAt: number | null;
  [field: string]: unknown;
}

/** A field that both changed: what was mine, and whether both stand in the row or only the server's. */
export interface Clash {
  /** Dotted where it lies inside a list: `items.<id>.text`. */
  field: string;
  mine: unknown;
  theirs: unknown;
  kept: 'theirs' | 'both';
}

export interface Merged {
  row: SharedRow;
  clashes: Clash[];
  /** One had deleted what the other edited: the edit won. */
  revived: boolean;
}

/** What the store keeps of who wrote when: it follows the contents and never clashes by itself. */
const meta = new Set(['id', 'createdAt', 'updatedAt', 'memberId', 'deletedAt']);

/**
 * Three-way merge of one record. Order comes from the server, never from clocks: `theirs` is what stands there now,
 * `base` what stood there when `mine` was last in step, `null` when it never was. Pure.
 */
export function mergeRows(
  type: RecordType,
  base: SharedRow | null,
  mine: SharedRow,
  theirs: SharedRow,
): Merged {
  const before = base ?? ({} as SharedRow);
  const edited = (row: SharedRow) =>
    fieldsOf(before, row).some((name) => !meta.has(name) && !same(before[name], row[name]));
  const gone = { mine: mine.deletedAt !== null, theirs: theirs.deletedAt !== null };
  const wasGone = base !== null && base.deletedAt !== null;
  if (gone.mine && gone.theirs) return { row: theirs, clashes: [], revived: false };
  if (gone.mine !== gone.theirs && !wasGone) {
    const alive = gone.mine ? theirs : mine;
    if (!edited(alive)) return { row: gone.mine ? mine : theirs, clashes: [], revived: false };
    return { row: { ...alive, ...stamp(mine, theirs) }, clashes: [], revived: true };
  }
  const clashes: Clash[] = [];
  const fields = mergeFields(type, '', before, mine, theirs, clashes);
  return { row: { ...fields, ...stamp(mine, theirs) }, clashes, revived: false };
}

/** Who wrote last by the clocks is only shown, so clocks may decide it. */
function stamp(mine: SharedRow, theirs: SharedRow) {
  const { updatedAt, memberId } = mine.updatedAt > theirs.updatedAt ? mine : theirs;
  return { id: theirs.id, createdAt: theirs.createdAt, updatedAt, memberId, deletedAt: null };
}

type Fields = Record<string, unknown>;

/** A field that an older edition of ours does not know travels on as it is. */
const fieldsOf = (...rows: Fields[]) => [...new Set(rows.flatMap((row) => Object.keys(row)))];

function mergeFields(
  type: RecordType | null,
  path: string,
  base: Fields,
  mine: Fields,
  theirs: Fields,
  clashes: Clash[],
): Fields {
  return Object.fromEntries(
    fieldsOf(base, mine, theirs).map((name) => {
      const [was, my, their] = [base[name], mine[name], theirs[name]];
      if (same(my, their) || same(was, my) || (type && meta.has(name))) return [name, their];
      if (same(was, their)) return [name, my];
      const field = path + name;
      const found: Clash[] = [];
      const value = mergeValue(type?.merge?.[name], field, was, my, their, found);
      if (!type || fits(type, name, value)) {
        clashes.push(...found);
        return [name, value];
      }
      clashes.push(clash(field, my, their));
      return [name, their];
    }),
  );
}

const clash = (field: string, mine: unknown, theirs: unknown, kept: Clash['kept'] = 'theirs'): Clash => ({
  field,
  mine,
  theirs,
  kept,
});

/** Both changed it. */
function mergeValue(
  policy: MergePolicy | undefined,
  field: string,
  was: unknown,
  mine: unknown,
  theirs: unknown,
  clashes: Clash[],
): unknown {
  switch (policy ?? policyOf(mine, theirs)) {
    case 'set':
      return mergeSet(asList<string>(was), asList<string>(mine), asList<string>(theirs));
    case 'list':
      return mergeList(field, asList<Entry>(was), asList<Entry>(mine), asList<Entry>(theirs), clashes);
    case 'text': {
      const { text, clash: met } = mergeText(String(was ?? ''), String(mine), String(theirs));
      if (met) clashes.push(clash(field, mine, theirs, 'both'));
      return text;
    }
    default:
      clashes.push(clash(field, mine, theirs));
      return theirs;
  }
}

type Entry = Fields & { id: string };

const asList = <T>(value: unknown) => (Array.isArray(value) ? (value as T[]) : []);

/** Without a word in the record's file: strings are a set, entries with ids a list, all else a scalar. */
function policyOf(...values: unknown[]): MergePolicy {
  const all = (test: (one: unknown) => boolean) =>
    values.every((value) => Array.isArray(value) && value.every(test));
  if (all((one) => typeof one === 'string')) return 'set';
  if (all((one) => typeof (one as Partial<Entry> | null)?.id === 'string')) return 'list';
  return 'scalar';
}

/** Theirs, less what I took away, and what I added. */
function mergeSet(base: string[], mine: string[], theirs: string[]): string[] {
  const dropped = new Set(base.filter((one) => !mine.includes(one)));
  const added = mine.filter((one) => !base.includes(one) && !theirs.includes(one));
  return [...theirs.filter((one) => !dropped.has(one)), ...added];
}

/** The same by id; an entry that one removed and the other edited stays, one that both edited merges by field. */
function mergeList(field: string, base: Entry[], mine: Entry[], theirs: Entry[], clashes: Clash[]): Entry[] {
  const find = (list: Entry[], id: string) => list.find((one) => one.id === id);
  const kept = theirs.flatMap((their) => {
    const was = find(base, their.id);
    const my = find(mine, their.id);
    if (!my) return was && same(was, their) ? [] : [their];
    return [
      { id: their.id, ...mergeFields(null, `${field}.${their.id}.`, was ?? {}, my, their, clashes) } as Entry,
    ];
  });
  const added = mine.filter((my) => !find(theirs, my.id) && !same(find(base, my.id), my));
  return [...kept, ...added];
}

/** Two good values may make one that is too long: then it is no merge. */
function fits(type: RecordType, field: string, value: unknown): boolean {
  const shape = (type.schema as Partial<{ shape: Record<string, typeof type.schema> }>).shape?.[field];
  return !shape || shape.safeParse(value).success;
}

/** Same contents; the order of an object's fields does not matter. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every((name) => Object.hasOwn(b, name) && same((a as Fields)[name], (b as Fields)[name]));
}
