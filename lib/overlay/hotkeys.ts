import { type HotKey, type HotKeySettings, hotKeyIn } from '../kernel/hotkeys';

/** Which of our keys this is. Only trusted keys count, and none while an input method composes. */
export function hotKeyOf(
  event: KeyboardEvent,
  settings: HotKeySettings,
): { key: HotKey; replace: boolean } | undefined {
  // On some keyboards AltGr, which writes signs, counts as Ctrl and Alt.
  if (!event.isTrusted || event.isComposing || event.getModifierState('AltGraph')) return undefined;
  return hotKeyIn(event, settings);
}
