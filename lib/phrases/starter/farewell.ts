import type { StarterGroup } from './starter-group';

export const farewell: StarterGroup[] = [
  {
    stage: '告别',
    trade: '通用',
    period: '售后',
    phrases: [
      {
        code: 'gb',
        title: '收尾感谢',
        tags: ['告别'],
        text: '好的，那我先不打扰您了。谢谢您选择{店铺}，祝您生活愉快。',
      },
      {
        code: 'gbd',
        title: '下单后告别',
        tags: ['告别', '下单'],
        text: '收到您的订单了，谢谢信任。后面有物流和使用的问题，随时来找我{客服}。',
      },
      {
        code: 'gbw',
        title: '没买也感谢',
        tags: ['告别'],
        text: '没关系，谢谢您花时间了解。以后有需要再来坐坐，我帮您参谋。',
      },
      {
        code: 'gbx',
        title: '晚安告别',
        tags: ['告别', '晚班'],
        text: '时间不早了，您早点休息。订单我会留意，明天有进展再和您说。',
      },
      {
        code: 'gbs',
        title: '售后结束告别',
        tags: ['告别', '售后'],
        text: '谢谢您的耐心和体谅。这次给您添麻烦了，后面再遇到问题直接找我。',
      },
      {
        code: 'gbj',
        title: '节日祝福',
        tags: ['告别', '节日'],
        text: '节日快乐，谢谢您一直以来的支持。愿您和家人平安顺心。',
      },
      {
        code: 'gbc',
        title: '收藏店铺',
        tags: ['告别'],
        text: '方便的话可以收藏一下店铺，下次找我们省事，上新和活动也能看到。',
      },
      {
        code: 'gbjb',
        title: '交班告别',
        tags: ['告别', '交接'],
        text: '我快下班了，您的情况我已经写进交接记录，接班的同事会继续跟进。\n您不用重新说一遍。',
      },
      {
        code: 'gbkf',
        title: '还有别的需要吗',
        tags: ['告别'],
        text: '请问还有别的需要帮忙吗？没有的话您先忙，有事随时留言。',
      },
    ],
  },
  {
    stage: '告别',
    trade: '服饰',
    period: '售后',
    phrases: [
      {
        code: 'gbfs',
        title: '服饰告别',
        tags: ['告别', '试穿'],
        text: '衣服到了先试穿再剪吊牌，不合适随时来找我换。祝您穿得开心。',
      },
    ],
  },
  {
    stage: '告别',
    trade: '食品',
    period: '售后',
    phrases: [
      {
        code: 'gbsp',
        title: '食品告别',
        tags: ['告别', '保存'],
        text: '收到后记得先看保存方法，放冰箱的别忘了。祝您和家人吃得开心。',
      },
    ],
  },
  {
    stage: '告别',
    trade: '美妆',
    period: '售后',
    phrases: [
      {
        code: 'gbmz',
        title: '美妆告别',
        tags: ['告别', '用法'],
        text: '收到后先做个耳后测试再上脸，用法拿不准就来问我。祝您每天气色都好。',
      },
    ],
  },
  {
    stage: '告别',
    trade: '数码',
    period: '售后',
    phrases: [
      {
        code: 'gbsm',
        title: '数码告别',
        tags: ['告别', '开箱'],
        text: '到货后建议先录开箱视频、充满电再用。设置上有不懂的，截图来问我就行。',
      },
    ],
  },
];
