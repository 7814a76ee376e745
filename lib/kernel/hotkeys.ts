import { comboOf, isHeld, type Modifier, modifiers, type Pressed, partsOf } from './key-combo';

/** What a hotkey may do. `fill` stands for nine: its modifiers with any of the digits 1 to 9. */
export const hotKeyActions = [
  'search',
  'fill',
  'palette',
  'next',
  'nextStep',
  'rush',
  'tabNext',
  'tabPrevious',
  'panel',
  'sold',
  'interested',
  'lost',
  'afterSales',
  'later',
] as const;
export type HotKeyAction = (typeof hotKeyActions)[number];

/** Combination per action; empty for none. */
export type HotKeyTable = Record<HotKeyAction, string>;

/**
 * Chosen so that neither Chrome nor Firefox, Windows, macOS, nor the screenshot keys of WeChat (Alt+A) and QQ want
 * them.
 */
export const defaultHotKeys: HotKeyTable = {
  search: 'Alt+KeyQ',
  fill: 'Alt+Digit1',
  palette: 'Alt+Slash',
  next: 'Alt+KeyW',
  nextStep: 'Alt+KeyX',
  rush: 'Alt+KeyG',
  tabNext: 'Alt+BracketRight',
  tabPrevious: 'Alt+BracketLeft',
  panel: 'Alt+KeyB',
  // Four neighbours on the keyboard.
  sold: 'Alt+KeyU',
  interested: 'Alt+KeyI',
  lost: 'Alt+KeyO',
  afterSales: 'Alt+KeyP',
  later: 'Alt+KeyL',
};

/** Held down while a phrase is chosen, it replaces what stands in the box. */
export const replaceModifiers = ['Shift', 'Ctrl'] as const satisfies Modifier[];
export type ReplaceModifier = (typeof replaceModifiers)[number];

export type Digit = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
export type HotKey = Exclude<HotKeyAction, 'fill'> | Digit;

export interface HotKeySettings {
  table: HotKeyTable;
  replace: ReplaceModifier;
}

const digitOf = (code: string): Digit | undefined => {
  const digit = /^Digit([1-9])$/.exec(code)?.[1];
  return digit === undefined ? undefined : (Number(digit) as Digit);
};

/** The table as the agent set it: what was not set, or no longer exists, is as it comes. */
export const tableOf = (own: Readonly<Record<string, string>>): HotKeyTable =>
  Object.fromEntries(
    hotKeyActions.map((action) => [action, own[action] ?? defaultHotKeys[action]]),
  ) as HotKeyTable;

/** The digit that a fill key means, and whether the phrase replaces what stands in the box. */
export function digitIn(
  pressed: Pressed,
  { table, replace }: HotKeySettings,
): { digit: Digit; replace: boolean } | undefined {
  const digit = digitOf(pressed.code);
  if (digit === undefined || table.fill === '') return undefined;
  const { held } = partsOf(table.fill);
  const now = partsOf(comboOf(pressed)).held;
  const others = held.includes(replace) ? now : now.filter((modifier) => modifier !== replace);
  if (others.join() !== held.join()) return undefined;
  return { digit, replace: !held.includes(replace) && isHeld(pressed, replace) };
}

/** This combination with one modifier more; itself where it is held already. */
const withHeld = (combo: string, modifier: Modifier): string => {
  const { held, code } = partsOf(combo);
  return [...modifiers.filter((one) => held.includes(one) || one === modifier), code].join('+');
};

/** What this press means. Presses that an input method is using must be kept away from it. */
export function hotKeyIn(
  pressed: Pressed,
  settings: HotKeySettings,
): { key: HotKey; replace: boolean } | undefined {
  const number = digitIn(pressed, settings);
  if (number) return { key: number.digit, replace: number.replace };
  const combo = comboOf(pressed);
  const action = hotKeyActions.find((one) => one !== 'fill' && settings.table[one] === combo);
  if (action) return { key: action as HotKey, replace: false };
  // The next step fills a phrase, so it can replace as the digits do.
  const { nextStep } = settings.table;
  const replaces = nextStep !== '' && combo === withHeld(nextStep, settings.replace);
  return replaces ? { key: 'nextStep', replace: true } : undefined;
}
