/** Words that say how an element is just now, not what it is. Whole segments of a class token. */
const states =
  /^(active|activated|selected|select|current|checked|focus|focused|hover|hovered|pressed|disabled|unread|highlight|highlighted|dragging|loading|hidden|visible|expanded|collapsed|online|offline|pinned|odd|even|enter|leave|entering|leaving)$/;
/** These are states only at the end of a token, or after `is` and `has`: `item-new`, but not `new-list`. */
const lastStates = /^(on|off|cur|open|opened|new|shown|act|sel)$/;
/** Places in a row, as modifiers only: `item--last`, but not `talk-last`, which is the last words. */
const places = /--(first|last|top)$/;

/** Short words without a vowel that people do write. */
const abbreviations =
  /^(msg|btn|txt|wrp|wrap|wrapper|ctn|nav|img|hdr|lst|chat|html|css|rcs|rce|vac|str|sms|crm|bbs|tdk|cs|im|qq|wx|tb|jd|pdd|tpl|cnt|ctrl|src|svg|pct|nr|xs|sm|md|lg|xl|xxl|mb|mt|ml|mr|pb|pt|pl|pr|px|py|mx|my|w|h|z|p|m|b|i|t|l|r|x|y)$/i;
/** What styling tools put before their hashes; says nothing by itself. */
const toolPrefix = /^(css|sc|jss|jsx|svelte|emotion|styles?|module|makestyles|index|chakra|tw|ng|v|el|r)?$/i;
/** Utility classes say how a thing looks: any other element may look the same. */
const utility =
  /^-?(flex|grid|block|inline|inline-flex|inline-block|relative|absolute|fixed|sticky|truncate|border|rounded|shadow|container|clearfix|row|col|(items|justify|self|content|order|grow|shrink|basis|gap|space|p[xytrblse]?|m[xytrblse]?|w|h|min|max|size|text|font|leading|tracking|bg|border|rounded|shadow|ring|opacity|overflow|object|z|top|left|right|bottom|inset|cursor|select|transition|duration|ease|flex|grid|col|row|whitespace|break|align|float|pull|d)-[\w.-]+)$/;

/** Words for looks: a token with one of them tells as little as a utility class. */
const looks =
  /^(ellipsis|clearfix|truncate|nowrap|flex|center|pointer|noselect|scrollbar|ripple|animated|fade)$/i;

/** The words of a token: `chat-itemActive_x1` → chat, item, Active, x1. */
export const segments = (token: string): string[] =>
  token
    .split(/[-_\s]+/)
    .flatMap((part) => part.split(/(?<=[a-z\d])(?=[A-Z][a-z])/))
    .filter(Boolean);

/** Does the token say a state, such as `conv--active` or `isSelected`? */
export function isState(token: string): boolean {
  const words = segments(token).map((word) => word.toLowerCase());
  const last = words.at(-1) ?? '';
  if (words.some((word) => states.test(word)) || places.test(token)) return true;
  return words.length > 1 && (lastStates.test(last) || /^(is|has)$/.test(words[0] ?? ''));
}

/** Was this part of a token drawn by a machine? `1f3kd`, `bdVaJa`, `x9Yz2`; not `item`, `h2`, `conversationItem`. */
export function isHash(part: string): boolean {
  if (part === '' || abbreviations.test(part)) return false;
  if (/^\d+$/.test(part)) return true;
  if (/\d/.test(part)) return !/^[a-z]{1,12}\d{1,2}$/i.test(part) || /^[^aeiouy]{4,}\d/i.test(part);
  const words = part.split(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/);
  const odd = words.filter(
    (word) => !abbreviations.test(word) && (word.length < 3 || !/[aeiouy]/i.test(word)),
  );
  if (words.length > 1) return odd.length * 2 >= words.length;
  if (/[a-z][A-Z]{2,}|[A-Z]{2,}[a-z][A-Z]/.test(part)) return true;
  return part.length > 3 && (!/[aeiouy]/i.test(part) || /[^aeiouy]{6,}/i.test(part));
}

/** What of a class token outlives the next release of the page. */
export interface Kept {
  /** `whole`: the token as it is; `part`: a piece of it, around which only the hash changes. */
  kind: 'whole' | 'part';
  text: string;
  /** 1 = says what the thing is, higher = says less. */
  cost: number;
}

/** The stable part of one class token; `undefined` where there is none (hashes, states, made-up tokens). */
export function keptOf(token: string): Kept | undefined {
  if (!/^[\w-]+$/.test(token) || token.length > 80) return undefined;
  if (utility.test(token) || segments(token).some((word) => looks.test(word)))
    return { kind: 'whole', text: token, cost: 5 };
  const pieces = token.split(/([-_]+)/);
  const bad = pieces.findIndex((piece, index) => index % 2 === 0 && isHash(piece));
  if (bad < 0) {
    if (isState(token)) return undefined;
    return { kind: 'whole', text: token, cost: token.length < 3 ? 4 : 1 };
  }
  // `name--hash`, `_name_hash_12`: all before the hash; `css-hash-Name`: all behind it.
  const before = pieces.slice(0, bad).join('');
  const after = pieces.slice(bad + 1).join('');
  for (const text of [before, after]) {
    const words = segments(text).filter((word) => !toolPrefix.test(word));
    const hashed = text.split(/[-_]+/).some((piece) => isHash(piece));
    if (words.join('').length >= 3 && !hashed && !isState(text)) return { kind: 'part', text, cost: 2 };
  }
  return undefined;
}

/** Is this a value that people wrote for machines (`row`, `chat-list`), free of names, counts and states? */
export const isWordy = (value: string): boolean =>
  /^[a-z][a-z-_]{1,40}$/i.test(value) &&
  !isState(value) &&
  !value.split(/[-_]+/).some((piece) => isHash(piece));
