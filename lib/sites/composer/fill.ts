import type { FillOutcome, RefusedReason } from '../../bridge/protocol';
import type { ComposerPart } from '../profile';
import { selectBefore } from './before-caret';
import {
  activeIn,
  allSelected,
  type Caret,
  caretInside,
  caretOf,
  caretStands,
  putBack,
  selectAll,
  selectedIn,
} from './caret';
import { arrived, boxText } from './read-back';
import { kindOf, type TextControl } from './technique';
import { techniquesFor } from './techniques';
import { type Hand, look, settleCaret, settleMethod, settlePage, wait, whenStill } from './when-still';

export interface FillRequest {
  text: string;
  /** Replace all that stands in the box instead of inserting at the cursor. */
  replace: boolean;
  /** What the profile says about the box. */
  part: ComposerPart | undefined;
  hand: Hand;
  /** What stands before the caret and gives way to the text, such as what was typed to find it. */
  over?(box: HTMLElement): string;
  /**
   * The box to fill right now, or why not. Asked again immediately before every write, in the same task, so that no
   * page code can switch the buyer in between.
   */
  target(): HTMLElement | RefusedReason;
  /** Puts `text` on the clipboard; true when it stands there. */
  copy(text: string): boolean;
}

/** Ms: rich editors render a frame or two later. */
const settleText = 300;
/** How often an editor may drop our selection before the text goes in beside what it should have replaced. */
const mostTries = 4;

/** Puts text into the reply box, never sends it, and says what really happened. */
export function fill(request: FillRequest): Promise<FillOutcome> {
  const { replace, hand, part, target } = request;
  const text = brokenAs(part?.newlines, request.text);
  let caret: Caret | undefined;
  let tries = 0;
  return whenStill(request, (box, waited) => {
    const limit = overflow(box, text, request);
    if (limit !== undefined) return { kind: 'refused', reason: 'tooLong', limit };
    const rich = kindOf(box) === 'contenteditable';
    const isBack = activeIn(box) !== box;
    const focused = focusOn(box, hand.caret());
    if (isBack) caret = hand.caret();
    // An editor may put its own caret back over ours, as Lexical does after a focus.
    const astray = rich && waited < settlePage && (replace ? !allSelected(box) : !caretStands(caret, box));
    let moved = focused || astray || (!replace && caretInside(box));
    if (moved && replace) selectAll(box);
    else if (astray && caret) putBack(caret);
    const over = replace || (moved && rich) || tries >= mostTries ? '' : (request.over?.(box) ?? '');
    if (over !== '') {
      tries += 1;
      selectBefore(box, over);
      caret = caretOf(box);
      moved = true;
    }
    if (moved) hand.move();
    const unsettled = rich && waited < settleMethod ? settleCaret - hand.stillFor() : 0;
    if (unsettled > 0 || (moved && rich)) return Math.max(look, unsettled);
    // A box that only had to be given the focus needs no rest, but another look: page code ran.
    return moved && target() !== box ? 0 : writeInto(box, text, request);
  });
}

async function writeInto(box: HTMLElement, text: string, request: FillRequest): Promise<FillOutcome> {
  const { replace, part, target, copy } = request;
  if (replace && kindOf(box) !== 'contenteditable') selectAll(box);
  const before = boxText(box);
  const replaced = replace ? before : selectedIn(box);
  let taken = false;
  for (const [index, technique] of techniquesFor(part?.techniques, box).entries()) {
    // The first one's events ran page code.
    const now = index === 0 ? box : target();
    if (now !== box) return { kind: 'refused', reason: typeof now === 'string' ? now : 'disagree' };
    taken = technique.write(box, text, () => target() === box);
    if (taken) break;
  }
  const end = performance.now() + (kindOf(box) === 'contenteditable' ? settleText : 0);
  for (;;) {
    if (taken && arrived({ before, replaced, after: boxText(box) }, text)) {
      keepFocus(box, request);
      return { kind: 'filled', text: boxText(box) };
    }
    // The editor took it, and then the page took the editor away, as for another talk: there is nothing to read back.
    if (taken && !box.isConnected) return { kind: 'filled', text };
    if (!taken || performance.now() >= end) break;
    await wait(look);
  }
  return copy(text) ? { kind: 'copied' } : { kind: 'refused', reason: 'noCopy' };
}

/** Line breaks as the page bears them. */
function brokenAs(newlines: ComposerPart['newlines'], text: string): string {
  if (newlines === 'space') return text.replace(/\s*\n\s*/g, ' ');
  return newlines === 'single' ? text.replace(/\n{2,}/g, '\n') : text;
}

/** @returns whether the box had to be given the focus, and its caret back */
function focusOn(box: HTMLElement, caret: Caret | undefined): boolean {
  const active = activeIn(box) === box;
  if (active && box.ownerDocument.hasFocus()) return false;
  box.focus({ preventScroll: true });
  if (!active && caret?.box === box) putBack(caret);
  return true;
}

/** @returns how much an empty box takes, where `text` is more than this one still takes */
function overflow(box: HTMLElement, text: string, { replace, part, over }: FillRequest): number | undefined {
  const own = 'maxLength' in box ? (box as TextControl).maxLength : -1;
  const limit = Math.min(
    own < 0 ? Number.POSITIVE_INFINITY : own,
    part?.maxLength ?? Number.POSITIVE_INFINITY,
  );
  if (!Number.isFinite(limit)) return undefined;
  const gone = selectedIn(box) || (over?.(box) ?? '');
  const kept = replace ? 0 : boxText(box).length - gone.length;
  return kept + text.length > limit ? limit : undefined;
}

/** The panel's own late focus event may take the focus back; without this the agent's next key would be lost. */
function keepFocus(box: HTMLElement, { hand, target }: FillRequest): void {
  for (const delay of [0, 60, 150, 250]) {
    setTimeout(() => {
      if (!(activeIn(box) === box && box.ownerDocument.hasFocus()) && target() === box)
        focusOn(box, hand.caret());
    }, delay);
  }
}
