import Papa from 'papaparse';
import { err, ok, type Result } from '../kernel/result';
import type { Phrase } from '../records/phrase.record';
import { type Column, readHeader } from './columns';
import type { SourceRow } from './source-row';

const OUR_HEADER = ['编码', '标题', '内容', '分组', '标签'];
/** A header may stand under a title line and a line of hints. */
const HEADER_WITHIN = 5;
const TAG_JOINT = '|';

/**
 * A spreadsheet runs cells that begin with these as formulas. Apostrophes before one count too, so that
 * taking ours away again always gives back what was there.
 */
const FORMULA = /^'*[=+\-@\t\r]/;
const neutral = (cell: string) => (FORMULA.test(cell) ? `'${cell}` : cell);
const original = (cell: string) => (cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell);

/** The library as CSV that Excel opens as it is: UTF-8 with byte order mark, CRLF, no live formulas. */
export function exportCsv(phrases: readonly Phrase[]): string {
  const rows = phrases.map(({ code, title, text, stage, tags }) =>
    [code, title, text, stage, tags.join(TAG_JOINT)].map(neutral),
  );
  return `\ufeff${Papa.unparse([OUR_HEADER, ...rows], { newline: '\r\n' })}\r\n`;
}

/** Rows of a CSV or pasted table; the header decides what each column is. */
export function readCsv(text: string): Result<SourceRow[], 'no-text-column'> {
  const { data, errors } = Papa.parse<string[]>(text, { skipEmptyLines: false });
  const broken = new Set(
    errors.flatMap(({ type, row }) => (type === 'Quotes' && row !== undefined ? [row] : [])),
  );
  const headerAt = data.slice(0, HEADER_WITHIN).findIndex((cells) => readHeader(cells) !== undefined);
  const header = data[headerAt];
  const columns = header && readHeader(header);
  if (!header || !columns) return err('no-text-column');
  const ours = OUR_HEADER.every((word, index) => header[index] === word);

  const rows: SourceRow[] = [];
  let line = 1;
  data.forEach((cells, index) => {
    const startsAt = line;
    line += 1 + cells.join('').split(/\r\n|\r|\n/).length - 1;
    if (index <= headerAt || cells.every((cell) => cell.trim() === '')) return;
    const named: Partial<Record<Column, string>> = {};
    for (const [column, place] of columns) {
      const cell = cells[place] ?? '';
      named[column] = ours ? original(cell) : cell;
    }
    rows.push({ line: startsAt, cells: named, broken: broken.has(index) });
  });
  return ok(rows);
}
