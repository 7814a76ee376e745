import type { Value } from '../hook';

// Direction marks, zero-width space and BOM: pages wrap names in them and they make equal names differ.
// Zero-width joiners stay, they hold emoji together.
const invisible = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Single spaces, no invisible marks, trimmed: for names and for comparing. */
export const foldText = (text: string): string => text.replace(invisible, '').replace(/\s+/g, ' ').trim();

/** A nick as a key or for comparing. Case stays: Tom and tom are two buyers. */
export const foldNick = (nick: string): string => foldText(nick.normalize('NFKC'));

/** Text in which there is nothing to fold: most of what stands in a row. */
const plain = /^[!-~\u3001-\ud7ff]*$/;

/** The clean-ups of one value, in the order written in docs/site-profile.md; `''` where it says nothing. */
export function clean(raw: string, value: Value, regex: (source: string) => RegExp | undefined): string {
  const { drop = [], split, prefix = '', pattern, spaces, width } = value;
  if (plain.test(raw) && !(drop[0] || split || prefix || pattern || width)) return raw;
  let text = raw.replace(invisible, '');
  if (width) text = text.normalize('NFKC');
  for (const word of drop) text = text.replaceAll(word, '');
  text = text.trim();
  if (spaces !== 'keep') text = text.replace(/\s+/g, spaces === 'remove' ? '' : ' ');
  if (!text.toLowerCase().startsWith(prefix.toLowerCase())) return '';
  text = text.slice(prefix.length);
  if (split) text = text.split(split.by).at(split.part) ?? '';
  if (pattern) {
    const found = regex(pattern)?.exec(text);
    text = found?.[1] ?? found?.[0] ?? '';
  }
  return text.trim();
}
