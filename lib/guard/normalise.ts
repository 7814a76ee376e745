import { plainCharacter } from './characters';
import { digitOf, isPairHead, type Kind, kindOf, readPair, separatorFor } from './spellings';

/**
 * The text as a rule reads it, with the way back: character `i` of `text` was read from
 * `original.slice(at[i], ends[i])` (UTF-16 offsets).
 */
export interface Normalised {
  text: string;
  at: ArrayLike<number>;
  ends: ArrayLike<number>;
}

/** {@link Normalised} before its text is put together: many checks end without it. */
export interface Codes {
  /** UTF-16 units; only the first `length` count, and only until the next reading. */
  codes: Uint16Array;
  length: number;
  at: Uint32Array;
  ends: Uint32Array;
}

/** Fewer digits than this in a row are words of their own (一二三, 十一), not a number in disguise. */
const SHORTEST_RUN = 7;
const SLOW = 0xffff;
const JOINT = 2;
const STOP = 3;
const DIGIT_LIKE = 4;
const PAIR_HEAD = 8;

/** The plain form of each UTF-16 unit, filled as met: 0 is not met yet, `SLOW` is none or several characters. */
const plain = new Uint16Array(0x10000);
/** Of each plain unit, filled as met: its kind, and whether it may stand for a digit or begin a disguised word. */
const traits = new Uint8Array(0x10000);
const kindNumber: Record<Kind, number> = { word: 1, joint: JOINT, stop: STOP };

// Reused by every reading: a check runs at every key stroke and must leave nothing to collect.
let codes = new Uint16Array(512);
let at = new Uint32Array(512);
let ends = new Uint32Array(512);

function grow(to: number) {
  const larger = Math.max(to, codes.length * 2);
  const [oldCodes, oldAt, oldEnds] = [codes, at, ends];
  codes = new Uint16Array(larger);
  at = new Uint32Array(larger);
  ends = new Uint32Array(larger);
  codes.set(oldCodes);
  at.set(oldAt);
  ends.set(oldEnds);
}

function plainOf(code: number): number {
  const known = plain[code] as number;
  if (known !== 0) return known;
  const read = plainCharacter(String.fromCharCode(code));
  const found = read.length === 1 ? read.charCodeAt(0) : SLOW;
  plain[code] = found;
  return found;
}

function traitsOf(code: number): number {
  const known = traits[code] as number;
  if (known !== 0) return known;
  const sign = String.fromCharCode(code);
  let found = kindNumber[kindOf(sign)];
  if (digitOf(sign) !== undefined) found |= DIGIT_LIKE;
  if (isPairHead(sign)) found |= PAIR_HEAD;
  traits[code] = found;
  return found;
}

const isHan = (place: number) => {
  const code = codes[place] as number;
  return code >= 0x4e00 && code <= 0x9fff;
};
const kindAt = (place: number) => traitsOf(codes[place] as number) & 3;

/** Signs in the text at hand that may stand for digits, and whether any may begin a disguised word. */
let digits = 0;
let pairHeads = false;

/** Every code point in its plain form; what cannot be seen is dropped. @returns how many characters there are */
function readPlain(text: string): number {
  digits = 0;
  pairHeads = false;
  if (codes.length < text.length + 32) grow(text.length + 64);
  let [toCodes, toAt, toEnds] = [codes, at, ends];
  let length = 0;
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i);
    const simple = code >= 0xd800 && code < 0xe000 ? SLOW : plain[code] || plainOf(code);
    if (simple !== SLOW) {
      const found = traits[simple] || traitsOf(simple);
      if (found & DIGIT_LIKE) digits++;
      if (found & PAIR_HEAD) pairHeads = true;
      toCodes[length] = simple;
      toAt[length] = i;
      toEnds[length++] = ++i;
      continue;
    }
    const sign = String.fromCodePoint(text.codePointAt(i) as number);
    for (const character of plainCharacter(sign)) {
      // One UTF-16 unit for each place: emoji become a dot, rare Han a sign that no rule names.
      const one = character.length === 1 ? character : kindOf(character) === 'joint' ? '·' : '\ue000';
      const found = traitsOf(one.charCodeAt(0));
      if (found & DIGIT_LIKE) digits++;
      if (found & PAIR_HEAD) pairHeads = true;
      toCodes[length] = one.charCodeAt(0);
      toAt[length] = i;
      toEnds[length++] = i + sign.length;
    }
    i += sign.length;
    // One sign may stand for several characters, so there may be more of them than the text has left.
    if (codes.length < length + text.length - i + 32) {
      grow(length + text.length - i + 64);
      [toCodes, toAt, toEnds] = [codes, at, ends];
    }
  }
  return length;
}

