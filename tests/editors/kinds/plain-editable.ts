import type { Mount } from '../editor';

/** An editable element without an editor: the DOM is its own model. */
export const plainEditable =
  (mode: 'true' | 'plaintext-only'): Mount =>
  (holder) => {
    const box = document.createElement('div');
    box.setAttribute('contenteditable', mode);
    holder.append(box);
    return { model: () => box.innerText.replace(/\n$/, '') };
  };
