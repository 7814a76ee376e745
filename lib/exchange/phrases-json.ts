import { z } from 'zod';
import { err, ok, type Result } from '../kernel/result';
import type { Phrase } from '../records/phrase.record';
import { type Column, readHeader } from './columns';
import type { SourceRow } from './source-row';

const SCHEMA = 'huabian-phrases';
const VERSION = 1;

const ours = z.object({
  schema: z.literal(SCHEMA),
  version: z.number().int().positive(),
  phrases: z.array(z.unknown()),
});
const plainList = z.union([
  z.array(z.unknown()),
  z.object({ phrases: z.array(z.unknown()) }).transform(({ phrases }) => phrases),
]);
const entry = z.record(z.string(), z.unknown());

/** @param at when the file is made, ms since 1970 */
export function exportJson(phrases: readonly Phrase[], at: number): string {
  const bundle = {
    schema: SCHEMA,
    version: VERSION,
    app: '话边',
    exportedAt: new Date(at).toISOString(),
    phrases: phrases.map(({ code, title, text, stage, tags }) => ({ code, title, text, stage, tags })),
  };
  return `${JSON.stringify(bundle, null, 2)}\n`;
}

/** Rows of our own bundle, or of any list of objects whose keys are header words (Chatwoot, Rocket.Chat). */
export function readJson(text: string): Result<SourceRow[], 'not-json' | 'newer-version' | 'no-text-column'> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return err('not-json');
    throw error;
  }
  const bundle = ours.safeParse(data);
  if (bundle.success && bundle.data.version > VERSION) return err('newer-version');
  const list = plainList.safeParse(data);
  if (!list.success) return err('no-text-column');
  const rows = list.data.map(readEntry);
  return rows.length > 0 && rows.every((row) => row.cells.text === undefined)
    ? err('no-text-column')
    : ok(rows);
}

function readEntry(value: unknown, index: number): SourceRow {
  const read = entry.safeParse(value);
  const cells: Partial<Record<Column, string>> = {};
  if (!read.success) return { line: index + 1, cells, broken: true };
  const keys = Object.keys(read.data);
  for (const [column, place] of readHeader(keys) ?? []) {
    const field = read.data[keys[place] ?? ''];
    if (typeof field === 'string') cells[column] = field;
    else if (Array.isArray(field)) cells[column] = field.filter((item) => typeof item === 'string').join('|');
  }
  return { line: index + 1, cells, broken: false };
}
