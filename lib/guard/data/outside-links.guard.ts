import type { GuardRule } from '../rule';
import { REFUSAL } from './refusal';

const reason = {
  zh: '群、外部网址和二维码会把买家带离平台，容易被判引流；请在当前聊天里解决。',
  en: 'Groups, outside addresses and QR codes lead buyers away from the platform. Settle it in this chat.',
};
const replacement = { zh: '您在这里说就可以，我一步步教您' };
const source = 'Platform rules of all sites: no contact or links outside (第三方联系方式、外部链接)';
const NO = `${REFUSAL}[^,]{0,4}`;

export const outsideLinks: readonly GuardRule[] = [
  {
    id: 'group-invite',
    group: 'contact',
    sites: '*',
    level: 'red',
    patterns: [
      '(?:加|进|拉|入)(?:您|你|我|我们|咱们|一下|个|到|了|这个){0,3}(?:老客|福利|优惠|交流|客户|vip|内部|专属|团购|售后|微|wx|购物|粉|秒杀|闺蜜){0,2}群',
      '(?:群号|进群|入群|加群|群里|群内)(?:是|为|领|享|有|送|抢|聊|发|下单|拍|报名)',
      '(?:建|有)(?:个|了)?(?:福利|优惠|交流|内部|团购|购物|微信|秒杀)群',
    ],
    except: [
      `${NO}(?:[^,]{0,4})群`,
      // Groups of the platform itself.
      '(?:店铺|粉丝|会员|抖音|快手|淘宝|直播间?|平台)(?:粉丝|会员)?群',
      '群(?:山|众|岛|体|发|聊天?功能|控|居)|人群|裙',
    ],
    reason,
    replacement,
    source,
    examples: {
      bad: ['您加群看活动', '拉您进福利群', '进群领券', '我们有个内部群', '加 群 聊', '群号是123456789'],
      good: ['适合敏感肌人群', '店铺粉丝群在首页可以进', '不能拉您进群哦', '群发消息不用回', '加裙子一起拍'],
    },
  },
  {
    id: 'outside-link',
    group: 'contact',
    sites: '*',
    level: 'red',
    patterns: [
      'https?:[^,]{0,200}',
      '(?<![a-z0-9])www\\.[a-z0-9-]{2,40}',
      '(?<![a-z0-9@._-])[a-z0-9-]{2,40}(?:\\.[a-z0-9-]{2,30}){0,3}\\.(?:com|cn|net|shop|top|xyz|cc|vip|club|link|info|site|store|app|io|co)(?![a-z0-9@])',
      '[a-z0-9]{2,20}点(?:com|cn|net|cc)(?![a-z])',
      '(?:复制|点开?|打开|进)[^,]{0,4}(?:这个|下面的?|外部|外面的?)(?:链接|网址|网站)[^,]{0,3}(?:下单|付款|购买|拍|买|转)',
    ],
    except: [
      '(?:https?:)?[a-z0-9.-]{0,40}(?<![a-z0-9-])(?:taobao|tmall|tb|jd|3|yangkeduo|pinduoduo|jinritemai|douyin|kwaixiaodian|kuaishou|xiaohongshu|xhslink|1688|alibaba|goofish|dianping|meituan|shopee|rakuten|tiktok|sf-express|ems|95306|12315|cainiao|chinatax|weixin\\.qq|work\\.weixin)\\.(?:com|cn|net|gov|tw|sg|co)[^,]{0,160}',
      '[a-z0-9.-]{0,60}gov\\.cn[^,]{0,160}',
      `${NO}(?:链接|网址|网站|打开|点)[^,]{0,200}`,
      '[a-z0-9._-]{2,40}@[a-z0-9.-]{2,40}',
    ],
    reason,
    replacement,
    source,
    examples: {
      bad: [
        '您打开 www.huabian-shop.com 下单',
        'https://abc.xyz/p/1',
        '官网是huabian.shop',
        'huabian点com',
        '点开这个链接付款',
      ],
      good: [
        '商品链接 https://item.jd.com/100012.html',
        'https://mobile.yangkeduo.com/goods.html?goods_id=1',
        '不要打开陌生网址，谨防诈骗',
        '净重1.5kg',
        '发票查验可以上 inv-veri.chinatax.gov.cn',
        '补差链接在商品页，拍1件',
      ],
    },
  },
  {
    id: 'qr-code',
    group: 'contact',
    sites: '*',
    level: 'red',
    patterns: [
      '(?:扫|扫描|扫一扫|扫一下|识别|长按)(?:下|一下|我|我们|这个|图里的?|图片|图中|下面的?|下方){0,3}的?(?:二维)?码[^,]{0,4},?[^,]{0,2}(?:加|进群|添加|关注|联系|领红包|下单|付款|进店)',
      '(?:我|客服|店长|老板|售后|店主|主管|经理)(?:的|这边的?)?(?:个人)?二维码',
      '二维码[^,]{0,3}(?:发您|发你|给您|给你|发过去|加我|加一下)|(?:发|给)(?:您|你)?(?:一个|个|张|一张)?二维码',
    ],
    except: [
      `(?<!识)${NO}(?:[^,]{0,3})码`,
      '(?:防伪|寄件|取件|说明书?|溯源|安装|教程|商品|退货|快递|小程序|发票|追溯|质检|保修|下载|配网|绑定|核销|入场)[^,]{0,3}(?:二维)?码',
    ],
    reason,
    replacement,
    source,
    examples: {
      bad: ['扫码加我', '您扫下图片二维码添加', '我二维码发您', '长按识别二维码,进群领券', '给您发个二维码'],
      good: [
        '扫说明书上的二维码看视频',
        '防伪二维码发您看下',
        '寄件码给您了',
        '不能发二维码哦',
        '扫码连接蓝牙',
      ],
    },
  },
];
