import { extension } from '../bridge/extension';
import type { PageToPanel, PanelPlace, PanelToPage } from '../bridge/protocol';
import type { Layer } from './layer';
import { widthOf } from './room';
import { pin, pinned } from './style';

export interface Frame {
  /** Drops what is sent before the panel is there; the panel gets a whole view as its first message anyway. */
  send(message: PageToPanel): void;
  place(place: PanelPlace): void;
  element: HTMLIFrameElement;
}

/** Chrome loads the panel under a per-session address, but it still runs in the extension's own origin. */
const panelOrigin = () =>
  import.meta.env.FIREFOX
    ? new URL(extension.runtime.getURL('/')).origin
    : `chrome-extension://${extension.runtime.id}`;

/**
 * The panel's frame and the port to it. The port goes out on every load of the frame (moving the host reloads it),
 * with the nonce that only this script and the panel know.
 */
export function createFrame(options: {
  layer: Layer;
  nonce: string;
  title: string;
  signal: AbortSignal;
  onReady(): void;
  onMessage(message: PanelToPage): void;
}): Frame {
  const { layer, nonce, title, signal } = options;
  let port: MessagePort | undefined;
  const element = pinned(layer.host.ownerDocument, 'iframe', {
    position: 'fixed',
    top: '0',
    bottom: '0',
    height: '100%',
    border: '0',
    display: 'block',
    'pointer-events': 'auto',
    'color-scheme': 'normal',
    background: 'transparent',
  });
  element.title = title;
  // The panel runs under another origin than its address says, see `panelOrigin`.
  element.allow = 'clipboard-write *';
  element.addEventListener('load', () => {
    port?.close();
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = (event: MessageEvent<PanelToPage>) => options.onMessage(event.data);
    element.contentWindow?.postMessage({ t: 'port', nonce }, panelOrigin(), [channel.port2]);
    options.onReady();
  });
  element.src = extension.runtime.getURL('/panel.html');
  layer.root.append(element);
  signal.addEventListener('abort', () => port?.close());
  return {
    element,
    send: (message) => port?.postMessage(message),
    place: (place) => {
      const side = place.side === 'right' ? { right: '0', left: 'auto' } : { left: '0', right: 'auto' };
      pin(element, { width: `${widthOf(place)}px`, ...side });
    },
  };
}
