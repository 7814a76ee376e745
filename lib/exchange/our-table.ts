import type { Phrase } from '../records/phrase.record';

/** The header of the tables that we write; reading knows them by it. */
export const OUR_HEADER = ['编码', '标题', '内容', '分组', '标签'];
export const TAG_JOINT = '|';

/**
 * A spreadsheet runs cells that begin with these as formulas. Apostrophes before one count too, so that
 * taking ours away again always gives back what was there.
 */
const FORMULA = /^'*[=+\-@\t\r]/;

/** A cell that no spreadsheet runs. */
export const neutral = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** What {@link neutral} was given. */
export const original = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;

/** The library as rows of cells under {@link OUR_HEADER}, with no live formula. */
export const ourRows = (phrases: readonly Phrase[]): string[][] => [
  OUR_HEADER,
  ...phrases.map(({ code, title, text, stage, tags }) =>
    [code, title, text, stage, tags.join(TAG_JOINT)].map(neutral),
  ),
];
