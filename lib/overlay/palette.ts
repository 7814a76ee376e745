import type { KeySettings, PageToPanel, PageWords, PaletteRow } from '../bridge/protocol';
import { isFirstLine, textBefore } from '../sites/composer/before-caret';
import { OwnLists } from './own-lists';
import { actOf } from './palette-keys';
import { createPaletteList } from './palette-list';
import { addedQuery, begins, lettersOf, type PaletteQuery, typedQuery } from './palette-query';
import { rowAfter, stepped } from './palette-row';

/** Ms after a key in which a change of the box is the agent's typing. */
const typingReach = 600;

export interface Palette {
  /** A key went down; @returns whether it was used here and is not for the page. */
  key(event: KeyboardEvent): boolean;
  /** Listens in a window of the desk. */
  hear(view: Window): void;
  /** Opens it at the caret, with nothing typed yet. */
  open(): void;
  found(id: number, rows: PaletteRow[], total: number): void;
  /** What was typed to find a phrase and gives way to the one that is filled next. */
  over(box: HTMLElement): string;
}

/** Finds phrases from within the page's own reply box. Takes no key that it does not use, and none from a composition. */
export function createPalette(options: {
  /** The panel's frame, under which everything of ours stays. */
  frame: Element;
  words: PageWords;
  box: () => HTMLElement | undefined;
  keys: () => KeySettings;
  /** Signs at which the page itself opens a list. */
  ownLists: string;
  send(message: PageToPanel): void;
  signal: AbortSignal;
}): Palette {
  const { frame, words, box: boxNow, keys, ownLists, send, signal } = options;
  const { host } = frame.getRootNode() as ShadowRoot;
  let rows: PaletteRow[] = [];
  let total = 0;
  let at = 0;
  let asked: { id: number; query: string } | undefined;
  let answered = 0;
  let nextId = 1;
  /** What stood before the caret when a key opened it. */
  let base: string | undefined;
  /** Not before this text is gone: the agent closed it, the page has a list of its own. */
  let shut = false;
  /** A phrase was chosen; what was typed, after this base, goes when it comes in. */
  let taken: { base: string | undefined } | undefined;
  let shown = false;
  let enterAhead = false;
  /** What stands before the composition, and its letters. */
  let composed: { before: string; letters: string } | undefined;
  let afterComposing: PaletteRow | undefined;
  let typedAt = Number.NEGATIVE_INFINITY;
  const pageLists = new OwnLists(host, signal, () => close());

  const openers = () => [...keys().openers].filter((sign) => !ownLists.includes(sign)).join('');
  const inBox = (event: Event) => {
    const box = boxNow();
    return box !== undefined && event.composedPath().includes(box);
  };
  const before = (box: HTMLElement) => (composed ? composed.before + composed.letters : textBefore(box));

  const queryIn = (box: HTMLElement, text: string, after = base): PaletteQuery | undefined => {
    if (after !== undefined) return addedQuery(text, after);
    const typed = typedQuery(text, openers());
    return typed && (composed || isFirstLine(box, text)) ? typed : undefined;
  };

  const list = createPaletteList({
    below: frame,
    words,
    signal,
    onPick: (index) => choose(rows[index]),
    onPoint: (index) => {
      at = index;
      draw();
    },
  });

  const draw = () => {
    const box = boxNow();
    if (!box || !asked || answered === 0) return;
    const wait = pageLists.wait();
    if (wait > 0) {
      setTimeout(() => asked && !shut && !taken && draw(), wait);
      return;
    }
    shown = true;
    const { theme, fillName } = keys();
    list.show(box, { rows, total, at, composing: !!composed, waits: !!afterComposing, fillName, theme });
  };

  const hide = () => {
    shown = false;
    asked = undefined;
    answered = 0;
    rows = [];
    enterAhead = false;
    afterComposing = undefined;
    list.hide();
  };

  const close = () => {
    shut = base === undefined;
    base = undefined;
    hide();
  };

  /** Brings the list in line with what stands before the caret. */
  const look = () => {
    const box = boxNow();
    const text = box && before(box);
    if (!box || text === undefined) return hide();
    if (!begins(text, openers())) {
      shut = false;
      taken = undefined;
    }
    const now = queryIn(box, text);
    if (!now) {
      base = undefined;
      return hide();
    }
    if (shut || taken) return hide();
    if (asked?.query === now.query) return draw();
    if (!asked) at = 0;
    asked = { id: nextId++, query: now.query };
    send({ t: 'seek', ...asked });
  };

  const choose = (row: PaletteRow | undefined) => {
    if (!row) return;
    if (composed) {
      afterComposing = row;
      return draw();
    }
    taken = { base };
    base = undefined;
    // What changes the box next is the fill.
    typedAt = Number.NEGATIVE_INFINITY;
    hide();
    send({ t: 'pick', phraseId: row.id });
  };

  const step = (by: 1 | -1): boolean => {
    if (rows.length === 0) return false;
    at = stepped(at, by, rows.length);
    draw();
    return true;
  };

  const enter = (): boolean => {
    // Who types faster than the answer comes must not send what they typed.
    if (asked && answered !== asked.id) enterAhead = true;
    else if (rows.length === 0) return false;
    else choose(rows[at]);
    return true;
  };

  const use = (event: KeyboardEvent): boolean => {
    const act = actOf(event, keys(), composed !== undefined);
    if (typeof act === 'number') {
      const row = rows[act - 1];
      if (row) choose(row);
      return row !== undefined;
    }
    if (act === 'down' || act === 'up') return step(act === 'down' ? 1 : -1);
    if (act === 'close') close();
    return act === 'choose' ? enter() : act === 'close';
  };

  const key = (event: KeyboardEvent): boolean => {
    if (!inBox(event)) return false;
    if (shown && use(event)) return true;
    typedAt = performance.now();
    const box = boxNow();
    const opens = openers().includes(event.key) || event.keyCode === 229;
    if (box && !shown && opens && textBefore(box) === '') pageLists.watch(box);
    return false;
  };

  const hear = (view: Window) => {
    const on = (type: string, act: (event: CompositionEvent) => void) =>
      view.addEventListener(
        type,
        (event) => {
          // Chromium does not call the end of a composition trusted, though it is.
          if ((event.isTrusted || type === 'compositionend') && inBox(event)) act(event as CompositionEvent);
        },
        { capture: true, signal },
      );
    on('input', () => {
      if (performance.now() - typedAt > typingReach) return;
      taken = undefined;
      look();
    });
    on('compositionstart', () => {
      const box = boxNow();
      composed = { before: (box && textBefore(box)) ?? '', letters: '' };
      typedAt = performance.now();
    });
    on('compositionupdate', ({ data }) => {
      if (composed) composed.letters = lettersOf(data);
      typedAt = performance.now();
      look();
    });
    on('compositionend', () => {
      typedAt = performance.now();
      const row = afterComposing;
      composed = undefined;
      // The editor has yet to put the words in.
      setTimeout(() => (row ? choose(row) : look()));
    });
    // A page that draws the box anew gives the focus back at once.
    on('focusout', () => void setTimeout(() => !boxNow()?.matches(':focus, :focus-within') && hide()));
    view.document.addEventListener('selectionchange', () => shown && !composed && look(), { signal });
  };

  return {
    key,
    hear,
    open: () => {
      const box = boxNow();
      const text = box && textBefore(box);
      if (!box || text === undefined) return;
      shut = false;
      taken = undefined;
      hide();
      base = text;
      look();
    },
    found: (id, next, all) => {
      if (asked?.id !== id) return;
      at = rowAfter(at, { rows: next.length, total: all }, answered === id && { rows: rows.length, total });
      answered = id;
      rows = next;
      total = all;
      const chosen = enterAhead && next[at];
      enterAhead = false;
      if (chosen) choose(chosen);
      else draw();
    },
    over: (box) => {
      if (!taken && !shown) return '';
      const text = textBefore(box);
      return (text !== undefined && queryIn(box, text, taken ? taken.base : base)?.over) || '';
    },
  };
}
