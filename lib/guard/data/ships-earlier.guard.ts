import type { GuardRule } from '../rule';

const SENT = '(?:发货|发出|寄出|发走|发快递|安排发|给您发|帮您发|就发|能发|可以发|会发)';
const reason = {
  zh: '比店里的「发货时间」早；说早了发不出会被判延迟发货、违背承诺。',
  en: 'Earlier than the shop’s own dispatch time; a broken promise is punished as late dispatch.',
};
const source = 'Platform rules: 延迟发货, 违背承诺; shop handbook: 发货时间';

/** No promise at all, or what has happened already. */
const except = [
  '(?:不能|没法|无法|不会|不一定|不敢|来不及|赶不上|没办法|尽量|争取)[^,]{0,12}(?:发|寄)',
  '(?:今天|今日|当天|明天|明日|次日|马上|立刻|立即|小时内?)[^,]{0,8}(?:已|发货了|发出了|发了|寄出了|发出的|发货的|没发|不发|发不)',
  '(?:发货|发出|寄出|发走)[^,]{0,6}(?:吗|么|没有)',
  '(?:给您发|帮您发|就发|能发|可以发|会发)(?:您|给|过)?[^,]{0,2}(?:图|券|链接|截图|视频|消息|单号|尺码|地址|表|卡)',
];

/** A dispatch promised earlier than the shop sends; each counts only where the shop's own time is longer. */
const earlier = (id: string, within: number, when: string, examples: GuardRule['examples']): GuardRule => ({
  id,
  group: 'promise',
  sites: '*',
  level: 'amber',
  within,
  patterns: [`(?:${when})[^,]{0,6}${SENT}`],
  except,
  reason,
  source,
  examples,
});

export const shipsEarlier: readonly GuardRule[] = [
  earlier('ships-now', 2, '马上|立刻|立即|现在就|这就', {
    bad: ['马上给您安排发货', '拍下立即发货', '现在就帮您发'],
    good: ['马上给您发截图', '马上发您尺码表', '没法马上发货', '请稍等，我马上看一下'],
  }),
  earlier('ships-today', 24, '今天|今日|当天|当日|24小时内?', {
    bad: ['今天就能发货', '现在拍当天发出', '24小时内发货', '今天给您发'],
    good: [
      '今天已经发出了',
      '今天来不及发货',
      '您的包裹今天发货了',
      '今天能发货吗',
      '今天给您发券',
      '争取今天发货',
    ],
  }),
  earlier('ships-tomorrow', 48, '明天|明日|次日|第二天|48小时内?', {
    bad: ['明天一早就发', '明天可以发货', '48小时内发出', '次日发货'],
    good: ['明天不能发货', '明天给您发链接', '预计明天到', '不一定明天能发货'],
  }),
];
