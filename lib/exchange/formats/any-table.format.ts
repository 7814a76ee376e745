import { tablesOf } from '../file-content';
import { type Format, SURE } from './format';
import { headerOf, rowsUnder } from './table-rows';

/** Any table with a header whose words we know. */
export const anyTable: Format = {
  id: 'any-table',
  name: { zh: '普通表格', en: 'Plain table' },
  claims: (content) =>
    tablesOf(content).some((table) => headerOf(table) !== undefined) ? SURE.words : SURE.no,
  read: (content) => {
    const found = tablesOf(content).flatMap((table) => {
      const header = headerOf(table);
      return header ? [{ table, header }] : [];
    });
    return found.flatMap(({ table, header }) => rowsUnder(table, header, { sheet: found.length > 1 }));
  },
};
