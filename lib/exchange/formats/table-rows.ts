import { type Column, readHeader } from '../columns';
import { type FileContent, type Table, tablesOf } from '../file-content';
import { foreignText, isFormula } from '../foreign-text';
import type { SourceRow } from '../source-row';
import { type Format, SURE } from './format';

/** A header may stand under a title line and a line of hints. */
export const HEADER_WITHIN = 5;

export interface FoundHeader {
  at: number;
  words: readonly string[];
  columns: ReadonlyMap<Column, number>;
}

/** The header of a table among its first rows: the first that names the text. */
export function headerOf(table: Table): FoundHeader | undefined {
  for (const [at, { cells }] of table.rows.slice(0, HEADER_WITHIN).entries()) {
    const columns = readHeader(cells);
    if (columns) return { at, words: cells.map((cell) => cell.trim()), columns };
  }
  return undefined;
}

/** The rows under a header. `ours` takes texts as they are; others are brought into our grammar. */
export function rowsUnder(
  table: Table,
  { at, columns }: Pick<FoundHeader, 'at' | 'columns'>,
  options: { sheet?: boolean; ours?: (cell: string) => string } = {},
): SourceRow[] {
  const { sheet = false, ours } = options;
  return table.rows.slice(at + 1).flatMap(({ line, cells, broken, formulas = [] }) => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const named: SourceRow['cells'] = {};
    let runs = false;
    for (const [column, place] of columns) {
      const cell = cells[place] ?? '';
      named[column] = ours ? ours(cell) : column === 'text' ? foreignText(cell) : cell;
      runs ||= formulas.includes(place) || (!ours && isFormula(cell));
    }
    return {
      line,
      cells: named,
      broken,
      ...(sheet ? { sheet: table.name } : {}),
      ...(runs ? { unfit: 'executable' as const } : {}),
    };
  });
}

/** A format that is nothing but its header words; all of them must stand there, in any order. */
export function tableFormat(id: string, name: Format['name'], words: readonly string[]): Format {
  const wanted = (content: FileContent) =>
    tablesOf(content).filter((table) => {
      const found = headerOf(table)?.words.map((word) => word.normalize('NFKC').replace(/\(.*?\)/g, ''));
      return found !== undefined && words.every((word) => found.includes(word));
    });
  return {
    id,
    name,
    claims: (content) => (wanted(content).length > 0 ? SURE.signature : SURE.no),
    read: (content) => {
      const tables = wanted(content);
      return tables.flatMap((table) => {
        const header = headerOf(table);
        return header ? rowsUnder(table, header, { sheet: tables.length > 1 }) : [];
      });
    },
  };
}
