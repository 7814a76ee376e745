import type { HotKey } from '../../../lib/bridge/protocol';

/** Alt+1…9 and Alt+Q pressed while the focus is in the panel: the page's watch hears nothing of them. */
export function hotKeyIn(event: KeyboardEvent): HotKey | undefined {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing)
    return undefined;
  if (event.code === 'KeyQ') return 'search';
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
  return digit === undefined ? undefined : (Number(digit) as HotKey);
}
