import Papa from 'papaparse';
import type { Phrase } from '../records/phrase.record';
import { encodeGb18030 } from './encode-gb18030';
import { neutral, ourRows } from './our-table';

/** CSV that Excel opens as it is: UTF-8 with byte order mark, CRLF. */
const csv = (rows: string[][]) => `\ufeff${plain(rows)}`;

const plain = (rows: string[][]) => `${Papa.unparse(rows, { newline: '\r\n' })}\r\n`;

/** The library as CSV; reading it back gives the same library. */
export const exportCsv = (phrases: readonly Phrase[]): string => csv(ourRows(phrases));

const qianniuRows = (phrases: readonly Phrase[]): string[][] => [
  ['快捷短语编码', '快捷短语', '快捷短语分组'],
  ...phrases.map(({ code, text, stage }) => [code, text, stage].map(neutral)),
];

/** In the form that 千牛 imports: its three columns, so titles and tags stay behind. */
export const exportQianniuCsv = (phrases: readonly Phrase[]): string => csv(qianniuRows(phrases));

/** The same in GB18030, for programs that take a table without a byte order mark for that. */
export const exportQianniuGb = (phrases: readonly Phrase[]): Uint8Array<ArrayBuffer> =>
  encodeGb18030(plain(qianniuRows(phrases)));
