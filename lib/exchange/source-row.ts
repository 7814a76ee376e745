import type { Column } from './columns';

/** One phrase as a file holds it. A column that the file does not have is absent, an empty cell is ''. */
export interface SourceRow {
  /** Line of the file where the row begins, from 1; for JSON the place in the list, from 1. */
  line: number;
  cells: Partial<Record<Column, string>>;
  /** The file broke its own quoting here, so the cells cannot be trusted. */
  broken: boolean;
}
