import type { Editor } from '../editor';

/** Undo takes back one step at a time; by default all of one second is one, and tests type faster than hands. */
export const ownSteps = { modules: { history: { delay: 0 } } };

/** A Quill of either version; its text always ends with a line break of its own. */
export function quillIn(holder: HTMLElement, make: (box: HTMLElement) => { getText(): string }): Editor {
  const box = document.createElement('div');
  holder.append(box);
  const quill = make(box);
  return { model: () => quill.getText().replace(/\n$/, '') };
}
