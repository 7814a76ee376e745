import type { Guard, Verdict } from '../guard/rules';
import { boxText } from '../sites/composer/read-back';
import type { BoxOwner, FillIn, Recipient } from './box-owner';
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
  equip(guard: Guard, strip: GuardStrip, owner: BoxOwner): void;
  disarm(): void;
  /** Takes in what stands in the box now. */
  look(): void;
  filled(fill: FillIn): void;
  /** Watches a frame's window, too: the desk may stand in it. */
  hear(view: Window): void;
}

/**
 * Watches the reply box and the ways to send it. The verdict is ready at every input, so the send key can be judged
 * in the same task. A red text is held back once; after that, or after the button, the agent's key goes through. So
 * does, once, a text that was written for another buyer.
 * Listeners sit on the window's capture phase from `document_start`, before the page's own.
 */
export function watchSending(options: {
  window: Window;
  sites: string[];
  composer: () => HTMLElement | undefined;
  send: () => Element | undefined;
  /** Who may get it now, the likeliest first; reads the page anew. */
  buyers: () => Recipient[];
  /** Who is open as last read, where that is sure. */
  open: () => Recipient | undefined;
  /** Is this key ours, such as Enter in the palette? Asked before anything else. */
  takes: (event: KeyboardEvent) => boolean;
  signal: AbortSignal;
}): GuardWatch {
  const { window, sites, composer, send, buyers, open, takes, signal } = options;
  let guard: Guard | undefined;
  let strip: GuardStrip | undefined;
  let owner: BoxOwner | undefined;
  /** Whose text was about to go to whom. */
  let astray: [owner: Recipient, to: Recipient] | undefined;
  const unseen: Watched = { text: '', verdict: clear, disarmed: false, heldOnce: false, buyer: undefined };
  let watched = unseen;

  const look = (): Watched => {
    const box = composer();
    const text = box ? boxText(box) : '';
    if (text !== watched.text) {
      const verdict = text.trim() === '' ? clear : (guard?.check(text, { sites }) ?? clear);
      watched = { ...unseen, text, verdict };
      astray = undefined;
    }
    owner?.see(text, open, performance.now());
    return watched;
  };

  const render = () => {
    const box = composer();
    const { text, verdict, disarmed, heldOnce } = watched;
    if (box && astray) return strip?.warn(box, ...astray);
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
    const candidates = buyers();
    astray = undefined;
    for (const to of candidates) {
      const whose = owner?.stops(to);
      if (!whose) continue;
      astray = [whose, to];
      break;
    }
    if (astray) {
      stop(event);
      render();
      return true;
    }
    if (now.verdict.level !== 'red') return false;
    const to = candidates[0]?.buyerId;
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

  const byHand = (event: Event) => {
    if (event.type !== 'input') look();
    if (event.isTrusted) owner?.hand(performance.now());
    attend();
  };

  const hear = (view: Window) => {
    const listen = { capture: true, signal } as const;
    view.addEventListener('input', (event) => inBox(event) && byHand(event), listen);
    view.addEventListener('focusin', (event) => inBox(event) && attend(), listen);
    // A key that stays down repeats: that is still the press that was held back.
    let pressHeld = false;
    view.addEventListener(
      'keydown',
      (event) => {
        if (takes(event)) return stop(event);
        if (!inBox(event)) return;
        const enter = event.key === 'Enter' && !event.shiftKey && !event.altKey;
        if (!enter || event.isComposing || event.keyCode === 229) return byHand(event);
        if (event.repeat && pressHeld) stop(event);
        else pressHeld = hold(event);
        owner?.handAway();
      },
      listen,
    );
    for (const type of ['paste', 'cut', 'drop', 'compositionend'] as const) {
      view.addEventListener(type, (event) => inBox(event) && byHand(event), listen);
    }
    // Holding back only the pointerdown would leave the click, and some pages send on either.
    let swallowClick = false;
    view.addEventListener(
      'pointerdown',
      (event) => {
        swallowClick = onSend(event) && hold(event);
        // What the box shows after this is the page's doing.
        if (!inBox(event)) owner?.handAway();
      },
      listen,
    );
    for (const type of ['mousedown', 'pointerup', 'mouseup', 'click'] as const) {
      view.addEventListener(
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
      view.addEventListener(type, () => window.setTimeout(attend, 50), listen);
    }
  };
  hear(window);

  return {
    hear,
    look: attend,
    filled: (fill) => {
      const box = composer();
      if (box) owner?.filled(boxText(box), fill);
      attend();
    },
    equip: (engine, view, whose) => {
      guard = engine;
      strip = view;
      owner = whose;
      // What was typed before the engine came is judged now.
      watched = unseen;
      attend();
    },
    disarm: () => {
      watched = { ...watched, disarmed: true, buyer: buyers()[0]?.buyerId };
      render();
    },
  };
}
