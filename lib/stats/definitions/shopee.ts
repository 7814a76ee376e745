import { hour } from '../../kernel/clock';
import type { Definition } from '../definition';

export const shopee: Definition[] = [
  {
    id: 'shopee-12h',
    sites: ['shopee'],
    name: { zh: '聊聊回应率(12 小时)', en: 'Chat response rate (12 h)' },
    formula: {
      zh: '12 小时内有人工首次回复的会话 ÷ 会话,自动回复不算。',
      en: 'Chats with a first human reply within 12 h ÷ chats; automatic replies do not count.',
    },
    kind: 'share',
    unit: 'session',
    looksAt: 'first',
    threshold: 12 * hour,
    decides: 'session',
    sessionGap: 12 * hour,
    colleague: 'answers',
    automatic: 'ignored',
    days: 30,
    confidence: 'medium',
    source: { name: 'duoke.com/en/blog/article/398', date: '2024' },
  },
];
