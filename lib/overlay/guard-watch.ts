import type { Guard, Verdict } from '../guard/rules';
import { boxText } from '../sites/composer/read-back';
import type { GuardStrip } from './guard-strip';

/** Enough of a text to know it again; a disarmed text must be armed again when it changes. */
interface Watched {
  text: string;
  verdict: Verdict;
  disarmed: boolean;
  heldOnce: boolean;
  /** For whom it was held back or disarmed: the same words to the next buyer are held back anew. */
  buyer: string | undefined;
}

const clear: Verdict = { level: 'clear', hits: [] };

export interface GuardWatch {
  /** Brings the engine and the strip, which load a moment later than the listeners must stand. */
  equip(guard: Guard, strip: GuardStrip): void;
  disarm(): void;
}

/**
 * Watches the reply box and the ways to send it. The verdict is ready at every input, so the send key can be judged
 * in the same task. A red text is held back once; after that, or after the button, the agent's key goes through.
 * Listeners sit on the window's capture phase from `document_start`, before the page's own.
 */
export function watchSending(options: {
  window: Window;
  sites: string[];
  composer: () => HTMLElement | undefined;
  send: () => Element | undefined;
  /** Who would get it now; reads the page anew. */
  buyer: () => string | undefined;
  signal: AbortSignal;
}): GuardWatch {
  const { window, sites, composer, send, buyer, signal } = options;
  let guard: Guard | undefined;
  let strip: GuardStrip | undefined;
  const unseen: Watched = { text: '', verdict: clear, disarmed: false, heldOnce: false, buyer: undefined };
  let watched = unseen;

  const look = (): Watched => {
    const box = composer();
    const text = box ? boxText(box) : '';
    if (text !== watched.text) {
      const verdict = text.trim() === '' ? clear : (guard?.check(text, { sites }) ?? clear);
      watched = { ...unseen, text, verdict };
    }
    return watched;
  };

  const render = () => {
    const box = composer();
    const { text, verdict, disarmed, heldOnce } = watched;
    if (!box || verdict.level === 'clear') return strip?.hide();
    const state = verdict.level === 'amber' ? 'hint' : disarmed ? 'disarmed' : heldOnce ? 'held' : 'armed';
    strip?.show(box, text, verdict, state);
  };

  const stop = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  const attend = () => {
    look();
    render();
  };

  /** @returns whether this press was held back */
  const hold = (event: Event): boolean => {
    const now = look();
    if (now.verdict.level !== 'red') return false;
    const to = buyer();
    if ((now.disarmed || now.heldOnce) && now.buyer === to) return false;
    stop(event);
    Object.assign(now, { disarmed: false, heldOnce: true, buyer: to });
    render();
    return true;
  };

  const inBox = (event: Event) => {
    const box = composer();
    return box !== undefined && event.composedPath().includes(box);
  };
  const onSend = (event: Event) => {
    const button = send();
    return button !== undefined && event.composedPath().includes(button);
  };

  const listen = { capture: true, signal } as const;
  window.addEventListener('input', (event) => inBox(event) && attend(), listen);
  window.addEventListener('focusin', (event) => inBox(event) && attend(), listen);
  // A key that stays down repeats: that is still the press that was held back.
  let pressHeld = false;
  window.addEventListener(
    'keydown',
    (event) => {
      const sends = event.key === 'Enter' && !event.shiftKey && !event.altKey && !event.isComposing;
      if (!sends || event.keyCode === 229 || !inBox(event)) return;
      if (event.repeat && pressHeld) stop(event);
      else pressHeld = hold(event);
    },
    listen,
  );
  // Holding back only the pointerdown would leave the click, and some pages send on either.
  let swallowClick = false;
  window.addEventListener(
    'pointerdown',
    (event) => {
      swallowClick = onSend(event) && hold(event);
    },
    listen,
  );
  for (const type of ['mousedown', 'pointerup', 'mouseup', 'click'] as const) {
    window.addEventListener(
      type,
      (event) => {
        if (!onSend(event)) return;
        if (swallowClick) {
          stop(event);
          if (type === 'click') swallowClick = false;
        } else if (type === 'click') hold(event);
      },
      listen,
    );
  }
  // After a send the page empties the box without an input event.
  for (const type of ['keyup', 'click'] as const) {
    window.addEventListener(type, () => window.setTimeout(attend, 50), listen);
  }

  return {
    equip: (engine, view) => {
      guard = engine;
      strip = view;
      // What was typed before the engine came is judged now.
      watched = unseen;
      attend();
    },
    disarm: () => {
      watched = { ...watched, disarmed: true, buyer: buyer() };
      render();
    },
  };
}
