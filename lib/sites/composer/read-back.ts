import { kindOf, type TextControl } from './technique';

/** What stands in the box now, one line break per line as far as the editor's markup tells. */
export function boxText(box: HTMLElement): string {
  return kindOf(box) === 'contenteditable' ? box.innerText : (box as TextControl).value;
}

const fold = (text: string) => text.replace(/[\s​﻿]+/g, '');

/**
 * Did `text` arrive once more than before? White space is folded, since editors turn line breaks into blocks and an
 * `<input>` has none.
 */
export function arrived(before: string, after: string, text: string): boolean {
  const wanted = fold(text);
  return wanted !== '' && count(fold(after), wanted) > count(fold(before), wanted);
}

const count = (text: string, part: string) => text.split(part).length - 1;
