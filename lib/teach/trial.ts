import { AgentHand } from '../overlay/hand';
import { fill } from '../sites/composer/fill';
import { boxText } from '../sites/composer/read-back';
import type { ComposerPart } from '../sites/profile';

export type TrialEnd = 'worked' | 'left' | 'failed' | 'occupied';

const look = 50;
/** Ms that an editor may take to show that it is empty again. */
const patience = 1000;

const empty = (box: HTMLElement) =>
  boxText(box)
    .trim()
    .replace(/[\u200b\ufeff]/g, '') === '';

async function becomesEmpty(box: HTMLElement): Promise<boolean> {
  for (const start = performance.now(); performance.now() - start < patience; ) {
    if (empty(box)) return true;
    await new Promise((resolve) => setTimeout(resolve, look));
  }
  return empty(box);
}

/** Deletes all that stands in the box as a person would: all selected, one deletion. */
function wipe(box: HTMLElement): void {
  box.focus({ preventScroll: true });
  const { ownerDocument: document } = box;
  if ('select' in box) (box as HTMLTextAreaElement).select();
  else document.getSelection()?.selectAllChildren(box);
  document.execCommand('delete');
}

/** Puts a short text into an empty box and takes it back. Never sends; the send key is stopped meanwhile by the card. */
export async function tryFill(
  box: HTMLElement,
  text: string,
  part: ComposerPart | undefined,
): Promise<TrialEnd> {
  if (!empty(box)) return 'occupied';
  const { ownerDocument: document } = box;
  const life = new AbortController();
  const hand = new AgentHand(life.signal);
  hand.hear(document);
  const outcome = await fill({ text, replace: false, part, hand, target: () => box, copy: () => false });
  life.abort();
  if (outcome.kind !== 'filled') return empty(box) ? 'failed' : 'left';
  document.execCommand('undo');
  if (await becomesEmpty(box)) return 'worked';
  for (let round = 0; round < 2; round++) {
    wipe(box);
    if (await becomesEmpty(box)) return 'worked';
  }
  return 'left';
}
