import type { FillOutcome, RefusedReason } from '../../bridge/protocol';
import { selectBefore } from './before-caret';
import { activeIn, selectedIn, selectionAt } from './caret';
import { heard, imageRequest } from './paste-event';
import { kindOf, type TextControl } from './technique';
import { type Hand, settleCaret, settlePage, whenStill } from './when-still';

/**
 * Hands an image to the reply box as a paste from the keyboard would. Pages take it or not; what they make of it (a
 * preview, an upload) is theirs, and sending stays with the agent.
 * @param request.image as a data address
 * @param request.over what was typed before the caret to find it, which goes once the page has taken the image
 * @returns refused with `noImage` where the page did not take it: then the agent pastes
 */
export function fillImage(request: {
  image: string;
  hand: Hand;
  over(box: HTMLElement): string;
  target(): HTMLElement | RefusedReason;
}): Promise<FillOutcome> {
  const { hand, image, over } = request;
  let typed = '';
  return whenStill(request, (box, waited) => {
    if (activeIn(box) !== box && waited < settlePage) {
      box.focus({ preventScroll: true });
      return settleCaret;
    }
    if (typed === '') {
      typed = over(box);
      if (typed !== '') {
        selectBefore(box, typed);
        hand.move();
        return settleCaret;
      }
    }
    const paste = new CustomEvent(imageRequest, { detail: image, cancelable: true, composed: true });
    const taken = !heard(box).dispatchEvent(paste);
    // Editors that put the image in the text have it in place of what was typed already.
    if (typed !== '' && selectedIn(box) === typed) {
      if (taken) box.ownerDocument.execCommand('delete');
      else caretToEnd(box);
    }
    return taken ? { kind: 'filled', text: '' } : { kind: 'refused', reason: 'noImage' };
  });
}

/** Nothing is selected any more, and what was stays. */
function caretToEnd(box: HTMLElement): void {
  if (kindOf(box) === 'contenteditable') selectionAt(box)?.collapseToEnd();
  else {
    const { selectionEnd } = box as TextControl;
    (box as TextControl).setSelectionRange(selectionEnd, selectionEnd);
  }
}
