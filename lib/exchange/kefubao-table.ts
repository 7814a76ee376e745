import { dayOf } from '../phrases/shop-variables';
import type { Phrase } from '../records/phrase.record';
import { neutral, TAG_JOINT } from './our-table';

const HEADER = ['一级分类', '二级分类', '话术标题', '话术内容', '编码', '标签', '平台', '有效期'];

const span = ({ from, to }: Phrase): string =>
  from === null && to === null ? '' : `${from === null ? '' : dayOf(from)}~${to === null ? '' : dayOf(to)}`;

/** The four columns of 客服宝, and what it has no place for behind them; no live formula. */
export const kefubaoRows = (phrases: readonly Phrase[]): string[][] => [
  HEADER,
  ...phrases.map((phrase) =>
    [
      phrase.stage,
      phrase.folder,
      phrase.title,
      phrase.text,
      phrase.code,
      phrase.tags.join(TAG_JOINT),
      phrase.sites.join(TAG_JOINT),
      span(phrase),
    ].map(neutral),
  ),
];
