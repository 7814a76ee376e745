import type { GuardRule } from '../rule';

/** Names of each platform as people write them; on a site its own are no rivals. */
const NAMES: Record<string, string> = {
  taobao: '淘宝|天猫|某宝|某猫|旺旺|千牛|taobao|tmall',
  jd: '京东|某东|(?<![a-z0-9])jd(?![a-z0-9])',
  pinduoduo: '拼多多|某多多|拼夕夕|(?<![a-z0-9])pdd(?![a-z0-9])|yangkeduo',
  douyin: '抖音|抖店|某音',
  kuaishou: '快手(?=小店|店|直播|上|那边|平台|买|下单)',
  xiaohongshu: '小红书|某红书',
  ali1688: '(?<![0-9])1688(?![0-9])|阿里巴巴',
  goofish: '闲鱼',
};

const EXCEPT = [
  // Couriers and goods that bear a platform's name.
  '京东(?:快递|物流|配送|仓|快运|小哥|师傅|速运|支付|白条)',
  '旺旺(?:雪饼|仙贝|大礼包|牛奶|碎冰冰|小馒头|集团|队)',
  '(?:天猫精灵|小红书包)',
  'taobao[- ]?tmall',
];

interface Site {
  id: string;
  zh: string;
  en: string;
  own: string;
  level?: 'red' | 'amber';
  bad: string[];
  good: string[];
}

function rivalsOn({ id, zh, en, own, bad, good }: Site): GuardRule {
  const others = Object.entries(NAMES).flatMap(([name, pattern]) => (name === own ? [] : [pattern]));
  return {
    id: `${id}-rivals`,
    group: 'rivals',
    sites: [id],
    level: 'amber',
    patterns: others,
    except: EXCEPT,
    reason: {
      zh: `${zh}的回复里不要出现其他平台的名字，容易被判引流。`,
      en: `Do not name other platforms in replies on ${en}: it may count as leading buyers away.`,
    },
    replacement: { zh: '其他渠道' },
    source:
      id === 'jd'
        ? 'JD service rule named in a shop handbook (2015): no 天猫 or 淘宝 wording'
        : 'Platform rules against leading buyers to other platforms (引流)',
    examples: { bad, good },
  };
}

export const rivals: readonly GuardRule[] = [
  {
    id: 'jd',
    zh: '京东',
    en: 'JD',
    own: 'jd',
    bad: ['和我们天猫店同价', '淘宝那边也有', '您旺旺上说', '拼夕夕上的不是我们发的'],
    good: ['和其他渠道同一批货', '旺旺雪饼是独立包装', '京东快递发出', '天猫精灵可以控制'],
  },
  {
    id: 'pinduoduo',
    zh: '拼多多',
    en: 'Pinduoduo',
    own: 'pinduoduo',
    bad: ['我们京东店也有', '淘宝同款', '抖音直播间更便宜'],
    good: ['拼多多平台会审核', '默认发京东快递', '京东物流明天到', '订单号 116881234'],
  },
  {
    id: 'feige',
    zh: '抖音',
    en: 'Douyin',
    own: 'douyin',
    bad: ['您去淘宝搜我们店名', '拼多多那家不是我们', '京东也有货'],
    good: ['抖音商城领券', '发京东快递', '快手快脚给您打包好'],
  },
  {
    id: 'kuaishou',
    zh: '快手',
    en: 'Kuaishou',
    own: 'kuaishou',
    bad: ['淘宝店也在卖', '抖音那边有活动'],
    good: ['快手小店的订单', '京东小哥会给您打电话'],
  },
  {
    id: 'xiaohongshu',
    zh: '小红书',
    en: 'Xiaohongshu',
    own: 'xiaohongshu',
    bad: ['淘宝同名店铺', '抖音有视频'],
    good: ['小红书店铺在售', '这款小红色书包还有'],
  },
  {
    id: 'weixin-shop',
    zh: '微信小店',
    en: 'WeChat Shop',
    own: 'weixin-shop',
    bad: ['我们淘宝店便宜', '拼多多也有'],
    good: ['微信支付就可以', '京东快递发货'],
  },
  {
    id: 'goofish',
    zh: '闲鱼',
    en: 'Goofish',
    own: 'goofish',
    bad: ['拼多多上更便宜', '抖音同款'],
    good: ['闲鱼走担保交易', '京东快递上门'],
  },
].map(rivalsOn);
