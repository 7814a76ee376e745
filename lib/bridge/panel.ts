import type { PageToPanel, PanelToPage } from './protocol';

/** The open way to the page this panel stands in. */
export interface PageLink {
  tabId: number;
  send(message: PanelToPage): void;
}

interface Greeting {
  nonce: string;
  origin: string;
  tabId: number;
}

/**
 * Waits for the port that only the content script of this tab can send: right nonce, right origin, once. Until then
 * the panel renders nothing, because a page may embed the panel's address by itself.
 */
export function acceptPort(
  window: Window,
  hello: () => Promise<Greeting | null>,
  onMessage: (message: PageToPanel) => void,
): Promise<PageLink> {
  return new Promise((resolve) => {
    // The port may come before the worker has answered, so knocks are kept.
    const knocks: MessageEvent[] = [];
    let greeting: Greeting | null = null;
    let accepted = false;
    const consider = (event: MessageEvent) => {
      const data = event.data as { t?: unknown; nonce?: unknown } | null;
      const [port] = event.ports;
      const right = greeting !== null && data?.nonce === greeting.nonce && event.origin === greeting.origin;
      if (accepted || !right || data?.t !== 'port' || !port || !greeting) return;
      accepted = true;
      port.onmessage = (message: MessageEvent<PageToPanel>) => onMessage(message.data);
      resolve({ tabId: greeting.tabId, send: (message) => port.postMessage(message) });
    };
    window.addEventListener('message', (event) => {
      if (greeting) consider(event);
      else if (knocks.length < 50) knocks.push(event);
    });
    void hello().then((answer) => {
      greeting = answer;
      knocks.splice(0).forEach(consider);
    });
  });
}
