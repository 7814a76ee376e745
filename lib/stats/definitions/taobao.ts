import { minute } from '../../kernel/clock';
import type { Definition } from '../definition';

// 千牛 is a desktop client: its buyers are timed by hand in the detached window.
const shared = {
  sites: ['desktop'],
  unit: 'turn',
  looksAt: 'every',
  hours: { from: 8, to: 23 },
  decides: 'message',
  openAtDayEnd: 'late',
  // Each account has its own turn: an unanswered transfer counts against the first one.
  colleague: 'late',
  automatic: 'leftOut',
  days: 30,
  confidence: 'medium',
} as const;

/** 淘宝、天猫 (千牛). */
export const taobao: Definition[] = [
  {
    ...shared,
    id: 'taobao-3min',
    name: { zh: '旺旺 3 分钟人工响应率', en: 'Wangwang 3-minute response rate' },
    formula: {
      zh: '8:00–23:00 3 分钟内人工(含辅助模式)回复的轮次 ÷ 全部轮次;只有全自动接待的两边都不算。',
      en: '8:00–23:00: turns answered by a human (or assisted) within 3 min ÷ all turns; fully automatic ones are left out of both.',
    },
    kind: 'share',
    threshold: 3 * minute,
    source: { name: 'g8108.cn/edu/article/1108', date: '2025' },
  },
  {
    ...shared,
    id: 'taobao-average',
    name: { zh: '旺旺人工平均响应时长', en: 'Wangwang average response time' },
    formula: {
      zh: '8:00–23:00 各轮等待之和 ÷ 轮次;一轮最多算 10 分钟,当天没回的也算 10 分钟。',
      en: '8:00–23:00: waits of all turns ÷ turns; none counts for more than 10 min, one not answered that day for 10 min.',
    },
    kind: 'mean',
    cap: 10 * minute,
    source: { name: 'diantuoyi.com/article/4966', date: '2022' },
  },
];
