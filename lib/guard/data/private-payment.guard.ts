import type { GuardRule } from '../rule';
import { REFUSAL } from './refusal';

const NO = `${REFUSAL}[^,]{0,6}`;
const PAY = '(?:微信|vx|支付宝|zfb|银行卡)';

export const privatePayment: readonly GuardRule[] = [
  {
    id: 'private-payment',
    group: 'payment',
    sites: '*',
    level: 'red',
    patterns: [
      `${PAY}[^,]{0,2}(?:转账|转我|转给我|转过来|付我|付给我|打我|收款码|转[0-9])`,
      `(?:转|打|汇|付)(?:款|钱|账)?[^,]{0,2}(?:到|给|至|进)(?!您|你)[^,]{0,5}(?:卡上|卡里|银行卡|账户|账号|${PAY}|个人账)`,
      '(?:转账|打款|汇款)给我',
      `(?:付|转|打)(?:款|钱)?(?:到|给)?我的?${PAY}`,
      '红包(?:发给|给|发|转给)我(?!们店|看)',
      '给(?:您|你)个?(?:银行)?卡号',
      '(?:收款码|收钱码)(?:发|给)',
      '(?:支付宝|zfb)[: ]{1,2}[0-9]{3,11}',
      '(?:扫|发|出)[^,]{0,4}(?:收款码|付款码|收钱码)',
      '(?:直接|单独|私下)(?:转账|打款|转我|转给我|打钱|付我)',
      '(?:我的?|老板的?|店主的?|财务的?)(?:支付宝|zfb|银行卡|卡号|收款码)',
    ],
    except: [
      `${NO}(?:转账|打款|汇款|扫码|收款码|付款码|转|扫)[^,]{0,8}`,
      '(?:骗子|诈骗|冒充)[^,]{0,8}',
      // Where a refund lands, as the platform does it.
      '退[^,]{0,6}(?:转|打|退)[^,]{0,8}',
      '(?:微信|支付宝)(?:零钱|余额)',
    ],
    reason: {
      zh: '货款只能走平台订单支付，私下转账没有保障，属于违规交易。',
      en: 'Payment goes through the order only; private transfers are unprotected and against the rules.',
    },
    replacement: { zh: '您直接在订单里付款就可以，差价我给您发补差链接' },
    source: 'Platform rules: no trade outside the platform',
    examples: {
      bad: ['微信转账给我', '您支付宝转我20', '打到卡上就行', '扫一下收款码', '直接转给我'],
      good: [
        '退款会原路退回您的支付宝',
        '支持支付宝和微信支付',
        '请勿直接转账给任何人',
        '转给我们仓库同事加急处理',
      ],
    },
  },
  {
    id: 'refund-outside',
    group: 'payment',
    sites: '*',
    level: 'amber',
    patterns: [
      `(?:打|转|汇)(?:款|账|钱)?(?:到|给|至)(?:您|你)的?[^,]{0,3}(?:${PAY}|卡|账户)`,
      `(?:发|提供|给)[^,]{0,4}(?:支付宝|zfb)(?:账号|号|账户)`,
    ],
    except: [NO + PAY],
    reason: {
      zh: '平台外打款没有凭证，容易起纠纷；补偿尽量走订单退款或平台打款工具。',
      en: 'Money paid outside leaves no record; use an order refund or the platform payment tool.',
    },
    source: 'Platform practice: refunds and compensation inside the order',
    examples: {
      bad: ['运费打到您支付宝', '您把支付宝账号发我，提供支付宝账号就行'],
      good: ['运费补偿会退到订单里', '退款原路退回银行卡'],
    },
  },
];
