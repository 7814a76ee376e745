import type { KeySettings, PageWords, PanelPlace, PanelToPage } from '../bridge/protocol';
import type { HotKey } from '../kernel/hotkeys';
import type { SiteProfile } from '../sites/profile';
import type { Frame } from './frame';
import { hotKeyOf } from './hotkeys';
import { createPalette } from './palette';

/** All keys of ours in one chat page: the hotkeys and the palette. */
export interface Fingers {
  /** A key went down somewhere in the page; @returns whether it was ours, and the page gets nothing of it. */
  key(event: KeyboardEvent): boolean;
  /** Listens in a window of the desk. */
  hear(view: Window): void;
  /** What the panel tells that concerns keys. */
  take(message: PanelToPage): void;
  /** What was typed to find a phrase and gives way to the one that is filled next. */
  over(box: HTMLElement): string;
}

export function createFingers(page: {
  frame: Frame;
  profile: SiteProfile;
  words: PageWords;
  keys: KeySettings;
  signal: AbortSignal;
  box(): HTMLElement | undefined;
  place(): PanelPlace;
  sit(place: Partial<PanelPlace>, settled: boolean): void;
  /** A page of the same host that is no desk. */
  elsewhere(): boolean;
}): Fingers {
  const { frame, profile, sit, signal } = page;
  let keys = page.keys;
  const palette = createPalette({
    frame: frame.element,
    words: page.words,
    box: page.box,
    keys: () => keys,
    ownLists: profile.composer?.ownLists ?? '',
    send: frame.send,
    signal,
  });

  const press = (key: HotKey, replace: boolean) => {
    const hidden = page.place().collapsed;
    if (key === 'panel') return sit({ collapsed: !hidden }, true);
    if (key === 'palette') {
      page.box()?.focus();
      return palette.open();
    }
    // Who jumps to the next buyer need not see the panel.
    if (hidden && key !== 'next') sit({ collapsed: false }, true);
    if (key === 'search') frame.element.focus();
    // Nobody fills by a number that they do not see.
    if (!hidden || typeof key === 'string') frame.send({ t: 'hotkey', key, replace });
  };

  return {
    key: (event) => {
      // On a page of the same host that is no desk, all keys are the page's.
      if (!event.isTrusted || page.elsewhere()) return false;
      if (palette.key(event)) return true;
      const pressed = hotKeyOf(event, keys);
      if (pressed && !event.repeat) press(pressed.key, pressed.replace);
      return pressed !== undefined;
    },
    hear: palette.hear,
    take: (message) => {
      if (message.t === 'keys') keys = message.keys;
      else if (message.t === 'found') palette.found(message.id, message.rows, message.total);
      else if (message.t === 'focus') frame.element.focus();
    },
    over: palette.over,
  };
}
