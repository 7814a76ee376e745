import type { GuardRule } from '../rule';
import { REFUSAL } from './refusal';

const SECRET =
  '(?:支付|登录|付款|银行卡|取款|账号|账户|淘宝|微信|支付宝|qq)?密码|验证码|校验码|动态码|cvv2?|安全码';
const CARD =
  '银行卡(?:卡号|号码|号|信息|照片)|信用卡(?:卡号|号码|号|信息)|身份证(?:号码|号|照片?|正反面|复印件)?|户口本';
const ME = '(?:发|给|报|提供|告诉|说|念|拍|传|输)(?:一下|下|给)?(?:我|我们|客服|这边|过来|一下|下)';

export const personalData: readonly GuardRule[] = [
  {
    id: 'secret-code',
    group: 'personal',
    sites: '*',
    level: 'red',
    patterns: [
      `(?:${SECRET})[^,]{0,6}${ME}`,
      `(?:把|将|您的?|你的?|收到的?|手机)[^,]{0,5}(?:${SECRET})(?:是多少|是什么|多少|发我|报我|给我)`,
      `${ME}[^,]{0,8}(?:${SECRET})`,
    ],
    except: [
      `${REFUSAL}[^,]{0,10}(?:${SECRET})`,
      `(?:${SECRET})[^,]{0,6}${REFUSAL}[^,]{0,8}`,
      '(?:wifi|路由器?|初始|默认|开锁|门锁|锁|出厂|恢复|重置|忘记|设置|修改|箱子?|柜)[^,]{0,4}密码[^,]{0,8}',
      '取件(?:码|验证码)',
    ],
    reason: {
      zh: '密码、验证码任何时候都不能向买家要，这也是骗子的做法。',
      en: 'Never ask a buyer for a password or a verification code; that is what swindlers do.',
    },
    replacement: { zh: '不需要您提供密码和验证码，我这边直接处理' },
    source: '《个人信息保护法》 Art. 5, 6; platform rules on fraud',
    examples: {
      bad: ['把验证码发我', '您收到的验证码是多少', '支付密码告诉我一下', '报一下您的密码', '验证码念给我'],
      good: [
        '验证码不要告诉任何人',
        '请勿把密码发给我们',
        '初始密码是123456',
        'wifi密码给我们不用的',
        '登录时输入收到的验证码',
      ],
    },
  },
  {
    id: 'identity-data',
    group: 'personal',
    sites: '*',
    level: 'red',
    patterns: [
      `(?:${CARD})[^,]{0,6}${ME}`,
      `${ME}[^,]{0,8}(?:${CARD})`,
      `(?:把|将|您的?|你的?|需要|要|拍)[^,]{0,4}(?:${CARD})[^,]{0,2}(?:是多少|多少|发|报|给|拍)(?!票)`,
      '(?:需要|麻烦|请|要)(?:您|你)?(?:提供|上传|发)[^,]{0,6}(?:身份证|银行卡号|户口本)',
    ],
    except: [
      `${REFUSAL}[^,]{0,10}(?:${CARD})`,
      `(?:${CARD})[^,]{0,6}${REFUSAL}[^,]{0,6}`,
      // Customs ask for it, and the buyer gives it to the platform, not to us.
      '(?:清关|海关|跨境|保税|进口|实名)[^,]{0,14}身份证[^,]{0,8}',
      '身份证[^,]{0,4}(?:卡套|套|包|夹|读卡器|大小|尺寸)',
    ],
    reason: {
      zh: '聊天里不要收身份证、银行卡号；真有需要，请买家在平台的页面里填写。',
      en: 'Do not collect identity or bank card numbers in chat; if needed at all, the buyer fills in the platform form.',
    },
    replacement: { zh: '不用提供证件和卡号，您在订单页按提示填写就可以' },
    source: '《个人信息保护法》 Art. 28, 29: sensitive personal information',
    examples: {
      bad: [
        '身份证号发我',
        '麻烦提供身份证正反面',
        '您的银行卡号多少',
        '把银行卡号报给我',
        '发一下身份证照片',
      ],
      good: [
        '不需要您提供身份证',
        '退款不用给银行卡号',
        '海关要求实名，身份证在订单页填',
        '身份证卡套有吗？有的',
        '银行卡付款失败可以换一张',
      ],
    },
  },
];
