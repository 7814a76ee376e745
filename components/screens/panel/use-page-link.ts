import { useCallback, useEffect, useRef, useState } from 'react';
import type { PageLink } from '../../../lib/bridge/panel';
import type { FillOutcome, PageToPanel, PageView, PanelToPage } from '../../../lib/bridge/protocol';
import { type HotKey, hotKeyIn } from '../../../lib/kernel/hotkeys';
import { useHotKeys } from '../../settings/use-hotkeys';

type HotKeyListener = (key: HotKey, replace: boolean) => void;
/** What the palette in the page asks of the panel. */
type Asked = Extract<PageToPanel, { t: 'seek' | 'pick' }>;

export interface Page {
  tabId: number;
  view: PageView;
  send(message: PanelToPage): void;
  /** Resolves with what became of it; `undefined` when the page did not answer. */
  fill(
    buyerId: string,
    text: string,
    replace: boolean,
    image?: string,
    /** Told once, should it be seen that what came in was sent. */
    onSent?: (edited: boolean) => void,
  ): Promise<FillOutcome | undefined>;
  /** Calls back on hotkeys pressed in the page or here, until the returned function is called. */
  onHotKey(listener: HotKeyListener): () => void;
  /** Calls back on what the palette asks, until the returned function is called. */
  onPalette(listener: (asked: Asked) => void): () => void;
  /** There is no page to fill: phrases go on the clipboard. */
  copies: boolean;
}

/** A page that lives answers a fill in well under a second. */
const patience = 3000;

/** The chat page this panel stands in; `undefined` until the handshake is done, and then nothing was rendered. */
export function usePageLink(opening: Promise<PageLink>): Page | undefined {
  const link = useRef<PageLink>(undefined);
  const [view, setView] = useState<PageView>();
  const pending = useRef(new Map<number, (outcome: FillOutcome) => void>());
  const sent = useRef<{ id: number; tell: (edited: boolean) => void }>(undefined);
  const listeners = useRef(new Set<HotKeyListener>());
  const palette = useRef(new Set<(asked: Asked) => void>());
  const hotKeys = useHotKeys();
  const nextId = useRef(1);

  useEffect(() => {
    const take = (message: PageToPanel) => {
      if (message.t === 'view') setView(message.view);
      else if (message.t === 'hotkey') {
        for (const listener of listeners.current) listener(message.key, message.replace === true);
      } else if (message.t === 'sent') {
        if (sent.current?.id === message.id) sent.current.tell(message.edited);
      } else if (message.t !== 'outcome') for (const listener of palette.current) listener(message);
      else pending.current.get(message.id)?.(message.outcome);
    };
    void opening.then((opened) => {
      link.current = opened;
      opened.port.onmessage = (event: MessageEvent<PageToPanel>) => take(event.data);
    });
  }, [opening]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const pressed = event.isComposing ? undefined : hotKeyIn(event, hotKeys);
      if (pressed === undefined) return;
      event.preventDefault();
      for (const listener of listeners.current) listener(pressed.key, pressed.replace);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [hotKeys]);

  const send = useCallback((message: PanelToPage) => link.current?.port.postMessage(message), []);
  const fill = useCallback(
    (buyerId: string, text: string, replace: boolean, image?: string, onSent?: (edited: boolean) => void) =>
      new Promise<FillOutcome | undefined>((resolve) => {
        const id = nextId.current++;
        // One fill stands in the box at a time.
        sent.current = onSent && { id, tell: onSent };
        const done = (outcome: FillOutcome | undefined) => {
          clearTimeout(timer);
          pending.current.delete(id);
          resolve(outcome);
        };
        const timer = setTimeout(() => done(undefined), patience);
        pending.current.set(id, done);
        send({ t: 'fill', id, buyerId, text, replace, ...(image !== undefined && { image }) });
      }),
    [send],
  );
  const onHotKey = useCallback((listener: HotKeyListener) => {
    listeners.current.add(listener);
    return () => listeners.current.delete(listener);
  }, []);
  const onPalette = useCallback((listener: (asked: Asked) => void) => {
    palette.current.add(listener);
    return () => palette.current.delete(listener);
  }, []);

  const tabId = link.current?.tabId;
  return view && tabId !== undefined
    ? { tabId, view, send, fill, onHotKey, onPalette, copies: false }
    : undefined;
}
