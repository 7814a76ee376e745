import { pinned } from './style';

/** Our closed layer over the page: nothing of ours stands in the page's own tree except its empty host. */
export interface Layer {
  host: HTMLElement;
  root: ShadowRoot;
}

/** A page that fights for its tree every frame would make us fight too; after this many returns we give way a while. */
const returnsPerPause = 20;
const pause = 10_000;

/**
 * Puts the layer beside `body`, not into it, so that a transformed or replaced body does not move it, and brings it
 * back whenever the page removes it.
 */
export function createLayer(document: Document, signal: AbortSignal): Layer {
  const host = pinned(document, 'div', {
    all: 'initial',
    position: 'fixed',
    inset: '0',
    display: 'block',
    'pointer-events': 'none',
    'z-index': '2147483647',
  });
  const root = host.attachShadow({ mode: 'closed' });
  const put = () => document.documentElement?.append(host);
  let returns: number[] = [];
  let later: ReturnType<typeof setTimeout> | undefined;
  const comeBack = () => {
    if (host.isConnected && host.parentNode === document.documentElement) return;
    const now = performance.now();
    returns = returns.filter((at) => now - at < pause);
    clearTimeout(later);
    if (returns.length >= returnsPerPause) {
      // The page may rest from now on, and then nothing else would call us.
      later = setTimeout(comeBack, pause);
      return;
    }
    returns.push(now);
    put();
    watchRoot();
  };
  const watch = new MutationObserver(comeBack);
  const watchRoot = () => {
    watch.disconnect();
    watch.observe(document, { childList: true });
    if (document.documentElement) watch.observe(document.documentElement, { childList: true });
  };
  put();
  watchRoot();
  signal.addEventListener('abort', () => {
    watch.disconnect();
    clearTimeout(later);
    host.remove();
  });
  return { host, root };
}
