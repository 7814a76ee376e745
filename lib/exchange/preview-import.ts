import { check } from '../guard/check';
import type { GuardHit } from '../guard/rules';
import { fieldMark, fieldMarks, MARKED } from '../phrases/field-marks';
import { noOwnNames, type OwnNames } from '../phrases/variable-names';
import { parseText, type TextProblem } from '../phrases/variables';
import type { Phrase } from '../records/phrase.record';
import type { ListRow } from './preview-lists';
import { completeFields, type PhraseFields, type RefusalReason, readRow } from './read-row';
import type { Loss, SourceRow } from './source-row';

interface Place {
  line: number;
  /** Name of the sheet, where a file has several. */
  sheet?: string | undefined;
}

interface ReadableRow extends Place {
  /** The phrase as the file has it, completed by what the library knows. */
  fields: PhraseFields;
  /** What the guard says of the text; nothing is refused for it. */
  hits: GuardHit[];
  /** Braces that are no variable of ours. */
  problems: TextProblem[];
  losses: readonly Loss[];
}

export type ImportRow =
  | ({ state: 'new' } & ReadableRow)
  | ({ state: 'changed'; id: string; changes: Partial<PhraseFields> } & ReadableRow)
  /** Edited here and in the file since the file was last imported. `changes` were edited in the file only. */
  | ({
      state: 'conflict';
      id: string;
      changes: Partial<PhraseFields>;
      theirs: Partial<PhraseFields>;
      mine: PhraseFields;
    } & ReadableRow)
  | ({ state: 'same'; id: string } & ReadableRow)
  | ({ state: 'refused'; reason: RefusalReason } & Place);

export type RowCounts = Record<ImportRow['state'], number> & {
  /** Rows with a red or amber hit. */
  flagged: number;
};

export interface PreviewOptions {
  existing: readonly Phrase[];
  /** What a file last said of a phrase, by its id: see `phrases/field-marks`. */
  marks?: ReadonlyMap<string, readonly number[]>;
  /** Who imports: an agent changes no phrase of the team. */
  mayChange?: (phrase: Phrase) => boolean;
  /** Sites whose own guard rules count as well; the rules for all sites always do. */
  sites?: readonly string[];
  /** What the shop calls values of its own: such names in braces are no mistake. */
  ownNames?: OwnNames;
  onProgress?: (done: number) => void;
}

/** Rows between two calls of `onProgress`. */
const step = 250;

/**
 * What an import would do, before anything is written. A row is the same phrase as one in the library when
 * it has its code, else its text, else its stage and title, if the file has them once and the codes do not differ. Columns that the file lacks change nothing.
 */
export function previewImport(
  source: readonly SourceRow[],
  { existing, marks = new Map(), mayChange, sites = [], ownNames = noOwnNames, onProgress }: PreviewOptions,
): ImportRow[] {
  const read = source.map(readRow);
  const find = matcher(
    existing,
    marks,
    namesIn(read.flatMap((row) => (row.ok ? [completeFields(row.value)] : []))),
  );
  const codes = new Set<string>();
  const taken = new Set<string>();
  return source.map((row, index): ImportRow => {
    if (index % step === 0) onProgress?.(index);
    const place = { line: row.line, sheet: row.sheet };
    const refused = (reason: RefusalReason): ImportRow => ({ state: 'refused', ...place, reason });
    const one = read[index] ?? readRow(row);
    if (!one.ok) return refused(one.error);
    const given = one.value;
    const { code } = given;
    if (code) {
      if (codes.has(code)) return refused('code-twice-in-file');
      codes.add(code);
    }
    const complete = completeFields(given);
    const match = find(given, complete);
    const identity = match
      ? `id ${match.id}`
      : `new ${code || JSON.stringify([complete.stage, given.title, given.text])}`;
    if (taken.has(identity)) return refused('twice-in-file');
    taken.add(identity);

    const mine = match && pick(match);
    const fields = mine ? { ...mine, ...given } : complete;
    const readable = {
      ...place,
      fields,
      hits: check(fields.text, { sites }).hits,
      problems: parseText(fields.text, ownNames).problems,
      losses: row.losses ?? [],
    };
    if (!match || !mine) return { state: 'new', ...readable, fields: { ...fields, ...row.more } };
    const { changes, theirs } = merge(mine, fields, marks.get(match.id));
    const { id } = match;
    const differs = Object.keys(theirs).length + Object.keys(changes).length > 0;
    if (differs && mayChange && !mayChange(match)) return refused('leads-only');
    if (Object.keys(theirs).length > 0) return { state: 'conflict', id, changes, theirs, mine, ...readable };
    if (Object.keys(changes).length > 0) return { state: 'changed', id, changes, ...readable };
    return { state: 'same', id, ...readable };
  });
}

