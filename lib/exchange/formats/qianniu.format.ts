import { tableFormat } from './table-rows';

/** 千牛 → 快捷短语 → 导出: a CSV of three columns. */
export const qianniu = tableFormat('qianniu', { zh: '千牛快捷短语', en: 'Qianniu quick replies' }, [
  '快捷短语编码',
  '快捷短语',
  '快捷短语分组',
]);
