import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

/**
 * The only code of ours in the page's own world: makes the paste event that editors accept, out of a text that is
 * about to stand in the page anyway. Runs there because Firefox empties the clipboard data of events from ours.
 */
export default defineUnlistedScript(() => {
  window.addEventListener(
    'huabian-paste',
    (request) => {
      if (!(request instanceof CustomEvent) || !(request.target instanceof Element)) return;
      const text = String(request.detail);
      const data = new DataTransfer();
      data.setData('text/plain', text);
      const paste = new ClipboardEvent('paste', {
        clipboardData: data,
        bubbles: true,
        cancelable: true,
        composed: true,
      });
      // Firefox ignores the constructor's data but lets the page's world set it afterwards.
      if (paste.clipboardData?.getData('text/plain') !== text)
        paste.clipboardData?.setData('text/plain', text);
      if (!request.target.dispatchEvent(paste)) request.preventDefault();
    },
    true,
  );
});
