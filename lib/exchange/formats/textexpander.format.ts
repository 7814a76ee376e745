import { type FileContent, tablesOf } from '../file-content';
import { askFor, foreignText, plainText } from '../foreign-text';
import type { SourceRow } from '../source-row';
import { type Format, SURE } from './format';
import { headerOf } from './table-rows';

const isAbbreviation = (cell: string) => /^[\x21-\x7e]{1,20}$/.test(cell);

/** No header at all: a short name first, a longer text second, perhaps a label third, in nearly every row. */
function rowsOf(content: FileContent) {
  const [table] = tablesOf(content);
  if (!table || content.kind !== 'tables' || content.from !== 'csv' || headerOf(table)) return [];
  const rows = table.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const fitting = rows.filter(
    ({ cells: [name = '', text = '', ...more] }) =>
      isAbbreviation(name.trim()) && text.trim().length > name.trim().length && more.length <= 1,
  );
  const names = new Set(fitting.map(({ cells }) => cells[0]));
  return fitting.length >= rows.length * 0.9 && names.size === fitting.length ? rows : [];
}

const FILL = /%fill(?:text|area|popup|part)?:[^%]{0,200}?name=([^:%]{1,40})[^%]{0,200}%/g;

/** `%filltext:name=x%` is a form field; `%|` only places the caret. */
const converted = (text: string) =>
  foreignText(
    plainText(text)
      .replace(FILL, (_, name: string) => askFor(name))
      .replaceAll('%clipboard', '{clipboard}')
      .replace(/%\|/g, ''),
  );

/** TextExpander, one CSV per group; the group's name is that of the file up to its first dot. */
export const textexpander: Format = {
  id: 'textexpander',
  name: { zh: 'TextExpander', en: 'TextExpander' },
  claims: (content) => (rowsOf(content).length > 0 ? SURE.shape : SURE.no),
  read: (content, fileName) =>
    rowsOf(content).map(({ line, cells: [code = '', text = '', title = ''], broken }): SourceRow => {
      const [stage = ''] = fileName.split('.');
      const row = { line, broken, cells: { code, text: converted(text), title, stage } };
      return /%key:|%(?:javascript|applescript|shell)/i.test(text) ? { ...row, unfit: 'executable' } : row;
    }),
};
