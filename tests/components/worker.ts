import { fakeBrowser } from 'wxt/testing/fake-browser';

/** A worker that answers every question with null, for screens that only have to tell it something. */
export function deafWorker(): void {
  fakeBrowser.runtime.onMessage.addListener((_message, _sender, reply: (answer: unknown) => void) => {
    reply({ ok: true, answer: null });
    return true;
  });
}
