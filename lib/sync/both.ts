import type { RecordType } from '../records/record';
import type { Clash, SharedRow } from './merge';

/** Two editions of the same words, where neither may be lost. */
export const marked = (theirs: string, mine: string) => `⟦${theirs} ⇄ ${mine}⟧`;
const mark = /⟦([^⟦⟧]*) ⇄ ([^⟦⟧]*)⟧/g;

/** Fields that people write in sentences; of a colour or a time there are no two at once. */
const texts = new Set(['text', 'remark']);

/** A copy with another value at this path; entries of lists go by their ids. */
export function withField(whole: unknown, [name = '', ...rest]: readonly string[], value: unknown): unknown {
  const put = (part: unknown) => (rest.length === 0 ? value : withField(part, rest, value));
  if (Array.isArray(whole))
    return whole.map((entry: { id?: unknown }) => (entry.id === name ? put(entry) : entry));
  const fields = whole as Record<string, unknown>;
  return { ...fields, [name]: put(fields[name]) };
}

function fieldAt(whole: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((part, name) => {
    if (Array.isArray(part)) return part.find((entry: { id?: unknown }) => entry.id === name);
    return (part as Record<string, unknown> | null | undefined)?.[name];
  }, whole);
}

/**
 * What both wrote, one after the other, the colleague's first; where the row holds both in place, without the signs
 * around them. `undefined` where it is no text, or would be too long.
 */
export function bothOf(type: RecordType, row: SharedRow, clash: Clash): string | undefined {
  const path = clash.field.split('.');
  if (!texts.has(path.at(-1) ?? '')) return undefined;
  const together = clash.kept === 'both' ? inPlace(fieldAt(row, path)) : oneAfterTheOther(clash);
  if (together === undefined) return undefined;
  const whole = { ...(withField(row, path, together) as SharedRow), dirty: 0 };
  return type.schema.safeParse(whole).success ? together : undefined;
}

const inPlace = (text: unknown) => (typeof text === 'string' ? text.replace(mark, '$1$2') : undefined);

function oneAfterTheOther({ mine, theirs }: Clash): string | undefined {
  if (typeof mine !== 'string' || typeof theirs !== 'string') return undefined;
  if (theirs.includes(mine)) return theirs;
  return mine.includes(theirs) ? mine : `${theirs}\n${mine}`;
}
