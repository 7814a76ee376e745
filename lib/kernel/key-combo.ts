/** The parts of a key event that decide which combination was pressed. */
export interface Pressed {
  /** Place of the key, such as `KeyQ`: keyboard layouts and input methods do not change it. */
  code: string;
  ctrlKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  metaKey: boolean;
}

export const modifiers = ['Ctrl', 'Alt', 'Shift', 'Meta'] as const;
export type Modifier = (typeof modifiers)[number];

export const isHeld = (pressed: Omit<Pressed, 'code'>, modifier: Modifier): boolean =>
  ({ Ctrl: pressed.ctrlKey, Alt: pressed.altKey, Shift: pressed.shiftKey, Meta: pressed.metaKey })[modifier];

/** A combination as it is stored, such as `Alt+KeyQ` or `Ctrl+Shift+Digit1`; modifiers in one order. */
export const comboOf = (pressed: Pressed): string =>
  [...modifiers.filter((modifier) => isHeld(pressed, modifier)), pressed.code].join('+');

/** Takes a combination apart again. */
export function partsOf(combo: string): { held: Modifier[]; code: string } {
  const parts = combo.split('+');
  return { held: parts.slice(0, -1) as Modifier[], code: parts.at(-1) ?? '' };
}

/** Is it the name of a modifier's own key? Such a press says nothing yet. */
export const isModifierKey = (code: string): boolean => /^(Control|Alt|Shift|Meta)(Left|Right)$/.test(code);

const macSigns: Record<Modifier, string> = { Ctrl: '⌃', Alt: '⌥', Shift: '⇧', Meta: '⌘' };

const signs: Record<string, string> = {
  Backquote: '`',
  Minus: '-',
  Equal: '=',
  BracketLeft: '[',
  BracketRight: ']',
  Backslash: '\\',
  Semicolon: ';',
  Quote: "'",
  Comma: ',',
  Period: '.',
  Slash: '/',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

const keyName = (code: string): string =>
  signs[code] ?? code.replace(/^(Key|Digit)(?=.$)/, '').replace(/^Numpad/, 'Num ');

/** How a combination is written on this machine: `Alt Q`, or `⌥Q` on a Mac; a list, so that each may be a key cap. */
export function namesOf(combo: string, mac: boolean): string[] {
  const { held, code } = partsOf(combo);
  const names = held.map((modifier) => (mac ? macSigns[modifier] : modifier === 'Meta' ? 'Win' : modifier));
  return code === '' ? names : [...names, keyName(code)];
}

/** The same as one text. */
export const nameOf = (combo: string, mac: boolean): string => namesOf(combo, mac).join(mac ? '' : ' ');
