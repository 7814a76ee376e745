import { minute, second } from '../../kernel/clock';
import type { Definition } from '../definition';

const shared = {
  sites: ['pinduoduo'],
  kind: 'share',
  looksAt: 'every',
  hours: { from: 8, to: 23 },
  decides: 'message',
  colleague: 'answers',
  automatic: 'ignored',
} as const;

/** 拼多多: the reports name these figures and their hours, the formulas are drawn from the like of other platforms. */
export const pinduoduo: Definition[] = [
  {
    ...shared,
    id: 'pinduoduo-3min',
    name: { zh: '3 分钟人工回复率', en: '3-minute human reply rate' },
    formula: {
      zh: '8–23 点(要人工的买家 − 超过 3 分钟没回的买家)÷ 要人工的买家,同一买家一天算一次。',
      en: '8–23 h: (buyers who need a human − buyers left over 3 min) ÷ buyers who need a human; a buyer counts once a day.',
    },
    unit: 'buyerDay',
    threshold: 3 * minute,
    days: 30,
    confidence: 'low',
    source: { name: 'mms.pinduoduo.com 报表栏目名', date: '2025' },
  },
  {
    ...shared,
    id: 'pinduoduo-30s',
    name: { zh: '30 秒应答率', en: 'Answered within 30 s' },
    formula: {
      zh: '8–23 点 30 秒内人工回复的轮次 ÷ 全部轮次。',
      en: '8–23 h: turns a human answered within 30 s ÷ all turns.',
    },
    unit: 'turn',
    threshold: 30 * second,
    confidence: 'low',
    source: { name: 'mms.pinduoduo.com 报表栏目名', date: '2025' },
  },
];
