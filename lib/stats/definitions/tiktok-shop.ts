import { hour } from '../../kernel/clock';
import type { Definition } from '../definition';

const shared = {
  sites: ['tiktok-shop'],
  decides: 'session',
  colleague: 'answers',
  automatic: 'leftOut',
  confidence: 'high',
} as const;

export const tiktokShop: Definition[] = [
  {
    ...shared,
    id: 'tiktok-shop-12h',
    name: { zh: '12 小时回复率', en: '12-hour response rate' },
    formula: {
      zh: '12 小时内回复的买家会话 ÷ 买家发起的会话;自动回复就解决的不算。',
      en: 'Chats answered within 12 h ÷ chats started by buyers; those that automatic answers solved are left out.',
    },
    unseen: {
      zh: '休假模式、拉黑的买家,页面上看不到',
      en: 'holiday mode and blocked buyers do not show in the page',
    },
    kind: 'share',
    unit: 'session',
    looksAt: 'first',
    threshold: 12 * hour,
    sessionGap: 12 * hour,
    source: { name: 'seller-th.tiktok.com/university/essay?knowledge_id=8918857185183490', date: '2025' },
  },
  {
    ...shared,
    id: 'tiktok-shop-average',
    name: { zh: '平均回复时长', en: 'Average response time' },
    formula: { zh: '回复买家消息的平均用时。', en: 'Mean time taken to answer buyers’ messages.' },
    kind: 'mean',
    unit: 'turn',
    looksAt: 'every',
    source: { name: 'seller-th.tiktok.com/university/essay?knowledge_id=4466202256754448', date: '2025' },
  },
];
