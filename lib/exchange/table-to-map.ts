import { type Column, columnOf } from './columns';
import { type FileContent, type Table, tablesOf } from './file-content';
import { listIn } from './formats/list-rows';
import { headerOf, rowsUnder } from './formats/table-rows';
import type { SourceRow } from './source-row';

/** What the agent says of a table: a column for each place, `null` to leave it out. */
export interface ColumnChoice {
  hasHeader: boolean;
  columns: readonly (Column | null)[];
}

/** A table to name the columns of, with what it probably is. */
export interface ColumnQuestion extends ColumnChoice {
  /** Words of the first row; used as names while `hasHeader`. */
  header: string[];
  /** A few cells of each column, from below the first row. */
  samples: string[][];
}

const SAMPLES = 3;
/** Rows that a guess looks at. */
const LOOKED_AT = 200;

/** The largest table of a file, or a JSON list as one: a column for each key. */
export function tableToMap(content: FileContent): Table | undefined {
  const list = content.kind === 'data' ? listIn(content.data, 'phrases', 'items', 'data') : undefined;
  if (!list) return [...tablesOf(content)].sort((a, b) => b.rows.length - a.rows.length)[0];
  const records = list.filter(
    (value): value is Record<string, unknown> => typeof value === 'object' && value !== null,
  );
  const keys = [...new Set(records.slice(0, LOOKED_AT).flatMap((record) => Object.keys(record)))];
  if (keys.length === 0) return undefined;
  const text = (value: unknown) =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return {
    name: '',
    rows: [keys, ...records.map((record) => keys.map((key) => text(record[key])))].map((cells, index) => ({
      line: Math.max(1, index),
      cells,
      broken: false,
    })),
  };
}

/**
 * What the columns of a table probably are: by what the agent said of these header words before, else by the words,
 * else by what stands below.
 * @param remembered columns by header word
 */
export function guessColumns(table: Table, remembered: ReadonlyMap<string, Column | null>): ColumnQuestion {
  const found = headerOf(table);
  const start =
    found?.at ?? table.rows.findIndex(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 0);
  const top = table.rows[Math.max(0, start)]?.cells ?? [];
  const below = table.rows.slice(start + 1, start + 1 + LOOKED_AT);
  const width = Math.min(40, Math.max(top.length, ...below.map(({ cells }) => cells.length)));
  const header = Array.from({ length: width }, (_, at) => (top[at] ?? '').trim());
  const values = header.map((_, at) =>
    below.map(({ cells }) => (cells[at] ?? '').trim()).filter((cell) => cell !== ''),
  );
  const hasHeader =
    found !== undefined || header.some((word) => remembered.has(word)) || looksLikeHeader(header, values);
  const columns = header.map((word) => (hasHeader ? (remembered.get(word) ?? columnOf(word) ?? null) : null));
  const left = new Set(header.flatMap((word, at) => (hasHeader && remembered.has(word) ? [at] : [])));
  fillByContent(columns, values, left);
  return { hasHeader, header, columns, samples: values.map((cells) => cells.slice(0, SAMPLES)) };
}

/** Short, different words that do not stand below as well. */
const looksLikeHeader = (header: readonly string[], values: readonly string[][]) =>
  values.some((cells) => cells.length > 0) &&
  new Set(header).size === header.length &&
  header.every((word, at) => word.length <= 12 && !/[。!?！？]/.test(word) && !values[at]?.includes(word));

/** Fills columns that nobody named; those of `told` stay. The longest is the text; a short one of few different words groups; short plain names are codes. */
function fillByContent(
  columns: (Column | null)[],
  values: readonly string[][],
  told: ReadonlySet<number>,
): void {
  const lengthOf = (at: number) => {
    const cells = values[at] ?? [];
    return cells.length === 0 ? 0 : cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length;
  };
  const open = () =>
    columns.flatMap((column, at) => (column === null && !told.has(at) && lengthOf(at) > 0 ? [at] : []));
  if (!columns.includes('text')) {
    const [longest] = open().sort((a, b) => lengthOf(b) - lengthOf(a));
    if (longest !== undefined) columns[longest] = 'text';
  }
  for (const at of open()) {
    const cells = values[at] ?? [];
    const distinct = new Set(cells).size;
    const free = (column: Column) => !columns.includes(column);
    const isCode =
      distinct === cells.length &&
      cells.every((cell) => /^\/?[\w-]{1,12}$/.test(cell) && !/^\d+$/.test(cell));
    if (isCode && free('code')) columns[at] = 'code';
    else if (cells.length > 3 && distinct <= cells.length / 2 && lengthOf(at) <= 12 && free('stage'))
      columns[at] = 'stage';
    else if (
      distinct > cells.length / 2 &&
      lengthOf(at) <= 20 &&
      !cells.every((cell) => /^[\d\s:./-]+$/.test(cell)) &&
      free('title')
    )
      columns[at] = 'title';
  }
}

/** Rows of a table whose columns the agent named. */
export function rowsByChoice(table: Table, { hasHeader, columns }: ColumnChoice): SourceRow[] {
  const places = new Map<Column, number>();
  columns.forEach((column, at) => {
    if (column !== null && !places.has(column)) places.set(column, at);
  });
  const first =
    headerOf(table)?.at ?? table.rows.findIndex(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return rowsUnder(table, { at: hasHeader ? first : first - 1, columns: places });
}
