import type { Content } from './envelope';
import type { Kind } from './kinds';
import { mergeRows, type SharedRow, same } from './merge';
import type { WriteFailure } from './remote';
import { type Held, unknown } from './shelf';

/** The server has what was sent; an edit since then is still to be carried. */
export function inStep(held: Held, { n, op, row }: Content, rev: number): Held {
  const base = row as SharedRow;
  const known = { ...held.known, base, rev, n, op, sent: [], refused: null };
  return { ...held, dirty: !same(held.row, base), known };
}

/**
 * An edition of the server's came.
 * @param may this member write this kind; what stood here before he joined then gives way
 */
export function taken(kind: Kind, held: Held, content: Content, rev: number, may: boolean): Held {
  const theirs = content.row as SharedRow;
  const { clashes, refused } = held.known;
  const known = { ...unknown, base: theirs, rev, n: content.n, op: content.op, clashes };
  const yields = !may && held.known.base === null;
  if (!held.row || !held.dirty || yields) return { row: theirs, dirty: false, known };
  if (held.known.sent.includes(content.op)) return inStep(held, content, rev);
  const merged = mergeRows(kind.type, held.known.base, held.row, theirs);
  const all = [...clashes, ...merged.clashes];
  if (sameBut(stamps, merged.row, theirs))
    return { row: theirs, dirty: false, known: { ...known, clashes: all } };
  return {
    row: merged.row,
    dirty: true,
    known: { ...known, clashes: all, refused: refused === 'newer' ? null : refused },
  };
}

/** Who wrote when is no content: an edit that comes to nothing else is none. */
const stamps = ['createdAt', 'updatedAt', 'memberId'];

function sameBut(fields: readonly string[], a: SharedRow, b: SharedRow): boolean {
  const bare = (row: SharedRow) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !fields.includes(name)));
  return same(bare(a), bare(b));
}

/** What stands there is not believed: ours goes over it, if we may write there. */
export const offeredAnew = (held: Held, rev: number, may: boolean): Held => ({
  ...held,
  dirty: held.dirty || may,
  known: { ...held.known, rev },
});

/** It cannot be carried as it is: kept, and shown. */
export const refusedFor = (held: Held, refused: WriteFailure): Held => ({
  ...held,
  known: { ...held.known, refused },
});

/** The edit is taken back: what the team has, or nothing where it has none. */
export const withdrawn = ({ known }: Held): Held =>
  known.base && !known.forgotten
    ? { row: known.base, dirty: false, known: { ...known, sent: [], clashes: [], refused: null } }
    : { row: null, dirty: false, known: unknown };

/**
 * Settles one clash of a record as somebody chose.
 * @param at its place among the record's clashes @param now ms since 1970
 */
export function chosen(held: Held, at: number, take: 'mine' | 'theirs', now: number): Held {
  const clash = held.known.clashes[at];
  if (!clash || !held.row) return held;
  const known = { ...held.known, clashes: held.known.clashes.toSpliced(at, 1) };
  if (take === 'theirs' && clash.kept === 'theirs') return { ...held, known };
  const row = withField(held.row, clash.field.split('.'), clash[take]) as SharedRow;
  return { row: { ...row, updatedAt: now }, dirty: true, known };
}

/** A copy with another value at this path; entries of lists go by their ids. */
function withField(whole: unknown, [name = '', ...rest]: readonly string[], value: unknown): unknown {
  const put = (part: unknown) => (rest.length === 0 ? value : withField(part, rest, value));
  if (Array.isArray(whole))
    return whole.map((entry: { id?: unknown }) => (entry.id === name ? put(entry) : entry));
  const fields = whole as Record<string, unknown>;
  return { ...fields, [name]: put(fields[name]) };
}
