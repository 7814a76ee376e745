import type { Technique } from './technique';

/** The name of the event by which the main-world script learns what to paste. */
export const pasteRequest = 'huabian-paste';
/** The same for an image, as a data address. */
export const imageRequest = 'huabian-paste-image';

/** The box, or the outermost frame that holds it: the main-world script hears this document only. */
export function heard(box: HTMLElement): Element {
  let element: Element = box;
  for (
    let frame: Element | null | undefined = box;
    frame;
    frame = frame.ownerDocument.defaultView?.frameElement
  ) {
    element = frame;
  }
  return element;
}

/**
 * A paste as the editor would get it from the keyboard: right in Slate, Lexical, ProseMirror, Quill, Draft, CKEditor.
 * Dispatched by the main-world script, because Firefox empties the clipboard data of events from our world. The
 * script cancels our request when the editor took the paste.
 */
export const pasteEvent: Technique = {
  name: 'pasteEvent',
  suits: (_box, kind) => kind === 'contenteditable',
  write: (box, text) =>
    !heard(box).dispatchEvent(
      new CustomEvent(pasteRequest, { detail: text, cancelable: true, composed: true }),
    ),
};
