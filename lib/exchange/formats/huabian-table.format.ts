import { tablesOf } from '../file-content';
import { OUR_HEADER, original } from '../our-table';
import { type Format, SURE } from './format';
import { headerOf, rowsUnder } from './table-rows';

/** Our own CSV and xlsx: the only one whose apostrophes before formulas are taken away again. */
export const huabianTable: Format = {
  id: 'huabian-table',
  name: { zh: '话边表格', en: 'Huabian table' },
  claims: (content) =>
    tablesOf(content).some((table) => OUR_HEADER.every((word, at) => headerOf(table)?.words[at] === word))
      ? SURE.signature
      : SURE.no,
  read: (content) =>
    tablesOf(content).flatMap((table) => {
      const header = headerOf(table);
      return header ? rowsUnder(table, header, { ours: original }) : [];
    }),
};
