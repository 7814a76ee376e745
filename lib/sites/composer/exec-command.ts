import type { Technique } from './technique';

/** Keeps the browser's undo. Works in every text control and in plain contenteditables, in both browsers. */
export const execCommand: Technique = {
  name: 'execCommand',
  suits: () => true,
  write: (box, text) => {
    const before = contentOf(box);
    box.ownerDocument.execCommand('insertText', false, text);
    // The return value says nothing: CKEditor answers true and does nothing.
    return contentOf(box) !== before;
  },
};

const contentOf = (box: HTMLElement) =>
  'value' in box ? (box as HTMLTextAreaElement).value : box.textContent;
