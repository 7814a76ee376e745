import type { PhraseMore } from './bundle-images';
import type { Column } from './columns';

/** Why a row of another program is not taken over at all. */
export type Unfit = 'executable' | 'picture-only';

/** What was left behind of a row that is taken over. */
export type Loss = 'picture';

/** One phrase as a file holds it. A column that the file does not have is absent, an empty cell is ''. */
export interface SourceRow {
  /** Line of the file where the row begins, from 1; for lists such as JSON the place in the list, from 1. */
  line: number;
  /** Name of the sheet or folder, where a file has several. */
  sheet?: string;
  cells: Partial<Record<Column, string>>;
  /** The file broke its own quoting here, so the cells cannot be trusted. */
  broken: boolean;
  unfit?: Unfit;
  losses?: readonly Loss[];
  /** Of our own file: what a phrase is beyond these columns; counts where the phrase is new. */
  more?: PhraseMore;
}
