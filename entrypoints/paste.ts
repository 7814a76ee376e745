import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { imageRequest, pasteRequest } from '../lib/sites/composer/paste-event';

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

/** The file that a data address holds. */
function fileOf(address: string, world: typeof globalThis): File {
  const [head = '', body = ''] = address.split(',');
  const type = /^data:(image\/[a-z+]+);/.exec(head)?.[1] ?? 'image/png';
  const bytes = Uint8Array.from(atob(body), (sign) => sign.charCodeAt(0));
  return new world.File([bytes], `image.${type.slice('image/'.length)}`, { type });
}

/**
 * The only code of ours in the page's own world on every desk: makes the paste event that editors accept, out of a text
 * or an image that is about to stand in the page anyway. Runs there because Firefox empties the clipboard data of events
 * from ours.
 */
export default defineUnlistedScript(() => {
  const answer = (
    name: string,
    put: (data: DataTransfer, detail: string, world: typeof globalThis) => void,
  ) =>
    window.addEventListener(
      name,
      (request) => {
        const box = boxIn(request.composedPath()[0]);
        const world = box?.ownerDocument.defaultView as typeof globalThis | null | undefined;
        if (!(request instanceof CustomEvent) || !box || !world) return;
        const detail = String(request.detail);
        const data = new world.DataTransfer();
        put(data, detail, world);
        const paste = new world.ClipboardEvent('paste', {
          clipboardData: data,
          bubbles: true,
          cancelable: true,
          composed: true,
        });
        // Firefox ignores the constructor's data but lets the page's world set it afterwards.
        if (paste.clipboardData && paste.clipboardData.types.length === 0)
          put(paste.clipboardData, detail, world);
        if (!box.dispatchEvent(paste)) request.preventDefault();
      },
      true,
    );
  answer(pasteRequest, (data, text) => data.setData('text/plain', text));
  answer(imageRequest, (data, address, world) => void data.items.add(fileOf(address, world)));
});
