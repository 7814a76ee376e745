import { type Table, tablesOf } from '../file-content';
import { foreignText } from '../foreign-text';
import type { SourceRow } from '../source-row';
import { type Format, SURE } from './format';
import { HEADER_WITHIN } from './table-rows';

const wordsOf = (table: Table) =>
  table.rows
    .slice(0, HEADER_WITHIN)
    .findIndex(({ cells }) => cells.includes('匹配关键词') && cells.includes('回复内容'));

const PICTURE = /\[@\][\s\S]{0,300}?\[\/@\]/g;

/**
 * ChatGPT-On-CS, sheet 自动回复: a line of help, then the header. `[or]` parts replies of one keyword, which become
 * phrases of one title; `[~]` is a random character and goes; pictures lie outside the file. The sheets 转人工 and
 * 关键词替换 hold no replies.
 */
export const chatgptOnCs: Format = {
  id: 'chatgpt-on-cs',
  name: { zh: 'ChatGPT-On-CS 自动回复', en: 'ChatGPT-On-CS replies' },
  claims: (content) =>
    tablesOf(content).some((table) => wordsOf(table) !== -1) ? SURE.signature + 1 : SURE.no,
  read: (content) =>
    tablesOf(content).flatMap((table) => {
      const at = wordsOf(table);
      const header = table.rows[at];
      if (!header) return [];
      const [keyword, reply] = ['匹配关键词', '回复内容'].map((word) => header.cells.indexOf(word));
      return table.rows.slice(at + 1).flatMap(({ line, cells, broken }): SourceRow[] => {
        if (cells.every((cell) => cell.trim() === '')) return [];
        const [first = '', ...more] = (cells[keyword ?? -1] ?? '').split(/\||\[and\]/);
        const words = [first, ...more].map((word) => word.replaceAll('*', '').trim());
        return (cells[reply ?? -1] ?? '').split('[or]').map((variant): SourceRow => {
          const pictured = PICTURE.test(variant);
          PICTURE.lastIndex = 0;
          const text = foreignText(variant.replace(PICTURE, '').replaceAll('[~]', '').trim());
          const row = {
            line,
            broken,
            cells: { title: words[0] ?? '', tags: words.slice(1).join('|'), text },
          };
          if (!pictured) return row;
          return text === '' ? { ...row, unfit: 'picture-only' } : { ...row, losses: ['picture'] };
        });
      });
    }),
};
