/** Each row: the digit, then the signs that stand for it. */
const DIGIT_ROWS = [
  '00零〇洞o',
  '11一壹幺li',
  '22二贰两',
  '33三叁',
  '44四肆',
  '55五伍',
  '66六陆',
  '77七柒',
  '88八捌',
  '99九玖',
];
const DIGITS = new Map(DIGIT_ROWS.flatMap((row) => [...row.slice(1)].map((sign) => [sign, row.charAt(0)])));

/** The digit that a plain character may stand for. */
export const digitOf = (character: string): string | undefined => DIGITS.get(character);

const ENDS_SENTENCE = /[,。!?;、\n\r~…]/;
const KEPT_SIGN = /[+♥%@#¥$&=<>*]/;
const SEPARATOR = /[\s\p{P}\p{S}]/u;
const LATIN = /[a-z0-9]/;
const DIGIT = /[0-9]/;

/** `joint` may stand between the characters of a word, `stop` ends a sentence. */
export type Kind = 'word' | 'joint' | 'stop';

export function kindOf(character: string): Kind {
  if (ENDS_SENTENCE.test(character)) return 'stop';
  return KEPT_SIGN.test(character) || !SEPARATOR.test(character) ? 'word' : 'joint';
}

/** What is left of the signs between two words: nothing where they only split a word. */
export function separatorFor(gap: {
  before: string;
  after: string;
  /** The word before, or after, is one character. */
  single: boolean;
  afterIsSingle: boolean;
  /** One of the signs ends a sentence. */
  stop: boolean;
  /** The first of them. */
  sign: string;
}): string {
  const { before, after, single, afterIsSingle, stop, sign } = gap;
  if (before === '' || after === '') return stop ? ',' : '';
  if (DIGIT.test(before) && DIGIT.test(after)) return /[-./_:,]/.test(sign) ? sign : ' ';
  if (stop) return single && afterIsSingle ? '' : ',';
  if (sign === ':') return ':';
  if (LATIN.test(before) && LATIN.test(after)) {
    if (DIGIT.test(before) || DIGIT.test(after) || !(single || afterIsSingle))
      return /[-._]/.test(sign) ? sign : ' ';
  }
  return '';
}

const CHAT = new Set('微薇溦vw');
const CHAT_WORDS = new Set('威徽葳维唯魏徵围');
const PENGUIN = new Set('扣抠蔻');

/** May this character begin a spelling of 微信 or QQ? */
export const isPairHead = (character: string) =>
  CHAT.has(character) || CHAT_WORDS.has(character) || PENGUIN.has(character);

/** What two neighbours stand for together; undefined when they are just themselves. */
export function readPair(first: string, second: string, third: string): string | undefined {
  if (CHAT.has(first)) {
    const heart = second === '♥' || second === '杺' || second === '伈';
    const chip = second === '芯' && third !== '片';
    const mind = second === '心' && !'意思脏情愿理动跳型里'.includes(third || '-');
    const letter = second === '信' ? first !== '微' : second === 'x' && !LATIN.test(third) && first !== 'v';
    return heart || chip || mind || letter ? 'vx' : undefined;
  }
  if (CHAT_WORDS.has(first)) return second === '信' || second === '♥' || second === '芯' ? '微信' : undefined;
  if (PENGUIN.has(first))
    return second === first && !'子紧好上住得眼'.includes(third || '-') ? 'qq' : undefined;
  return undefined;
}