export function countRows(rows: readonly (ImportRow | ListRow)[]): RowCounts {
  const counts: RowCounts = { new: 0, changed: 0, conflict: 0, same: 0, refused: 0, flagged: 0 };
  for (const row of rows) {
    counts[row.state]++;
    if ('hits' in row && row.hits.length > 0) counts.flagged++;
  }
  return counts;
}

const nameKey = ({ stage, title }: { stage: string; title: string }) => JSON.stringify([stage, title]);
const TEXT = MARKED.indexOf('text');

/** Tools without codes have many wordings under one title: such a name points at no phrase of its own. */
function namesIn<T extends { stage: string; title: string }>(phrases: readonly T[]): Map<string, T> {
  const named = new Map<string, T>();
  const shared = new Set<string>();
  for (const phrase of phrases) {
    const name = nameKey(phrase);
    if (named.has(name)) shared.add(name);
    named.set(name, phrase);
  }
  for (const name of shared) named.delete(name);
  return named;
}

/**
 * Finds the phrase of the library that a row is. One that was edited here is still known by its imported text.
 * @param names those that the file uses once
 */
function matcher(
  existing: readonly Phrase[],
  marks: ReadonlyMap<string, readonly number[]>,
  names: ReadonlyMap<string, unknown>,
) {
  const byCode = new Map(existing.filter(({ code }) => code !== '').map((phrase) => [phrase.code, phrase]));
  const byName = namesIn(existing);
  // Images alone have no text to be known by.
  const byText = new Map(existing.filter(({ text }) => text !== '').map((phrase) => [phrase.text, phrase]));
  const byImportedText = new Map(existing.map((phrase) => [marks.get(phrase.id)?.[TEXT], phrase]));
  const named = (given: Partial<PhraseFields>, complete: PhraseFields) => {
    const name = nameKey(complete);
    if (given.title === undefined || !names.has(name)) return undefined;
    const phrase = byName.get(name);
    // Two codes are two phrases.
    return given.code && phrase?.code && given.code !== phrase.code ? undefined : phrase;
  };
  return (given: Partial<PhraseFields>, complete: PhraseFields): Phrase | undefined =>
    (given.code ? byCode.get(given.code) : undefined) ??
    byText.get(complete.text) ??
    (marks.size === 0 ? undefined : byImportedText.get(fieldMark(complete, 'text'))) ??
    named(given, complete);
}

const pick = ({ title, text, code, stage, tags }: Phrase): PhraseFields => ({
  title,
  text,
  code,
  stage,
  tags,
});

/** Field by field: what only the file changed is taken, what only we changed stays, what both changed is asked. */
function merge(mine: PhraseFields, theirs: PhraseFields, base: readonly number[] | undefined) {
  const changes: Partial<PhraseFields> = {};
  const asked: Partial<PhraseFields> = {};
  const [ours, files] = [fieldMarks(mine), fieldMarks(theirs)];
  MARKED.forEach((field, at) => {
    if (ours[at] === files[at] || (base && files[at] === base[at])) return;
    Object.assign(base && ours[at] !== base[at] ? asked : changes, { [field]: theirs[field] });
  });
  return { changes, theirs: asked };
}
