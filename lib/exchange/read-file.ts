import { err, ok, type Result } from '../kernel/result';
import { decodeText, type Encoding } from './decode-text';
import type { FileContent, Table } from './file-content';
import type { Format } from './formats/format';
import { formatOf } from './formats/registry';
import { loadText } from './load-text';
import { loadWorkbook, workbookKind } from './load-workbook';
import { readBundle } from './phrases-json';
import { tableToMap } from './table-to-map';

export const MAX_IMPORT_BYTES = 16 * 1024 * 1024;
/** Our own file, which may carry images; it begins with a brace. */
export const MAX_BUNDLE_BYTES = 64 * 1024 * 1024;
export const MAX_IMPORT_ROWS = 20_000;

/** Why a whole file cannot be read. The words come from the dictionary. */
export type ImportProblem =
  | 'empty'
  | 'too-large'
  | 'too-many-rows'
  | 'bad-workbook'
  | 'bad-encoding'
  | 'broken-data'
  | 'newer-version'
  | 'no-phrases';

export interface FileRead {
  /** `undefined` for spreadsheets and other files that are no text. */
  encoding: Encoding | undefined;
  content: FileContent;
  /** Who knows its own file; `undefined`: columns have to be named by hand. */
  format: Format | undefined;
  /** The table whose columns can be named by hand, where there is one. */
  table: Table | undefined;
}

/** A sheet of 关键词替换 or 转人工 of ChatGPT-On-CS: a table of keywords, in which nobody says anything. */
const isKeywordTable = (table: Table) => {
  const words = new Set(table.rows.slice(0, 3).flatMap(({ cells }) => cells));
  return words.has('匹配关键词') && !words.has('回复内容');
};

/** What a file is, by its content alone, within the limits above. */
export async function readFile(bytes: Uint8Array): Promise<Result<FileRead, ImportProblem>> {
  if (bytes.length === 0) return err('empty');
  const most = bytes[0] === 0x7b ? MAX_BUNDLE_BYTES : MAX_IMPORT_BYTES;
  if (bytes.length > most) return err('too-large');
  const loaded = await load(bytes);
  if (!loaded.ok) return loaded;
  const { content, encoding } = loaded.value;
  if (content.kind === 'tables') {
    const filled = content.tables.map(
      ({ rows }) => rows.filter(({ cells }) => cells.some((cell) => cell !== '')).length,
    );
    const total = filled.reduce((sum, count) => sum + count, 0);
    if (total === 0) return err('empty');
    // A header or two are not counted.
    if (total > MAX_IMPORT_ROWS + 2) return err('too-many-rows');
  } else if (readBundle(content.data)?.isNewer) return err('newer-version');
  const format = formatOf(content);
  const table = tableToMap(content);
  if (format === undefined && (table === undefined || isKeywordTable(table))) return err('no-phrases');
  return ok({ encoding, content, format, table });
}

async function load(
  bytes: Uint8Array,
): Promise<Result<{ content: FileContent; encoding: Encoding | undefined }, ImportProblem>> {
  const kind = workbookKind(bytes);
  if (kind) {
    const workbook = await loadWorkbook(bytes, kind, MAX_IMPORT_ROWS + 10);
    return workbook.ok ? ok({ content: workbook.value, encoding: undefined }) : workbook;
  }
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const content = await loadText(decoded.value.text);
  return content ? ok({ content, encoding: decoded.value.encoding }) : err('broken-data');
}
