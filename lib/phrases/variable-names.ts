/** Where a value comes from: the page and the agent, the shop's own table, a part of the page beside the chat, the clock. */
export type VariableSource = 'talk' | 'shop' | 'page' | 'clock';

export type VariableName =
  | 'buyer'
  | 'agent'
  | 'shop'
  | 'greeting'
  | 'promotion'
  | 'dispatch'
  | 'courier'
  | 'returnAddress'
  | 'order'
  | 'product'
  | 'date'
  | 'time';

export interface Variable {
  name: VariableName;
  zh: string;
  en: string;
  source: VariableSource;
}

/** How each variable is written: 中文 first, the English alias second. Case and blanks do not count. */
export const VARIABLES: readonly Variable[] = [
  { name: 'buyer', zh: '买家', en: 'buyer', source: 'talk' },
  { name: 'agent', zh: '客服', en: 'agent', source: 'talk' },
  { name: 'shop', zh: '店铺', en: 'shop', source: 'talk' },
  { name: 'greeting', zh: '问候', en: 'greeting', source: 'talk' },
  { name: 'promotion', zh: '活动', en: 'promotion', source: 'shop' },
  { name: 'dispatch', zh: '发货时间', en: 'dispatch time', source: 'shop' },
  { name: 'courier', zh: '快递', en: 'courier', source: 'shop' },
  { name: 'returnAddress', zh: '退货地址', en: 'return address', source: 'shop' },
  { name: 'order', zh: '订单号', en: 'order', source: 'page' },
  { name: 'product', zh: '商品', en: 'product', source: 'page' },
  { name: 'date', zh: '日期', en: 'date', source: 'clock' },
  { name: 'time', zh: '时间', en: 'time', source: 'clock' },
];

/** What introduces a phrase inside a phrase: `{话术:fh}`. */
export const PHRASE_WORDS = { zh: '话术', en: 'phrase' } as const;

/** What a choice is called that asks nothing in particular: `{?选|顺丰|中通}`. */
export const CHOICE_WORDS = { zh: '选', en: 'choose' } as const;

/** A name as it is compared: without blanks and case. */
export const foldName = (written: string): string => written.replace(/\s/g, '').toLowerCase();

const BY_NAME = new Map(VARIABLES.flatMap((one) => [one.zh, one.en].map((name) => [foldName(name), one])));

/** The built-in variable that is written so. */
export const variableOf = (written: string): Variable | undefined => BY_NAME.get(foldName(written));

/** Names of a shop's own that a phrase may use beside the built-in ones, as they are written. */
export type OwnNames = ReadonlySet<string>;
export const noOwnNames: OwnNames = new Set();

/** The longest name of a shop's own, in UTF-16 units. */
export const longestName = 12;

const SIGNS = /[{}\uff5b\uff5d?\uff1f|\uff5c:\uff1a+\uff0b\-\uff0d\n]/;

/** Why a shop cannot call a value so; `undefined` when it can. */
export function nameProblem(written: string): 'blank' | 'long' | 'signs' | 'taken' | undefined {
  const name = written.trim();
  if (name === '') return 'blank';
  if (name.length > longestName) return 'long';
  if (SIGNS.test(name)) return 'signs';
  const words: string[] = [...Object.values(PHRASE_WORDS), ...Object.values(CHOICE_WORDS)];
  return variableOf(name) || words.includes(foldName(name)) ? 'taken' : undefined;
}
