/** The open way to the page this panel stands in; the port keeps its messages until someone listens. */
export interface PageLink {
  tabId: number;
  port: MessagePort;
}

interface Greeting {
  nonce: string;
  origin: string;
  tabId: number;
}

/**
 * Waits for the port that only the content script of this tab can send: right nonce, right origin, once. Until then
 * the panel renders nothing, because a page may embed the panel's address by itself. Call it in the page's first turn:
 * the port comes with the frame's load event and is not sent twice.
 */
export function acceptPort(window: Window, hello: () => Promise<Greeting | null>): Promise<PageLink> {
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
      resolve({ tabId: greeting.tabId, port });
    };
    window.addEventListener('message', (event) => {
      if (greeting) consider(event);
      // Pages shout into all their frames; only who brings a port can be the one we wait for.
      else if (event.ports.length > 0 && knocks.length < 50) knocks.push(event);
    });
    void hello().then((answer) => {
      greeting = answer;
      knocks.splice(0).forEach(consider);
    });
  });
}
