/** One row as a table file holds it. */
export interface TableRow {
  /** Line or sheet row where it begins, from 1. */
  line: number;
  cells: readonly string[];
  /** The file broke its own quoting here. */
  broken: boolean;
  /** Places of cells that a spreadsheet works out. */
  formulas?: readonly number[];
}

export interface Table {
  /** Name of the sheet; '' for a text file. */
  name: string;
  rows: readonly TableRow[];
}

/** A file after its bytes were read, before anybody asked what it is. */
export type FileContent =
  | { kind: 'tables'; from: 'csv' | 'xlsx'; tables: readonly Table[] }
  | { kind: 'data'; from: 'json' | 'yaml'; data: unknown };

/** The tables of a file, or none. */
export const tablesOf = (content: FileContent): readonly Table[] =>
  content.kind === 'tables' ? content.tables : [];
