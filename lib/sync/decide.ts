import { bothOf, withField } from './both';
import { type Content, isSibling } from './envelope';
import type { Kind } from './kinds';
import { mergeRows, type SharedRow, same } from './merge';
import type { WriteFailure } from './remote';
import { type Held, unknown } from './shelf';

/** The server has what was sent; an edit since then is still to be carried. */
export function inStep(held: Held, { n, op, prev, row }: Content, rev: number): Held {
  const base = row as SharedRow;
  const prior = { row: held.known.base };
  const known = { ...held.known, base, rev, n, op, prev, prior, sent: [], refused: null };
  return { ...held, dirty: !same(held.row, base), known };
}

/**
 * An edition of the server's came.
 * @param may this member write this kind; what stood here before he joined then gives way
 */
export function taken(kind: Kind, held: Held, content: Content, rev: number, may: boolean): Held {
  const theirs = content.row as SharedRow;
  const { n, op, prev } = content;
  const { clashes, refused, prior } = held.known;
  const known = { ...unknown, base: theirs, rev, n, op, prev, clashes };
  const yields = !may && held.known.base === null;
  // What it wrote is gone from the server: whoever wrote it brings it in again.
  const overwritten = isSibling(content, held.known) ? prior : null;
  if (!held.row || !(held.dirty || overwritten) || yields) return { row: theirs, dirty: false, known };
  if (held.known.sent.includes(op)) return inStep(held, content, rev);
  const base = overwritten ? overwritten.row : held.known.base;
  const merged = mergeRows(kind.type, base, held.row, theirs);
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

/** It cannot be carried as it is: kept, and shown. @param op of a write that was refused, and so cannot arrive any more */
export const refusedFor = (held: Held, refused: WriteFailure, op?: string): Held => ({
  ...held,
  known: { ...held.known, refused, sent: held.known.sent.filter((one) => one !== op) },
});

/** Of the lead's kinds, made here, and never the team's: it stays on this computer, by choice, and is asked about no more. */
export const keptHere = (held: Held): Held => ({ ...held, known: { ...held.known, refused: 'kept' } });

/** That choice is taken back: it goes to the team, if who sits here may write there. */
export const letGo = (held: Held): Held => ({ ...held, known: { ...held.known, refused: null } });

/** The edit is taken back: what the team has, or nothing where it has none. */
export const withdrawn = ({ known }: Held): Held =>
  known.base && !known.forgotten
    ? { row: known.base, dirty: false, known: { ...known, sent: [], clashes: [], refused: null } }
    : { row: null, dirty: false, known: unknown };

/**
 * Settles one clash of a record as somebody chose.
 * @param at its place among the record's clashes @param now ms since 1970
 */
export function chosen(
  { type }: Kind,
  held: Held,
  at: number,
  take: 'mine' | 'theirs' | 'both',
  now: number,
): Held {
  const clash = held.known.clashes[at];
  if (!clash || !held.row) return held;
  const known = { ...held.known, clashes: held.known.clashes.toSpliced(at, 1) };
  if (take === 'theirs' && clash.kept === 'theirs') return { ...held, known };
  const value = take === 'both' ? bothOf(type, held.row, clash) : clash[take];
  if (take === 'both' && value === undefined) return held;
  const row = withField(held.row, clash.field.split('.'), value) as SharedRow;
  return { row: { ...row, updatedAt: now }, dirty: true, known };
}
