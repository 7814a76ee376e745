import type { PanelToPage } from '../../lib/bridge/protocol';

/** How often the page is asked, and after how many ms again. */
const calls = 5;
const again = 100;

/**
 * Asks the page to give the panel the focus, again while it has not come: the panel is another process, and a focus
 * that was still on its way to the page when we asked comes after ours.
 *
 * @returns what ends the asking
 */
export function callFocus(send: (message: PanelToPage) => void): () => void {
  let left = calls;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const call = () => {
    if (left < calls && document.hasFocus()) return;
    send({ t: 'focus' });
    left -= 1;
    if (left > 0) timer = setTimeout(call, again);
  };
  call();
  return () => clearTimeout(timer);
}
