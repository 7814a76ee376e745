import { type Table, tablesOf } from '../file-content';
import { type Format, SURE } from './format';
import { headerOf, rowsUnder } from './table-rows';

const HEADER = ['分组', '快捷编码', '标题', '内容', '图片名'];

const isHelper = (table: Table) => {
  const header = headerOf(table);
  return header !== undefined && HEADER.every((word) => header.words.includes(word));
};

/** The open 千牛 helper, version 3: a marker line, an account line, groups within groups by `=>`, pictures by name. */
export const qianniuHelper: Format = {
  id: 'qianniu-helper',
  name: { zh: '千牛助手 V3', en: 'Qianniu helper V3' },
  claims: (content) => (tablesOf(content).some(isHelper) ? SURE.signature + 1 : SURE.no),
  read: (content) =>
    tablesOf(content)
      .filter(isHelper)
      .flatMap((table) => {
        const header = headerOf(table);
        if (!header) return [];
        const picture = header.words.indexOf('图片名');
        const pictured = new Map(table.rows.map(({ line, cells }) => [line, (cells[picture] ?? '').trim()]));
        return rowsUnder(table, header).map((row) => {
          const [stage = '', ...below] = (row.cells.stage ?? '').split('=>').map((part) => part.trim());
          const cells = { ...row.cells, stage, subStage: below.join('|') };
          if (!pictured.get(row.line)) return { ...row, cells };
          return (cells.text ?? '').trim() === ''
            ? { ...row, cells, unfit: 'picture-only' as const }
            : { ...row, cells, losses: ['picture' as const] };
        });
      }),
};
