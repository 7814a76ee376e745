import Papa from 'papaparse';
import type { Phrase } from '../records/phrase.record';
import { neutral, ourRows } from './our-table';

/** CSV that Excel opens as it is: UTF-8 with byte order mark, CRLF. */
const csv = (rows: string[][]) => `\ufeff${Papa.unparse(rows, { newline: '\r\n' })}\r\n`;

/** The library as CSV; reading it back gives the same library. */
export const exportCsv = (phrases: readonly Phrase[]): string => csv(ourRows(phrases));

/** In the form that 千牛 imports: its three columns, so titles and tags stay behind. */
export const exportQianniuCsv = (phrases: readonly Phrase[]): string =>
  csv([
    ['快捷短语编码', '快捷短语', '快捷短语分组'],
    ...phrases.map(({ code, text, stage }) => [code, text, stage].map(neutral)),
  ]);
