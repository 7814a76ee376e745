import { boxText, fold } from './read-back';
import { kindOf, type TextControl } from './technique';

/** Chromium's shadow roots keep a selection of their own; Firefox tells the document's even in there. */
type Selecting = { getSelection?(): Selection | null };

/** The selection that is in `box`, or could be. */
export function selectionAt(box: HTMLElement): Selection | null {
  const root = box.getRootNode() as Selecting;
  return root.getSelection ? root.getSelection() : box.ownerDocument.getSelection();
}

export const activeIn = (box: HTMLElement): Element | null =>
  (box.getRootNode() as Document | ShadowRoot).activeElement;

const isInside = (box: HTMLElement, selection: Selection | null): boolean =>
  !!selection?.anchorNode && box.contains(selection.anchorNode);

/** Where the caret of an editable element stood, or its selection. */
export interface Caret {
  box: HTMLElement;
  from: Node;
  fromOffset: number;
  to: Node;
  toOffset: number;
}

export function caretOf(box: HTMLElement): Caret | undefined {
  const selection = selectionAt(box);
  const { anchorNode, anchorOffset = 0, focusNode, focusOffset = 0 } = selection ?? {};
  if (!anchorNode || !focusNode || !isInside(box, selection)) return undefined;
  return { box, from: anchorNode, fromOffset: anchorOffset, to: focusNode, toOffset: focusOffset };
}

/** Is there still such a place in the box? */
function exists({ box, from, fromOffset, to, toOffset }: Caret): boolean {
  const size = (node: Node) => (node.nodeType === 3 ? (node as Text).length : node.childNodes.length);
  return [from, to].every((node) => box.contains(node)) && fromOffset <= size(from) && toOffset <= size(to);
}

/** Draft.js drops the caret when it loses the focus; it would come back at the start. */
export function putBack(caret: Caret): void {
  const { box, from, fromOffset, to, toOffset } = caret;
  if (exists(caret)) selectionAt(box)?.setBaseAndExtent(from, fromOffset, to, toOffset);
}

/** Is the caret of this box where it was put, or is there no such place any more? */
export function caretStands(put: Caret | undefined, box: HTMLElement): boolean {
  if (!put || put.box !== box || !exists(put)) return true;
  const now = caretOf(box);
  return (
    now?.from === put.from &&
    now.fromOffset === put.fromOffset &&
    now.to === put.to &&
    now.toOffset === put.toOffset
  );
}

/** What an insertion at the cursor overwrites. */
export function selectedIn(box: HTMLElement): string {
  if (kindOf(box) !== 'contenteditable') {
    const { value, selectionStart, selectionEnd } = box as TextControl;
    return value.slice(selectionStart ?? 0, selectionEnd ?? 0);
  }
  const selection = selectionAt(box);
  return selection && isInside(box, selection) ? selection.toString() : '';
}

/** Would an insertion overwrite everything? */
export const allSelected = (box: HTMLElement): boolean => fold(selectedIn(box)) === fold(boxText(box));

export function selectAll(box: HTMLElement): void {
  if (kindOf(box) === 'contenteditable') selectionAt(box)?.selectAllChildren(box);
  else (box as TextControl).select();
}

/** A box that never had the focus has no caret; text then goes to its end. @returns whether one was set */
export function caretInside(box: HTMLElement): boolean {
  const selection = selectionAt(box);
  if (kindOf(box) !== 'contenteditable' || !selection || isInside(box, selection)) return false;
  selection.selectAllChildren(box);
  selection.collapseToEnd();
  return true;
}
