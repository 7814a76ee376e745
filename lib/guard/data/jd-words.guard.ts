import type { GuardRule } from '../rule';

/** Everyday words that hold the sign 亲. */
const KIN = [
  '亲(?:自|友|戚|人|子|肤|测|切|水|密|近|情|属|爱(?:的(?:家|妈|爸|朋|人))|眼|手|口|耳|身|临|历|生|朋|和|热|吻|昵|笔|事|家|缘|信|征|油|妈|爹|娘|爸|妹|兄|姐|弟|哥|本|宝|王|善|民|啄|嘴|力|代|睐|疏|赴|体|证|启)',
  '(?:母|父|双|乡|相|探|至|近|定|结|娶|迎|送|娘|成|提|省|血|求|说|姻|远|攀|沾|六|表|可|和|血|和可|认|养|继|单|抱|嫡|攀|许|宗|血)亲',
];

export const jdWords: readonly GuardRule[] = [
  {
    id: 'jd-dear',
    group: 'address',
    sites: ['jd'],
    level: 'red',
    patterns: ['亲亲(?!我|她|他)', '亲'],
    except: KIN,
    reason: {
      zh: '京东不允许称呼「亲」，请改用「您好」或「您」。',
      en: 'The address 亲 is not allowed on JD; say 您好 or 您.',
    },
    replacement: { zh: '您好' },
    source: 'JD service rule named in a shop handbook (2015): no 亲; check the present text',
    examples: {
      bad: ['亲，在的', '亲爱的~', '好的亲', '亲 自己选颜色就行', '亲亲，已经发货了'],
      good: ['建议您亲自试穿', '送父母亲友都合适', '面料亲肤透气', '亲子装有两套', '客服亲测有效的清洗办法'],
    },
  },
];
