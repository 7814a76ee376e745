import { check } from '../guard/check';
import type { GuardHit } from '../guard/rules';
import { err, ok, type Result } from '../kernel/result';
import { parseText, type TextProblem } from '../phrases/variables';
import type { Phrase } from '../records/phrase.record';
import { decodeText, type Encoding } from './decode-text';
import { readCsv } from './phrases-csv';
import { readJson } from './phrases-json';
import { completeFields, type PhraseFields, type RefusalReason, readRow } from './read-row';
import type { SourceRow } from './source-row';

export const MAX_IMPORT_BYTES = 4 * 1024 * 1024;
export const MAX_IMPORT_ROWS = 5_000;

/** Why a whole file cannot be read. The words come from the dictionary. */
export type ImportProblem =
  | 'empty'
  | 'too-large'
  | 'too-many-rows'
  | 'is-spreadsheet'
  | 'bad-encoding'
  | 'not-json'
  | 'newer-version'
  | 'no-text-column';

interface ReadableRow {
  line: number;
  fields: PhraseFields;
  /** What the guard says of the text; nothing is refused for it. */
  hits: GuardHit[];
  /** Braces that are no variable of ours. */
  problems: TextProblem[];
}

export type ImportRow =
  | ({ state: 'new' } & ReadableRow)
  | ({ state: 'changed'; id: string; changes: Partial<PhraseFields> } & ReadableRow)
  | ({ state: 'same'; id: string } & ReadableRow)
  | { state: 'refused'; line: number; reason: RefusalReason };

export interface ImportPreview {
  /** `json` has list places instead of lines. */
  format: 'csv' | 'json';
  encoding: Encoding;
  rows: ImportRow[];
  counts: Record<ImportRow['state'], number> & {
    /** Rows with a red or amber hit. */
    flagged: number;
  };
}

export interface PreviewOptions {
  /** Sites whose own guard rules count as well; the rules for all sites always do. */
  sites?: readonly string[];
}

/**
 * What an import would do, before anything is written. A row is the same phrase as one in the library when
 * it has its code, else its text, else its stage and title. Columns that the file lacks change nothing.
 */
export function previewImport(
  bytes: Uint8Array,
  fileName: string,
  existing: readonly Phrase[],
  { sites = [] }: PreviewOptions = {},
): Result<ImportPreview, ImportProblem> {
  if (bytes.length === 0) return err('empty');
  if (bytes.length > MAX_IMPORT_BYTES) return err('too-large');
  if (isSpreadsheet(bytes)) return err('is-spreadsheet');
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  const format = /\.json$/i.test(fileName) ? 'json' : 'csv';
  const source = format === 'json' ? readJson(text) : readCsv(text);
  if (!source.ok) return source;
  if (source.value.length === 0) return err('empty');
  if (source.value.length > MAX_IMPORT_ROWS) return err('too-many-rows');
  const rows = compareAll(source.value, existing, sites);
  const counts = { new: 0, changed: 0, same: 0, refused: 0, flagged: 0 };
  for (const row of rows) {
    counts[row.state]++;
    if (row.state !== 'refused' && row.hits.length > 0) counts.flagged++;
  }
  return ok({ format, encoding, rows, counts });
}

/** xlsx is a zip, xls a compound file; either may carry a .csv name. */
function isSpreadsheet(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  return (
    (a === 0x50 && b === 0x4b && c === 3 && d === 4) || (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0)
  );
}

const nameKey = ({ stage, title }: { stage: string; title: string }) => JSON.stringify([stage, title]);

/** Tools without codes have many wordings under one title: such a name points at no phrase of its own. */
function uniquelyNamed(phrases: readonly Phrase[]): Map<string, Phrase> {
  const named = new Map<string, Phrase>();
  const shared = new Set<string>();
  for (const phrase of phrases) {
    const name = nameKey(phrase);
    if (named.has(name)) shared.add(name);
    named.set(name, phrase);
  }
  for (const name of shared) named.delete(name);
  return named;
}

function compareAll(source: readonly SourceRow[], existing: readonly Phrase[], sites: readonly string[]) {
  const byCode = new Map(existing.filter(({ code }) => code !== '').map((phrase) => [phrase.code, phrase]));
  const byName = uniquelyNamed(existing);
  const byText = new Map(existing.map((phrase) => [phrase.text, phrase]));
  const codes = new Set<string>();
  const taken = new Set<string>();

  return source.map((row): ImportRow => {
    const refused = (reason: RefusalReason): ImportRow => ({ state: 'refused', line: row.line, reason });
    const read = readRow(row);
    if (!read.ok) return refused(read.error);
    const given = read.value;
    const { code } = given;
    if (code) {
      if (codes.has(code)) return refused('code-twice-in-file');
      codes.add(code);
    }
    const complete = completeFields(given);
    const match =
      (code ? byCode.get(code) : undefined) ??
      byText.get(given.text) ??
      (given.title === undefined ? undefined : byName.get(nameKey(complete)));
    const identity = match
      ? `id ${match.id}`
      : `new ${code || JSON.stringify([complete.stage, given.title, given.text])}`;
    if (taken.has(identity)) return refused('twice-in-file');
    taken.add(identity);

    const fields = match ? { ...pick(match), ...given } : complete;
    const readable = {
      line: row.line,
      fields,
      hits: check(fields.text, { sites }).hits,
      problems: parseText(fields.text).problems,
    };
    if (!match) return { state: 'new', ...readable };
    const changes = changesOf(match, fields);
    return Object.keys(changes).length > 0
      ? { state: 'changed', id: match.id, changes, ...readable }
      : { state: 'same', id: match.id, ...readable };
  });
}

const pick = ({ title, text, code, stage, tags }: Phrase): PhraseFields => ({
  title,
  text,
  code,
  stage,
  tags,
});

function changesOf(before: Phrase, after: PhraseFields): Partial<PhraseFields> {
  const changes: Partial<PhraseFields> = {};
  for (const field of ['title', 'text', 'code', 'stage'] as const) {
    if (before[field] !== after[field]) changes[field] = after[field];
  }
  if (before.tags.join('\n') !== after.tags.join('\n')) changes.tags = after.tags;
  return changes;
}
