import { type Digit, digitIn, type HotKeySettings } from '../kernel/hotkeys';

/** What a key means while the palette stands; a number takes that row. */
type Act = Digit | 'down' | 'up' | 'choose' | 'close';

const acts: Record<string, Act> = {
  ArrowDown: 'down',
  ArrowUp: 'up',
  Enter: 'choose',
  Tab: 'choose',
  Escape: 'close',
};

/** @param composing an input method is at work: all keys are its own, but for the fill keys, which it does not use */
export function actOf(event: KeyboardEvent, settings: HotKeySettings, composing: boolean): Act | undefined {
  const number = digitIn(event, settings);
  if (number) return number.digit;
  if (composing || event.isComposing || event.keyCode === 229) return undefined;
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return undefined;
  return acts[event.key];
}
