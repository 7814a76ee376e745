import { kindOf, type Technique } from './technique';

/** The name of the event by which the main-world script learns what to paste. */
export const pasteRequest = 'huabian-paste';

/**
 * A paste as the editor would get it from the keyboard: right in Slate, Lexical, ProseMirror, Quill, Draft, CKEditor.
 * Dispatched by the main-world script, because Firefox empties the clipboard data of events from our world. The
 * script cancels our request when the editor took the paste.
 */
export const pasteEvent: Technique = {
  name: 'pasteEvent',
  suits: (box) => kindOf(box) === 'contenteditable',
  write: (box, text) =>
    !box.dispatchEvent(new CustomEvent(pasteRequest, { detail: text, cancelable: true, bubbles: false })),
};
