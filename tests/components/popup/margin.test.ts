import { expect, test } from 'vitest';
import { formatMargin } from '../../../components/stats/format';
import { day, hour, minute } from '../../../lib/kernel/clock';
import { i18n } from '../../../lib/words/i18n';

test.each([
  [0, undefined, undefined],
  [1, '1秒', '1 s'],
  [5000, '5秒', '5 s'],
  [minute, '60秒', '60 s'],
  [5 * minute + 1, '6分钟', '6 min'],
  [hour, '60分钟', '60 min'],
  [2 * hour, '2小时', '2 h'],
  [day, undefined, undefined],
])('%d ms', async (ms, zh, en) => {
  await i18n.changeLanguage('zh');
  expect(formatMargin(ms, i18n.t)).toBe(zh);
  await i18n.changeLanguage('en');
  expect(formatMargin(ms, i18n.t)).toBe(en);
});
