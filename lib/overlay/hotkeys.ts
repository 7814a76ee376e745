import type { HotKey } from '../bridge/protocol';

/**
 * Alt+1…9 and Alt+Q, by the key's place so that keyboard layouts and IMEs do not matter. Only trusted keys count, and
 * none while an IME composes.
 */
export function hotKeyOf(event: KeyboardEvent): HotKey | undefined {
  if (!event.isTrusted || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  if (event.isComposing) return undefined;
  if (event.code === 'KeyQ') return 'search';
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
  return digit === undefined ? undefined : (Number(digit) as HotKey);
}

/**
 * Listens for our keys before the page does. `take` answers whether the key was ours here; then the page gets nothing.
 */
export function watchHotKeys(window: Window, signal: AbortSignal, take: (key: HotKey) => boolean): void {
  const onKey = (event: KeyboardEvent) => {
    const key = hotKeyOf(event);
    if (key === undefined || !take(key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('keydown', onKey, { capture: true, signal });
}
