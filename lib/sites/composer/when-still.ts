import type { FillOutcome, RefusedReason } from '../../bridge/protocol';
import type { Caret } from './caret';

/** The agent's hand on the page. */
export interface Hand {
  /** Is an input method at work somewhere in the page? */
  composing(): boolean;
  /** Ms since caret or text last moved, by the agent or by us. */
  stillFor(): number;
  /** Caret or focus were just set by us. */
  move(): void;
  /** The fill ends here: from now on caret and focus are the agent's again. */
  settle(): void;
  /** Where the caret stood when an editable element last lost the focus. */
  caret(): Caret | undefined;
}

/** All in ms. A page that is switching buyers gets this long to finish. */
export const settlePage = 700;
/** An agent who is composing may take a moment to choose the words. */
export const settleMethod = 2000;
/** Slate and Draft read the selection from a selectionchange that they hold back up to 100 ms. */
export const settleCaret = 150;
export const look = 16;

export const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Takes turns until there is nothing to wait for: a page that is switching buyers, an input method, or what `turn` had
 * to prepare. Nothing is written in a turn in which anything was prepared or waited for: the page may have moved on.
 * @param turn has the box as of now: writes in this same task and gives the outcome, or ms to wait for what it prepared
 */
export async function whenStill(
  request: {
    hand: Hand;
    /** The box to fill right now, or why not. */
    target(): HTMLElement | RefusedReason;
  },
  turn: (box: HTMLElement, waited: number) => number | FillOutcome | Promise<FillOutcome>,
): Promise<FillOutcome> {
  const { hand, target } = request;
  const start = performance.now();
  try {
    for (;;) {
      const box = target();
      const waited = performance.now() - start;
      let next: ReturnType<typeof turn> = look;
      if (typeof box === 'string') {
        if (box !== 'disagree' || waited > settlePage) return { kind: 'refused', reason: box };
      } else if (hand.composing()) {
        if (waited > settleMethod) return { kind: 'refused', reason: 'composing' };
      } else next = turn(box, waited);
      if (typeof next !== 'number') return await next;
      await wait(next);
    }
  } finally {
    hand.settle();
  }
}
