import { minute } from '../../kernel/clock';
import type { Definition } from '../definition';

const shared = {
  sites: ['feige'],
  decides: 'message',
  colleague: 'answers',
  automatic: 'ignored',
} as const;

/** 抖店飞鸽. */
export const feige: Definition[] = [
  {
    ...shared,
    id: 'feige-3min',
    name: { zh: '3 分钟回复率(会话)', en: '3-minute reply rate (sessions)' },
    formula: {
      zh: '8:00–23:00 买家发过言的人工会话里,每一轮都在 3 分钟内回复的会话占比;有一轮超时,整个会话就不算。',
      en: 'Of the human sessions in which the buyer spoke, 8:00–23:00, those with every turn answered within 3 min.',
    },
    unseen: {
      zh: '没分配给客服的留言,页面上看不到',
      en: 'messages that were assigned to nobody do not show in the page',
    },
    kind: 'share',
    unit: 'session',
    looksAt: 'every',
    threshold: 3 * minute,
    hours: { from: 8, to: 23 },
    sessionGap: 30 * minute,
    confidence: 'medium',
    source: { name: 'mip.xhstdz.com/news/6080', date: '2024' },
  },
  {
    ...shared,
    id: 'feige-average',
    name: { zh: '平均响应时长', en: 'Average response time' },
    formula: {
      zh: '8:00–23:00 每轮从买家发言到人工回复的平均等待。',
      en: 'Mean wait from the buyer’s message to the human reply, turns of 8:00–23:00.',
    },
    kind: 'mean',
    unit: 'turn',
    looksAt: 'every',
    hours: { from: 8, to: 23 },
    days: 7,
    confidence: 'high',
    source: { name: 'school.jinritemai.com/doudian/web/article/aHUMAnFdWFHn', date: '2025' },
  },
];
