import { kindOf, type TextControl } from './technique';

/** What stands in the box now, one line break per line as far as the editor's markup tells. */
export function boxText(box: HTMLElement): string {
  return kindOf(box) === 'contenteditable' ? box.innerText : (box as TextControl).value;
}

/** Without white space and what editors keep empty lines by. */
export const fold = (text: string) => text.replace(/[\s​﻿]+/g, '');

/**
 * Did `text` arrive once more than before? White space is folded, since editors turn line breaks into blocks and an
 * `<input>` has none.
 * @param replaced the part of `before` that was selected and has to be gone now
 */
export function arrived(read: { before: string; replaced: string; after: string }, text: string): boolean {
  const wanted = fold(text);
  const times = (part: string) => fold(part).split(wanted).length - 1;
  return wanted !== '' && times(read.after) > times(read.before) - times(read.replaced);
}
