import type { FillOutcome, RefusedReason } from '../../bridge/protocol';
import { activeIn } from './caret';
import { heard, imageRequest } from './paste-event';
import { type Hand, settleCaret, settlePage, whenStill } from './when-still';

/**
 * Hands an image to the reply box as a paste from the keyboard would. Pages take it or not; what they make of it (a
 * preview, an upload) is theirs, and sending stays with the agent.
 * @param request.image as a data address
 * @returns refused with `noImage` where the page did not take it: then the agent pastes
 */
export function fillImage(request: {
  image: string;
  hand: Hand;
  target(): HTMLElement | RefusedReason;
}): Promise<FillOutcome> {
  return whenStill(request, (box, waited) => {
    if (activeIn(box) !== box && waited < settlePage) {
      box.focus({ preventScroll: true });
      return settleCaret;
    }
    const paste = new CustomEvent(imageRequest, { detail: request.image, cancelable: true, composed: true });
    const taken = !heard(box).dispatchEvent(paste);
    return taken ? { kind: 'filled', text: '' } : { kind: 'refused', reason: 'noImage' };
  });
}
