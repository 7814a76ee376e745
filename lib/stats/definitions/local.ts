import { minute } from '../../kernel/clock';
import type { Definition } from '../definition';

/** Ours, for every site: what an agent can check with a watch. */
export const local = {
  id: 'local-3min',
  sites: [],
  name: { zh: '3 分钟回复', en: 'Within 3 min' },
  formula: {
    zh: '3 分钟内有人回复的轮次 ÷ (有人回复的轮次 + 已经等过 3 分钟的轮次)。全天都算,机器人的不算。',
    en: 'Turns a human answered within 3 min ÷ (turns answered + turns that already wait longer). All day; robots do not count.',
  },
  kind: 'share',
  unit: 'turn',
  looksAt: 'every',
  threshold: 3 * minute,
  decides: 'message',
  colleague: 'answers',
  automatic: 'ignored',
  confidence: 'high',
  source: { name: '话边', date: '2026-11' },
} satisfies Definition;
