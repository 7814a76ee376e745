import type { FillOutcome, RefusedReason } from '../../bridge/protocol';
import { activeIn } from './caret';
import type { Hand } from './fill';
import { heard } from './paste-event';

/** The name of the event by which the main-world script learns which image to paste. */
export const imageRequest = 'huabian-paste-image';

/** Ms that a page which is switching buyers gets, and that an editor needs to notice its focus. */
const settlePage = 700;
const settleFocus = 150;
const look = 16;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Hands an image to the reply box as a paste from the keyboard would. Pages take it or not; what they make of it (a
 * preview, an upload) is theirs, and sending stays with the agent.
 * @param image as a data address
 * @returns refused with `noImage` where the page did not take it: then the agent pastes
 */
export async function fillImage(request: {
  image: string;
  hand: Pick<Hand, 'composing'>;
  target(): HTMLElement | RefusedReason;
}): Promise<FillOutcome> {
  const { image, hand, target } = request;
  const start = performance.now();
  // Written only in a turn in which nothing had to be prepared: the page may have moved on meanwhile.
  for (;;) {
    const box = target();
    const waited = performance.now() - start;
    if (typeof box === 'string') {
      if (box !== 'disagree' || waited > settlePage) return { kind: 'refused', reason: box };
      await wait(look);
    } else if (hand.composing()) {
      if (waited > settlePage) return { kind: 'refused', reason: 'composing' };
      await wait(look);
    } else if (activeIn(box) !== box && waited < settlePage) {
      box.focus({ preventScroll: true });
      await wait(settleFocus);
    } else {
      const paste = new CustomEvent(imageRequest, { detail: image, cancelable: true, composed: true });
      const taken = !heard(box).dispatchEvent(paste);
      return taken ? { kind: 'filled', text: '' } : { kind: 'refused', reason: 'noImage' };
    }
  }
}
