import { caretOf, selectionAt } from './caret';
import { boxText } from './read-back';
import { kindOf, type TextControl } from './technique';

/** Signs that editors keep empty places by. */
const unseen = /[\u200b\ufeff]/g;
const seen = (text: string) => text.replace(unseen, '');

/** From the start of the box to its caret; none while something is selected. */
function rangeBefore(box: HTMLElement): Range | undefined {
  const caret = caretOf(box);
  if (!caret || caret.from !== caret.to || caret.fromOffset !== caret.toOffset) return undefined;
  const range = box.ownerDocument.createRange();
  range.setStart(box, 0);
  range.setEnd(caret.from, caret.fromOffset);
  return range;
}

/** What stands before the caret; `undefined` where something is selected, or the box has no caret. */
export function textBefore(box: HTMLElement): string | undefined {
  if (kindOf(box) === 'contenteditable') {
    const range = rangeBefore(box);
    return range && seen(range.toString());
  }
  const { value, selectionStart, selectionEnd } = box as TextControl;
  return selectionStart === selectionEnd ? value.slice(0, selectionStart ?? value.length) : undefined;
}

/** Is all of `before`, which stands before the caret, in the box's first line? Blocks have no sign between them. */
export const isFirstLine = (box: HTMLElement, before: string): boolean =>
  seen(boxText(box)).startsWith(before);

/** Selects `text`, which stands right before the caret. */
export function selectBefore(box: HTMLElement, text: string): void {
  if (kindOf(box) !== 'contenteditable') {
    const end = (box as TextControl).selectionStart ?? 0;
    (box as TextControl).setSelectionRange(end - text.length, end);
    return;
  }
  const range = rangeBefore(box);
  const start = range && placeBefore(box, range, text.length);
  if (start) selectionAt(box)?.setBaseAndExtent(...start, range.endContainer, range.endOffset);
}

/** The place `length` signs before the end of `range`. */
function placeBefore(box: HTMLElement, range: Range, length: number): [Text, number] | undefined {
  const places: [Text, number][] = [];
  // 4 = SHOW_TEXT
  const walker = box.ownerDocument.createTreeWalker(box, 4);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (range.comparePoint(node, 0) > 0) break;
    const end = node === range.endContainer ? range.endOffset : node.length;
    for (let at = 0; at < end; at++) if (seen(node.data.charAt(at)) !== '') places.push([node, at]);
  }
  return places.at(-length);
}
