import type { FillOutcome, RefusedReason } from '../../bridge/protocol';
import { arrived, boxText } from './read-back';
import { kindOf, type TextControl } from './technique';
import { techniques } from './techniques';

export interface FillRequest {
  text: string;
  /** Replace all that stands in the box instead of inserting at the cursor. */
  replace: boolean;
  /**
   * The box to fill right now, or why not. Asked again immediately before the write, in the same task, so that no
   * page code can switch the buyer in between.
   */
  target(): HTMLElement | RefusedReason;
  /** Puts `text` on the clipboard; true when it stands there. */
  copy(text: string): boolean;
}

/** Slate and Draft read the selection from a throttled selectionchange after a focus that came from outside. */
const settleFocus = 150;
/** Rich editors render a frame or two later. */
const settleText = 150;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Puts text into the reply box, never sends it, and says what really happened. */
export async function fill(request: FillRequest): Promise<FillOutcome> {
  const first = request.target();
  if (typeof first === 'string') return { kind: 'refused', reason: first };
  if (focusOn(first)) await wait(settleFocus);
  const box = request.target();
  if (typeof box === 'string') return { kind: 'refused', reason: box };
  const tooLong = overflow(box, request);
  if (tooLong) return { kind: 'refused', reason: 'tooLong' };
  const before = boxText(box);
  const replaced = request.replace ? before : selectedIn(box);
  const taken = write(box, request);
  if (kindOf(box) === 'contenteditable') await wait(settleText);
  if (taken && arrived({ before, replaced, after: boxText(box) }, request.text)) {
    keepFocus(box);
    return { kind: 'filled', text: boxText(box) };
  }
  return request.copy(request.text) ? { kind: 'copied' } : { kind: 'refused', reason: 'noBox' };
}

/** @returns true when a rich editor was just given the focus and needs a moment to notice */
function focusOn(box: HTMLElement): boolean {
  if (activeIn(box) === box && box.ownerDocument.hasFocus()) return false;
  box.focus({ preventScroll: true });
  return kindOf(box) === 'contenteditable';
}

function overflow(box: HTMLElement, { text, replace }: FillRequest): boolean {
  const limit = 'maxLength' in box ? (box as TextControl).maxLength : -1;
  if (limit < 0) return false;
  const control = box as TextControl;
  const selected = (control.selectionEnd ?? 0) - (control.selectionStart ?? 0);
  const kept = replace ? 0 : control.value.length - selected;
  return kept + text.length > limit;
}

function write(box: HTMLElement, { text, replace }: FillRequest): boolean {
  if (replace) selectAll(box);
  else if (kindOf(box) === 'contenteditable') caretInside(box);
  const kind = kindOf(box);
  return techniques.some((technique) => technique.suits(box, kind) && technique.write(box, text));
}

/** What an insertion at the cursor overwrites. */
function selectedIn(box: HTMLElement): string {
  if (kindOf(box) !== 'contenteditable') {
    const { value, selectionStart, selectionEnd } = box as TextControl;
    return value.slice(selectionStart ?? 0, selectionEnd ?? 0);
  }
  const selection = box.ownerDocument.getSelection();
  return selection?.anchorNode && box.contains(selection.anchorNode) ? selection.toString() : '';
}

function selectAll(box: HTMLElement): void {
  if (kindOf(box) === 'contenteditable') box.ownerDocument.getSelection()?.selectAllChildren(box);
  else (box as TextControl).select();
}

/** A box that never had the focus has no caret; text then goes to its end. */
function caretInside(box: HTMLElement): void {
  const selection = box.ownerDocument.getSelection();
  if (!selection || (selection.anchorNode && box.contains(selection.anchorNode))) return;
  selection.selectAllChildren(box);
  selection.collapseToEnd();
}

const activeIn = (box: HTMLElement) => (box.getRootNode() as Document | ShadowRoot).activeElement;

/** The panel's own late focus event may take the focus back; without this the agent's next key would be lost. */
function keepFocus(box: HTMLElement): void {
  for (const delay of [0, 60, 150, 250]) {
    setTimeout(() => {
      if (box.isConnected && !(activeIn(box) === box && box.ownerDocument.hasFocus())) {
        box.focus({ preventScroll: true });
      }
    }, delay);
  }
}
