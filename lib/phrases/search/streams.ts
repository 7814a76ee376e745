import { finish } from '../../kernel/finish';
import { Alphabet } from './alphabet';

/** One phrase as the search sees it; `sounds` are syllables without tones, '' where a character has none. */
export interface SearchEntry {
  id: string;
  title: string;
  tags: readonly string[];
  stage: string;
  text: string;
  code: string;
  /** One syllable per UTF-16 unit of each field; `undefined` while nobody has worked them out. */
  sounds: Sounds | undefined;
}

export interface Sounds {
  title: readonly string[];
  tags: readonly (readonly string[])[];
  stage: readonly string[];
  /** The other characters of the text, each followed by its commonest syllable: `获huo原yuan`. */
  signs: string;
}

/**
 * The library as streams that are aligned character by character, so that a hit in one can be checked in the others.
 * Plain data: it is stored and read back as it is.
 */
export interface Streams {
  ids: string[];
  /** Per phrase `\n` title, then `\t` before each tag and the stage; folded. */
  names: string;
  /** First letters, as {@link letterCode}; 0 where there is none. */
  initials: Uint8Array;
  /** Index into `syllables`; 0 where there is none. */
  sounds: Uint16Array;
  /** Where each phrase begins in `names`, and the end. */
  starts: Uint32Array;
  titleLengths: Uint16Array;
  /** Texts, each after `\n`; folded, and in the numbers of `alphabet`. */
  bodies: string;
  alphabet: string;
  bodyStarts: Uint32Array;
  codes: string[];
  /** Phrases that have a code, in the order of their codes. */
  codeOrder: Uint32Array;
  /** Distinct syllables; the first is ''. */
  syllables: string[];
  /**
   * Characters of the library and, side by side, their sounds. A character that sounds otherwise elsewhere in names comes
   * again behind them, one that is nowhere heard with 0: what a misspelt word is heard by, and where a written one can be.
   */
  signs: string;
  signSounds: Uint16Array;
}

/** 1–26 for a letter, 27–36 for a digit, 0 for anything else. @param unit UTF-16 code unit, lower case */
export function letterCode(unit: number): number {
  if (unit >= 97 && unit <= 122) return unit - 96;
  return unit >= 48 && unit <= 57 ? unit - 21 : 0;
}

/**
 * One form for ＡＢＣ, ABC and abc, of the same length, so that offsets stay those of the text as written. Signs that grow or
 * shrink stay as they are.
 */
export function foldSigns(text: string): string {
  const lower = text.toLowerCase();
  const whole = lower.normalize('NFKC');
  if (whole === lower && lower.length === text.length) return lower;
  let folded = '';
  for (const sign of text) {
    const plain = sign.normalize('NFKC').toLowerCase();
    folded += plain.length === sign.length ? plain : sign;
  }
  return folded;
}

const signAndSound = /(\P{ASCII})([a-z]+)/gu;

/** Lays the library out. Line breaks and tabs in names would break the alignment and become spaces. */
export function layOut(entries: readonly SearchEntry[]): Streams {
  return finish(layingOut(entries, entries.length + 1));
}

function inOrder(codes: readonly string[]): Uint32Array {
  const coded = codes.flatMap((code, i) => (code === '' ? [] : [i]));
  return Uint32Array.from(coded.sort((a, b) => ((codes[a] ?? '') < (codes[b] ?? '') ? -1 : 1)));
}

/** {@link layOut} that pauses after every `step` entries; yields how many are done. */
export function* layingOut(entries: readonly SearchEntry[], step: number): Generator<number, Streams> {
  const syllables = [''];
  const numbers = new Map([['', 0]]);
  const total = entries.reduce((sum, { title, tags, stage }) => {
    return sum + title.length + stage.length + tags.join('').length + tags.length + 2;
  }, 0);
  const initials = new Uint8Array(total);
  const sounds = new Uint16Array(total);
  const starts = new Uint32Array(entries.length + 1);
  const titleLengths = new Uint16Array(entries.length);
  const bodyStarts = new Uint32Array(entries.length + 1);
  const names: string[] = [];
  const bodies: string[] = [];
  let at = 0;
  let bodyAt = 0;

  const numberOf = (syllable: string): number => {
    const known = numbers.get(syllable);
    if (known !== undefined) return known;
    numbers.set(syllable, syllables.length);
    return syllables.push(syllable) - 1;
  };
  const alphabet = new Alphabet();
  const heard = new Map<string, number>();
  /** Other sounds of characters that were heard before, and characters that have none somewhere. */
  const others = new Set<string>();
  const deaf = new Set<string>();
  const hear = (sign: string, sound: number) => {
    const known = heard.get(sign);
    if (known === undefined) heard.set(sign, sound);
    else if (known !== sound) others.add(sign + String.fromCharCode(sound));
  };
  const put = (mark: string, name: string, said: readonly string[] | undefined) => {
    const folded = foldSigns(name).replace(/[\n\t\r]/g, ' ');
    names.push(mark, folded);
    at += 1;
    for (let i = 0; i < folded.length; i++, at++) {
      const syllable = said?.[i] ?? '';
      const sound = numberOf(syllable);
      sounds[at] = sound;
      if (sound > 0) hear(folded[i] as string, sound);
      else deaf.add(folded[i] as string);
      initials[at] = letterCode((syllable || folded).charCodeAt(syllable ? 0 : i));
    }
  };
  for (const [i, { title, tags, stage, text, sounds: said }] of entries.entries()) {
    if (i % step === step - 1) yield i;
    starts[i] = at;
    titleLengths[i] = title.length;
    put('\n', title, said?.title);
    for (const [k, tag] of tags.entries()) put('\t', tag, said?.tags[k]);
    put('\t', stage, said?.stage);
    bodyStarts[i] = bodyAt;
    bodies.push(alphabet.write(`\n${foldSigns(text)}`));
    bodyAt += text.length + 1;
    for (const [, sign, syllable] of said?.signs.matchAll(signAndSound) ?? [])
      if (sign?.length === 1 && syllable && !heard.has(sign)) heard.set(sign, numberOf(syllable));
  }
  starts[entries.length] = at;
  bodyStarts[entries.length] = bodyAt;
  const codes = entries.map(({ code }) => foldSigns(code).replace(/[\n\t\r]/g, ' '));
  for (const sign of deaf) if (heard.has(sign)) others.add(`${sign}\0`);
  return {
    ids: entries.map(({ id }) => id),
    names: names.join(''),
    initials,
    sounds,
    starts,
    titleLengths,
    bodies: bodies.join(''),
    alphabet: alphabet.signs,
    bodyStarts,
    codes,
    codeOrder: inOrder(codes),
    syllables,
    signs: [...heard.keys(), ...Array.from(others, (pair) => pair.charAt(0))].join(''),
    signSounds: Uint16Array.from([...heard.values(), ...Array.from(others, (pair) => pair.charCodeAt(1))]),
  };
}

/** Phrase in which `position` of a stream lies. @param from a phrase known not to be behind it */
export function phraseAt(starts: Uint32Array, position: number, from: number): number {
  const start = (i: number) => starts[i] as number;
  let low = from;
  let step = 1;
  // Hits come in order, so the next one is mostly near.
  while (low + step < starts.length - 1 && start(low + step) <= position) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, starts.length - 1);
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (start(middle) <= position) low = middle;
    else high = middle;
  }
  return low;
}
