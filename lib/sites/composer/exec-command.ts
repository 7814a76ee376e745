import { activeIn } from './caret';
import type { Technique } from './technique';

/** Keeps the browser's undo. Works in every text control and in plain contenteditables, in both browsers. */
export const execCommand: Technique = {
  name: 'execCommand',
  suits: () => true,
  write: (box, text, still) => {
    const before = contentOf(box);
    let heard = false;
    const hear = () => {
      heard = true;
    };
    box.addEventListener('input', hear, true);
    for (const [command, value] of stepsFor(box, text)) {
      // The page hears every step.
      if (heard && !still()) break;
      box.ownerDocument.execCommand(command, false, value);
    }
    box.removeEventListener('input', hear, true);
    // The return value says nothing: CKEditor answers true and does nothing. Nor does the content alone: the same
    // words over themselves change nothing and are typed all the same.
    return heard || contentOf(box) !== before;
  },
};

type Step = [command: 'insertText' | 'insertLineBreak', value?: string];

/**
 * A text control takes all at once, and so does the element that Quill 1 gives the focus to at a paste. An editable
 * element would make each line a block, and a page that then reads its text finds every blank line doubled; it is one
 * step for undo either way.
 */
function stepsFor(box: HTMLElement, text: string): Step[] {
  if ('value' in box || activeIn(box) !== box) return [['insertText', text]];
  const [first = '', ...others] = text.split('\n');
  const lines = others.flatMap((line): Step[] => [['insertLineBreak'], ...(line ? [textStep(line)] : [])]);
  return [...(first ? [textStep(first)] : []), ...lines];
}

const textStep = (line: string): Step => ['insertText', line];

const contentOf = (box: HTMLElement) =>
  'value' in box ? (box as HTMLTextAreaElement).value : box.textContent;
