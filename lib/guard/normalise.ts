import { plainCharacter } from './characters';

/**
 * The text as a rule reads it, with the way back: character `i` of `text` was read from
 * `original.slice(at[i], ends[i])` (UTF-16 offsets).
 */
export interface Normalised {
  text: string;
  at: number[];
  ends: number[];
}

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
const digitOf = (character: string) => DIGITS.get(character);
/** Fewer digits than this in a row are words of their own (一二三, 十一), not a number in disguise. */
const SHORTEST_RUN = 7;
const ENDS_SENTENCE = /[,。!?;、\n\r~…]/;
const KEPT_SIGN = /[+♥%@#¥$&=<>*]/;
const SEPARATOR = /[\s\p{P}\p{S}]/u;
const LATIN = /[a-z0-9]/;
const DIGIT = /[0-9]/;

type Kind = 'word' | 'joint' | 'stop';

function kindOf(character: string): Kind {
  const code = character.charCodeAt(0);
  // Plain Han, digits and small letters are nearly all of a text: answered before any expression runs.
  if (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x30 && code <= 0x39)
  ) {
    return 'word';
  }
  if (ENDS_SENTENCE.test(character)) return 'stop';
  return KEPT_SIGN.test(character) || !SEPARATOR.test(character) ? 'word' : 'joint';
}

class Draft implements Normalised {
  text = '';
  characters: string[] = [];
  at: number[] = [];
  ends: number[] = [];

  push(character: string, at: number, end: number) {
    this.characters.push(character);
    this.at.push(at);
    this.ends.push(end);
  }
}

/** Keeps one UTF-16 unit for each place: emoji become a dot, rare Han a sign that no rule names. */
function oneUnit(character: string): string {
  if (character.length === 1) return character;
  return SEPARATOR.test(character) ? '·' : '\ue000';
}

/** Every code point in its plain form; what cannot be seen is dropped. */
function readPlain(text: string): Draft {
  const draft = new Draft();
  let at = 0;
  for (const sign of text) {
    const plain = plainCharacter(sign);
    const end = at + sign.length;
    for (const character of plain) draft.push(oneUnit(character), at, end);
    at = end;
  }
  return draft;
}

/** 一三八零零… and l38OO… become digits, but only in runs long enough to be a number. */
function readDigits({ characters }: Draft) {
  let i = 0;
  while (i < characters.length) {
    if (digitOf(characters[i] ?? '') === undefined) i++;
    else i = readRun(characters, i);
  }
}

/** Reads the run of digits that starts here; answers where it ends. */
function readRun(characters: string[], from: number): number {
  const places: number[] = [];
  let latin = 0;
  let gap = 0;
  let end = from;
  for (; end < characters.length && gap <= 2; end++) {
    const character = characters[end] ?? '';
    if (digitOf(character) !== undefined) {
      places.push(end);
      gap = 0;
      if (character > '9' && character <= 'z') latin++;
    } else if (kindOf(character) !== 'word') gap++;
    else break;
  }
  // Letters alone spell words (ill, oil); they stand for digits only beside many real ones.
  const real = places.length - latin;
  if (places.length >= SHORTEST_RUN && real >= SHORTEST_RUN - 1) {
    for (const place of places) characters[place] = digitOf(characters[place] ?? '') ?? '';
  }
  return end;
}

/** Drops what was put between the characters of a word: 加.微 信, v-x; keeps what parts sentences and numbers. */
function dropSeparators(from: Draft): Draft {
  const to = new Draft();
  const { characters, at, ends } = from;
  const kinds = characters.map(kindOf);
  let i = 0;
  let wordLength = 0;
  while (i < characters.length) {
    if (kinds[i] === 'word') {
      to.push(characters[i] ?? '', at[i] ?? 0, ends[i] ?? 0);
      wordLength++;
      i++;
      continue;
    }
    let next = i;
    let stop = false;
    while (next < characters.length && kinds[next] !== 'word') {
      if (kinds[next] === 'stop') stop = true;
      next++;
    }
    const before = characters[i - 1] ?? '';
    const after = characters[next] ?? '';
    const afterIsSingle = after !== '' && (kinds[next + 1] ?? 'stop') !== 'word';
    const kept = separatorFor(before, after, wordLength === 1, afterIsSingle, stop, characters[i] ?? '');
    if (kept !== '') to.push(kept, at[i] ?? 0, ends[next - 1] ?? 0);
    wordLength = 0;
    i = next;
  }
  return to;
}

function separatorFor(
  before: string,
  after: string,
  single: boolean,
  nextSingle: boolean,
  stop: boolean,
  sign: string,
) {
  if (before === '' || after === '') return stop ? ',' : '';
  if (DIGIT.test(before) && DIGIT.test(after)) return /[-./_:,]/.test(sign) ? sign : ' ';
  if (stop) return single && nextSingle ? '' : ',';
  if (sign === ':') return ':';
  if (LATIN.test(before) && LATIN.test(after)) {
    if (DIGIT.test(before) || DIGIT.test(after) || !(single || nextSingle))
      return /[-._]/.test(sign) ? sign : ' ';
  }
  return '';
}

/**
 * Reads a draft the way a person does: width, case, invisible signs, signs between single characters,
 * circled and Chinese digits, and look-alike spellings of 微信 and QQ. Linear in the length of the text.
 * 薇信, v信, 微❤ and the like become `vx`, since writing them so is already the intent; 威信 and 维信,
 * which are also words, become 微信 and are judged by their surroundings.
 */
export function normalise(text: string): Normalised {
  const plain = readPlain(text);
  readDigits(plain);
  const draft = dropSeparators(plain);
  const { characters } = draft;
  for (let i = 0; i + 1 < characters.length; i++) {
    const pair = readPair(characters[i] ?? '', characters[i + 1] ?? '', characters[i + 2] ?? '');
    if (pair === undefined) continue;
    characters[i] = pair.charAt(0);
    characters[i + 1] = pair.charAt(1);
  }
  draft.text = characters.join('');
  return { text: draft.text, at: draft.at, ends: draft.ends };
}

const CHAT = new Set('微薇溦vw');
const CHAT_WORDS = new Set('威徽葳维唯魏徵围');
const PENGUIN = new Set('扣抠蔻');

/** What two neighbours stand for together; undefined when they are just themselves. */
function readPair(first: string, second: string, third: string): string | undefined {
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
