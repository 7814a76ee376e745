import type { GuardRule } from '../rule';

export const phoneNumbers: readonly GuardRule[] = [
  {
    id: 'phone-number',
    group: 'contact',
    sites: '*',
    level: 'red',
    patterns: [
      '(?<![0-9.])1[3-9][0-9]{9}(?![0-9])',
      // Only the groupings people write numbers in: a free one would read size lists as phone numbers.
      '(?<![0-9.])1[3-9][0-9][- _.,/][0-9]{4}[- _.,/][0-9]{4}(?![0-9])',
      '(?<![0-9.])1[3-9][0-9]{2}[- _.][0-9]{3}[- _.][0-9]{4}(?![0-9])',
      '(?<![0-9.])1[3-9][0-9]{3}[- _.][0-9]{6}(?![0-9])',
      '(?<![0-9.])1[3-9][0-9][- _][0-9]{8}(?![0-9])',
      '(?<![0-9.])1[- _.,/][3-9](?:[- _.,/][0-9]){9}(?![0-9])',
      '(?<![0-9.])1[3-9](?:[- _.,/][0-9]){9}(?![0-9])',
    ],
    except: [
      '(?:订单|单号|运单|快递单|物流|编号|货号|条码|款号|批号|流水)(?:编号|号码|号)?[是为: ]{0,2}[0-9]{11}',
      '(?:快递员|派件员|派送员|配送员|快递小哥|网点|驿站|收件人|收货人|收件|收货|预留)[^,0-9]{0,8}1[0-9 -]{10,12}',
    ],
    reason: {
      zh: '聊天里不要出现手机号：外发会被判引流，核对信息只报后四位即可。',
      en: 'No phone numbers in chat: it counts as outside contact. To check details, the last four digits do.',
    },
    replacement: { zh: '(号码后四位)' },
    source: 'Platform rules on third-party contact; 个人信息保护法: least data',
    examples: {
      bad: ['打我电话13800138000', '138-0013-8000', '一三八零零一三八零零零', '1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣', '①③⑧00138000'],
      good: [
        '快递客服热线95338',
        '订单号 240912345678901234',
        '尾号8000对吗',
        '派件员电话13800138000',
        '身高140 150 160都有',
      ],
    },
  },
];
