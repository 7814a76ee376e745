import { minute, second } from '../../kernel/clock';
import type { Definition } from '../definition';

/** 京东咚咚. */
export const jd: Definition[] = [
  {
    id: 'jd-30s',
    sites: ['jd'],
    name: { zh: '首次 30 秒应答率', en: 'First answer within 30 s' },
    formula: {
      zh: '会话的第一句 30 秒内有人工应答的会话 ÷ 会话。23:00–9:00 开始的会话不算;上一段结束 10 分钟内再来,算同一个会话。',
      en: 'Sessions whose first question a human answered within 30 s ÷ sessions. Those begun 23:00–9:00 do not count; back within 10 min is the same session.',
    },
    unseen: {
      zh: '离线留言另计留言回复率,页面上分不出',
      en: 'messages left offline count elsewhere and cannot be told apart',
    },
    kind: 'share',
    unit: 'session',
    looksAt: 'first',
    threshold: 30 * second,
    hours: { from: 9, to: 23 },
    decides: 'session',
    sessionGap: 10 * minute,
    colleague: 'answers',
    automatic: 'ignored',
    confidence: 'high',
    source: { name: 'insight.xiaoduoai.com/faq/questions/D1qA', date: '2024' },
  },
];
