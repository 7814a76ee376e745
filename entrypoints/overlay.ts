import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask } from '../lib/bridge/ask';
import { extension } from '../lib/bridge/extension';
import type { WorkerToPage } from '../lib/bridge/protocol';
import { loadTools } from '../lib/overlay/load-tools';
import { startOverlay } from '../lib/overlay/start';

/** An isolated world lives as long as its document: a second injection into an open tab must not start a second panel. */
const running = globalThis as { huabianRuns?: boolean };

/** How often (ms) an open page checks whether its extension was replaced. */
const lifeSign = 1000;

/**
 * The page lane's entry, registered at run time for granted hosts only. Not a WXT content script, because that would
 * bring the polyfill and a context that tells the page the extension's id.
 */
export default defineUnlistedScript(async () => {
  if (window !== window.top || running.huabianRuns) return;
  running.huabianRuns = true;
  const late = document.readyState !== 'loading';
  const mount = await ask('mount', null);
  if (!mount) {
    delete running.huabianRuns;
    return;
  }
  const life = new AbortController();
  const tools = loadTools();
  const leave = async (words: string) => {
    if (life.signal.aborted) return;
    life.abort();
    delete running.huabianRuns;
    (await tools).showFarewell(document, words);
  };
  const overlay = startOverlay(mount, {
    late,
    signal: life.signal,
    tools,
    leave: (words) => void leave(words),
  });
  extension.runtime.onMessage.addListener((order: WorkerToPage, _sender, reply) => {
    if (life.signal.aborted) return;
    if (order.t === 'hello') reply(true);
    else if (order.t === 'reveal') reply(overlay.reveal(order.buyerId));
    else if (order.t === 'anew') {
      life.abort();
      delete running.huabianRuns;
      reply(null);
    } else void leave(mount.words.removed).then(() => reply(null));
    return true;
  });
  const pulse = setInterval(() => {
    if (!extension.runtime?.id) void leave(mount.words.replaced);
    if (life.signal.aborted) clearInterval(pulse);
  }, lifeSign);
});
