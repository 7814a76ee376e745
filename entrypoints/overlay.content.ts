import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { ask } from '../lib/bridge/ask';
import type { WorkerToPage } from '../lib/bridge/protocol';
import { showFarewell } from '../lib/overlay/notice';
import { type Overlay, startOverlay } from '../lib/overlay/start';

/** An isolated world lives as long as its document: a second injection into an open tab must not start a second panel. */
const running = globalThis as { huabianRuns?: string };

/** How often an open page checks whether its extension was replaced. */
const lifeSign = 1000;

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  runAt: 'document_start',
  // WXT's start message would tell the page the extension's id.
  noScriptStartedPostMessage: true,
  async main() {
    if (window !== window.top || running.huabianRuns === browser.runtime.id) return;
    running.huabianRuns = browser.runtime.id;
    const late = document.readyState !== 'loading';
    const mount = await ask('mount', null);
    if (!mount) {
      delete running.huabianRuns;
      return;
    }
    const life = new AbortController();
    const leave = (words: string) => {
      if (life.signal.aborted) return;
      life.abort();
      delete running.huabianRuns;
      showFarewell(document, words);
    };
    const overlay: Overlay = startOverlay(mount, late, life.signal);
    browser.runtime.onMessage.addListener((message: unknown, _sender, sendResponse) => {
      if (life.signal.aborted) return;
      const order = message as WorkerToPage;
      const reply = sendResponse as (reply: unknown) => void;
      if (order.t === 'gone') reply(leave(mount.words.removed) ?? null);
      else if (order.t === 'reveal') reply(overlay.reveal(order.buyerId));
      return true as never;
    });
    const pulse = setInterval(() => {
      if (!browser.runtime?.id) leave(mount.words.replaced);
      if (life.signal.aborted) clearInterval(pulse);
    }, lifeSign);
  },
});
