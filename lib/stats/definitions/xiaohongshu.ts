import { minute } from '../../kernel/clock';
import type { Definition } from '../definition';

/** 小红书千帆. */
export const xiaohongshu: Definition[] = [
  {
    id: 'xiaohongshu-3min',
    sites: ['xiaohongshu'],
    name: { zh: '3 分钟人工回复率', en: '3-minute human reply rate' },
    formula: {
      zh: '9:00–23:00 第一句 3 分钟内有人工回复的会话 ÷ 会话,自动回复不算。',
      en: '9:00–23:00: sessions whose first question got a human reply within 3 min ÷ sessions; automatic replies do not count.',
    },
    kind: 'share',
    unit: 'session',
    looksAt: 'first',
    threshold: 3 * minute,
    hours: { from: 9, to: 23 },
    decides: 'message',
    sessionGap: 30 * minute,
    colleague: 'answers',
    automatic: 'ignored',
    confidence: 'medium',
    source: { name: 'aiyongtech.com/new/id10853', date: '2026-01' },
  },
];
