import { tableFormat } from './table-rows';

/** 客服宝 and its clones: two levels of groups; 二级分类 becomes a tag. */
export const kefubao = tableFormat('kefubao', { zh: '客服宝话术', en: 'Kefubao phrases' }, [
  '一级分类',
  '话术内容',
]);
