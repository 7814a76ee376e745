import { tableFormat } from './table-rows';

/** Seller back offices that write 快捷短语<time>.xlsx, sheet 默认表单. */
export const quickCode = tableFormat('quick-code', { zh: '快捷编码表', en: 'Quick code table' }, [
  '快捷编码',
  '快捷短语',
]);
