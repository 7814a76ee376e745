import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/** Our other world can only reach an element of this document: of a frame it means the box in there with the focus. */
function boxIn(target: EventTarget | undefined): Element | undefined {
  let box = target;
  while (box instanceof HTMLIFrameElement) {
    let inner = box.contentDocument?.activeElement;
    while (inner?.shadowRoot?.activeElement) inner = inner.shadowRoot.activeElement;
    box = inner ?? undefined;
  }
  return box as Element | undefined;
}

/**
 * The only code of ours in the page's own world: makes the paste event that editors accept, out of a text that is
 * about to stand in the page anyway. Runs there because Firefox empties the clipboard data of events from ours.
 */
export default defineUnlistedScript(() => {
  window.addEventListener(
    'huabian-paste',
    (request) => {
      const box = boxIn(request.composedPath()[0]);
      const world = box?.ownerDocument.defaultView as typeof globalThis | null | undefined;
      if (!(request instanceof CustomEvent) || !box || !world) return;
      const text = String(request.detail);
      const data = new world.DataTransfer();
      data.setData('text/plain', text);
      const paste = new world.ClipboardEvent('paste', {
        clipboardData: data,
        bubbles: true,
        cancelable: true,
        composed: true,
      });
      // Firefox ignores the constructor's data but lets the page's world set it afterwards.
      if (paste.clipboardData?.getData('text/plain') !== text)
        paste.clipboardData?.setData('text/plain', text);
      if (!box.dispatchEvent(paste)) request.preventDefault();
    },
    true,
  );
});