/** 一三八零零… and l38OO… become digits, but only in runs long enough to be a number. */
function readDigits(length: number) {
  let i = 0;
  while (i < length) {
    if ((traitsOf(codes[i] as number) & DIGIT_LIKE) === 0) i++;
    else i = readRun(i, length);
  }
}

/** Reads the run of digits that starts here; answers where it ends. */
function readRun(from: number, length: number): number {
  let count = 0;
  let latin = 0;
  let gap = 0;
  let end = from;
  for (; end < length && gap <= 2; end++) {
    const found = traitsOf(codes[end] as number);
    if (found & DIGIT_LIKE) {
      count++;
      gap = 0;
      const code = codes[end] as number;
      if (code > 0x39 && code <= 0x7a) latin++;
    } else if ((found & 3) !== 1) gap++;
    else break;
  }
  // Letters alone spell words (ill, oil); they stand for digits only beside many real ones.
  if (count < SHORTEST_RUN || count - latin < SHORTEST_RUN - 1) return end;
  for (let i = from; i < end; i++) {
    const digit = digitOf(String.fromCharCode(codes[i] as number));
    if (digit !== undefined) codes[i] = digit.charCodeAt(0);
  }
  return end;
}

const signAt = (place: number, length: number) =>
  place < 0 || place >= length ? '' : String.fromCharCode(codes[place] as number);

/**
 * Drops what was put between the characters of a word: 加.微 信, v-x; keeps what parts sentences and numbers.
 * @returns the new length
 */
function dropSeparators(length: number): number {
  let to = 0;
  let wordLength = 0;
  const [ownCodes, ownAt, ownEnds] = [codes, at, ends];
  for (let i = 0; i < length; ) {
    const code = ownCodes[i] as number;
    if (((traits[code] || traitsOf(code)) & 3) === 1) {
      ownCodes[to] = code;
      ownAt[to] = ownAt[i] as number;
      ownEnds[to++] = ownEnds[i++] as number;
      wordLength++;
      continue;
    }
    let next = i;
    let stop = false;
    for (let kind = kindAt(next); kind !== 1; kind = kindAt(next)) {
      if (kind === STOP) stop = true;
      next++;
      if (next === length) break;
    }
    const single = wordLength === 1;
    const afterIsSingle = next < length && (next + 1 === length || kindAt(next + 1) !== 1);
    // A comma between words of Han is nearly every sign there is.
    const plainStop = stop && !single && i > 0 && next < length && isHan(to - 1) && isHan(next);
    const kept = plainStop
      ? ','
      : separatorFor({
          before: i === 0 ? '' : signAt(to - 1, length),
          after: signAt(next, length),
          single,
          afterIsSingle,
          stop,
          sign: signAt(i, length),
        });
    if (kept !== '') {
      const start = at[i] as number;
      const end = ends[next - 1] as number;
      codes[to] = kept.charCodeAt(0);
      at[to] = start;
      ends[to++] = end;
    }
    wordLength = 0;
    i = next;
  }
  return to;
}

/** Reads a text into characters; see {@link normalise}. What it answers stands until it is called again. */
export function readCodes(text: string): Codes {
  const seen = readPlain(text);
  if (digits >= SHORTEST_RUN) readDigits(seen);
  const length = dropSeparators(seen);
  for (let i = 0; pairHeads && i + 1 < length; i++) {
    if ((traitsOf(codes[i] as number) & PAIR_HEAD) === 0) continue;
    const pair = readPair(signAt(i, length), signAt(i + 1, length), signAt(i + 2, length));
    if (pair === undefined) continue;
    codes[i] = pair.charCodeAt(0);
    codes[i + 1] = pair.charCodeAt(1);
  }
  return { codes, length, at, ends };
}

/** The characters as a string; in pieces, since a call takes only so many arguments. */
export function textOf({ codes, length }: Codes): string {
  let text = '';
  for (let from = 0; from < length; from += 4096) {
    text += String.fromCharCode.apply(
      null,
      codes.subarray(from, Math.min(length, from + 4096)) as unknown as number[],
    );
  }
  return text;
}

/**
 * Reads a draft the way a person does: width, case, invisible signs, signs between single characters,
 * circled and Chinese digits, and look-alike spellings of 微信 and QQ. Linear in the length of the text.
 * 薇信, v信, 微❤ and the like become `vx`, since writing them so is already the intent; 威信 and 维信,
 * which are also words, become 微信 and are judged by their surroundings.
 */
export function normalise(text: string): Normalised {
  const read = readCodes(text);
  const { length } = read;
  return { text: textOf(read), at: read.at.slice(0, length), ends: read.ends.slice(0, length) };
}
