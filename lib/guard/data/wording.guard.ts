import type { GuardRule } from '../rule';

const END = '(?:的|哦|呢|啊|呀|了|哈|哟|嘛){0,2}(?:$|,)';

/** Hints about tone and form: never held back. */
export const wording: readonly GuardRule[] = [
  {
    id: 'curt-refusal',
    group: 'wording',
    sites: '*',
    level: 'amber',
    patterns: [
      `(?:^|,)(?:这个|那个|肯定|真的|我们?|这边|这|那|也|就是|都|你|您)?(?:不行|不可能|不可以|不知道|不清楚|没办法|没法子|做不到|办不到|不归我们?管|不归我|管不了|不能)${END}`,
      `(?:^|,)(?:没有|没货|没了|不退|不换|不发|不送|不包邮|不便宜)${END}(?!$)`,
      '(?:你自己|您自己|你就|您就)(?:看|查|找|问|去看|去查|去问)(?:下|一下|吧|去|看|详情)?(?:不就|啊|吧|$|,)',
      '说(?:了|过)(?:多少|几|好几|很多)(?:遍|次)|(?:不是|都)(?:说|告诉)(?:过|了)(?:吗|嘛)',
    ],
    except: [
      '(?:行不行|可不可以|能不能|可以不可以|是不是不行)',
      '(?:让|叫|害|麻烦)?(?:您|你)(?:都|已经)?(?:反复)?说(?:了|过)[^,]{0,6}',
    ],
    reason: {
      zh: '说法偏生硬：先说能做什么，再说做不到的原因。',
      en: 'This sounds curt: say first what can be done, then why the rest cannot.',
    },
    replacement: { zh: '我帮您看看还有什么办法' },
    source: 'Shop handbook: 不用否定句, 常用规范用语',
    examples: {
      bad: ['不行', '这个不可能的', '不知道哦', '您自己看吧', '说了多少遍', '没办法，只能这样'],
      good: [
        '没有问题',
        '这款没有黑色，藏青接近一些',
        '不清楚的地方您随时问',
        '这样行不行',
        '让您说了好几遍，很抱歉',
        '您自己看着选就好',
      ],
    },
  },
  {
    id: 'too-much-i',
    group: 'wording',
    sites: '*',
    level: 'amber',
    patterns: ['^[^我您咱亲]{0,200}我[^我您咱亲]{0,200}我[^我您咱亲]{0,200}(?:我[^我您咱亲]{0,200}){1,9}$'],
    except: ['我们的我们'],
    reason: {
      zh: '「我」说得偏多，少用我、多用您或咱们，买家听着更舒服。',
      en: 'Many 我 and no 您: put the buyer first.',
    },
    source: 'Shop handbook: 少用我多用您',
    examples: {
      bad: ['我觉得我没有错，我也没办法', '我查了，我看是发了，我再问问'],
      good: ['我帮您查，我马上回您，我一直在', '我看一下', '我查一下，我马上回复'],
    },
  },
  {
    id: 'too-many-lines',
    group: 'wording',
    sites: '*',
    level: 'amber',
    asWritten: true,
    patterns: ['^(?:[^\\n]{0,2000}\\n){4}[^\\n]{0,2000}'],
    reason: {
      zh: '超过 4 行，买家在手机上要翻屏；挑要紧的说，或分两次发。',
      en: 'More than 4 lines: buyers on phones must scroll. Say what matters, or send it in two parts.',
    },
    source: 'Shop handbook: 首次回复不超过 4 行',
    examples: {
      bad: ['一\n二\n三\n四\n五', '您好\n\n\n\n在的'],
      good: ['一\n二\n三\n四', '一行就好'],
    },
  },
  {
    id: 'too-many-marks',
    group: 'wording',
    sites: '*',
    level: 'amber',
    asWritten: true,
    patterns: ['[!！]{3,40}', '[?？]{3,40}'],
    reason: {
      zh: '标点太多显得急躁，一个就够。',
      en: 'So many marks look agitated; one is enough.',
    },
    source: 'Shop handbook: 不带情绪',
    examples: { bad: ['您好！！！', '什么？？？'], good: ['您好！', '到了吗？', '太好了!!'] },
  },
  {
    id: 'familiar-you',
    group: 'wording',
    sites: '*',
    level: 'amber',
    startsOff: true,
    patterns: ['(?<![迷])你(?!好|侬)'],
    reason: { zh: '称呼买家用「您」更有礼貌。', en: 'Address buyers with the polite 您.' },
    replacement: { zh: '您' },
    source: 'Shop handbook: 您、请、稍等',
    examples: { bad: ['你稍等', '给你发'], good: ['您稍等', '你好', '迷你款有货'] },
  },
];
