import { tableFormat } from './table-rows';

/** <date>快捷短语.csv of an unknown seller back office: one column that is sure. */
export const quickText = tableFormat('quick-text', { zh: '快捷短语表', en: 'Quick reply table' }, [
  '快捷短语内容',
]);
