import { minute } from '../../kernel/clock';
import type { Definition } from '../definition';

/** 快手小店. */
export const kuaishou: Definition[] = [
  {
    id: 'kuaishou-3min',
    sites: ['kuaishou'],
    name: { zh: '人工客服 3 分钟回复率', en: '3-minute human reply rate' },
    formula: {
      zh: '8:00–23:00(进人工的买家 − 3 分钟内没有人工回复的买家)÷ 进人工的买家,同一买家一天算一次。',
      en: '8:00–23:00: (buyers who reached a human − those no human answered within 3 min) ÷ buyers who reached a human; once a day.',
    },
    kind: 'share',
    unit: 'buyerDay',
    looksAt: 'every',
    threshold: 3 * minute,
    hours: { from: 8, to: 23 },
    decides: 'message',
    colleague: 'answers',
    automatic: 'ignored',
    confidence: 'high',
    source: { name: 'snsmcma.cn/article-15550-1(官方公告转载)', date: '2023-03' },
  },
];
