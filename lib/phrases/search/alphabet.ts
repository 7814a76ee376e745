import { written } from './numbers';

/** Low bytes that are given out, from `lowest` on. */
const lows = 240;
const lowest = 16;

/**
 * Engines look for a character by the larger of its bytes. Thousands of 汉字 share 4E as the larger one, so that 专 would
 * be stopped at in every other place of a text. Numbered by first appearance, a character shares its byte with few others,
 * and those are rarer. What the library does not hold has no number, and need not be looked for.
 */
const codeOf = (number: number) => (Math.floor(number / lows) << 8) | (lowest + (number % lows));

/** Writes texts in the library's own numbers of characters. */
export class Alphabet {
  private readonly codes = new Uint16Array(1 << 16);
  private known = '';

  /** @param signs what {@link signs} gave */
  constructor(signs = '') {
    for (let i = 0; i < signs.length; i++) this.learn(signs[i] as string);
  }

  /** All characters in the order of their numbers. */
  get signs(): string {
    return this.known;
  }

  private learn(sign: string): number {
    const code = codeOf(this.known.length);
    this.codes[sign.charCodeAt(0)] = code;
    this.known += sign;
    return code;
  }

  /** Of the same length; learns what it does not know. */
  write(text: string): string {
    const units = new Uint16Array(text.length);
    for (let i = 0; i < text.length; i++)
      units[i] = this.codes[text.charCodeAt(i)] || this.learn(text[i] as string);
    return written(units);
  }

  /** `undefined` where a character was never learnt: no text holds it. */
  find(text: string): string | undefined {
    const units: number[] = [];
    for (let i = 0; i < text.length; i++) {
      const code = this.codes[text.charCodeAt(i)];
      if (!code) return undefined;
      units.push(code);
    }
    return written(units);
  }
}
