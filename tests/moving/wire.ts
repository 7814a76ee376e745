import type { Frame } from 'playwright-core';
import type { FillOutcome, PanelToPage } from '../../lib/bridge/protocol';
import type { Running } from '../browser/launch';

/** What went over the wire between panel and page. */
export interface Wire {
  fills: Extract<PanelToPage, { t: 'fill' }>[];
  outcomes: FillOutcome[];
}

/** Listens in on the port of every panel that opens from now on. */
export async function tapPanels(running: Running): Promise<void> {
  await running.context.addInitScript(() => {
    if (location.protocol !== 'chrome-extension:') return;
    const wire: Wire = { fills: [], outcomes: [] };
    Object.assign(window, { wire });
    const port = MessagePort.prototype;
    const { postMessage } = port;
    port.postMessage = function (this: MessagePort, message: PanelToPage | null, ...rest: unknown[]) {
      if (message?.t === 'fill') wire.fills.push(message);
      return postMessage.call(this, message, ...(rest as []));
    } as typeof postMessage;
    const onmessage = Object.getOwnPropertyDescriptor(port, 'onmessage');
    Object.defineProperty(port, 'onmessage', {
      ...onmessage,
      set(listener: (event: MessageEvent) => void) {
        onmessage?.set?.call(this, (event: MessageEvent) => {
          if (event.data?.t === 'outcome') wire.outcomes.push(event.data.outcome);
          listener(event);
        });
      },
    });
  });
}

/** Has the panel ask for a fill, and gives what it asked and what became of it. Waits inside the panel. */
export async function answerOf(panel: Frame, ask: () => Promise<unknown>) {
  const seen = await panel.evaluate(() => (window as unknown as { wire: Wire }).wire.outcomes.length);
  await ask();
  const { message, outcome } = await panel.evaluate(async (before) => {
    const { wire } = window as unknown as { wire: Wire };
    const end = Date.now() + 10_000;
    while (wire.outcomes.length === before && Date.now() < end) await new Promise((go) => setTimeout(go, 5));
    return { message: wire.fills.at(-1), outcome: wire.outcomes[before] };
  }, seen);
  if (!message || !outcome) throw new Error('no answer to a fill');
  return { message, outcome };
}
