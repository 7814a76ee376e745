import type { Technique } from './technique';

/** Keeps the browser's undo. Works in every text control and in plain contenteditables, in both browsers. */
export const execCommand: Technique = {
  name: 'execCommand',
  suits: () => true,
  write: (box, text) => {
    const before = contentOf(box);
    let heard = false;
    const hear = () => {
      heard = true;
    };
    box.addEventListener('input', hear, true);
    box.ownerDocument.execCommand('insertText', false, text);
    box.removeEventListener('input', hear, true);
    // The return value says nothing: CKEditor answers true and does nothing. Nor does the content alone: the same
    // words over themselves change nothing and are typed all the same.
    return heard || contentOf(box) !== before;
  },
};

const contentOf = (box: HTMLElement) =>
  'value' in box ? (box as HTMLTextAreaElement).value : box.textContent;
