import { type HotKeyAction, type HotKeyTable, hotKeyActions, type ReplaceModifier } from '../kernel/hotkeys';
import { partsOf } from '../kernel/key-combo';

/** Why a combination cannot be a hotkey. `other` names the action that has it already. */
export type HotKeyProblem =
  | { why: 'plain' | 'sends' | 'browser' | 'edits' | 'command' | 'digit' | 'replaces' }
  | { why: 'taken'; other: HotKeyAction };

/** Keys that the browser or the system does not give to a page, or that agents need for themselves. */
const browserKeys = [
  /^(Ctrl|Meta)\+(Shift\+)?Key[TWN]$/,
  /^Meta\+Key[QHM]$/,
  /^Ctrl\+(Shift\+)?(Tab|PageUp|PageDown)$/,
  // Print, find, reload, save, the address bar, history, downloads.
  /^(Ctrl|Meta)\+Key[PFRSLHJDO]$/,
  /^Alt\+(Key[DEF]|F4|Home|ArrowLeft|ArrowRight|Space|Tab)$/,
  /^(Ctrl\+|Shift\+)?F(5|11|12)$/,
  /^Ctrl\+Shift\+Key[IJCR]$/,
  /^Ctrl\+Alt\+Delete$/,
];
const editKeys = /^(Ctrl|Meta)\+(Shift\+)?(Key[ACVXYZ]|Backspace|Delete|Arrow\w+|Home|End)$/;
const sendKeys = /^(Enter|NumpadEnter|Escape|Tab|Backspace|Delete)$/;

const sameDigits = (a: string, b: string) => partsOf(a).held.join() === partsOf(b).held.join();
const isDigit = (combo: string) => /^Digit[1-9]$/.test(partsOf(combo).code);

/**
 * What stands against this combination for this action.
 * @param commands combinations of the extension's own commands, which the browser keeps for itself
 */
export function hotKeyProblem(
  combo: string,
  action: HotKeyAction,
  table: HotKeyTable,
  { replace, commands }: { replace: ReplaceModifier; commands: readonly string[] },
): HotKeyProblem | undefined {
  const { held, code } = partsOf(combo);
  if (sendKeys.test(code)) return { why: 'sends' };
  // A letter, with or without Shift, is typed.
  if (!/^F\d+$/.test(code) && held.every((modifier) => modifier === 'Shift')) return { why: 'plain' };
  if (browserKeys.some((pattern) => pattern.test(combo))) return { why: 'browser' };
  if (editKeys.test(combo)) return { why: 'edits' };
  if (commands.includes(combo)) return { why: 'command' };
  if (action === 'fill' && !isDigit(combo)) return { why: 'digit' };
  if (action === 'fill' && held.includes(replace)) return { why: 'replaces' };
  const other = hotKeyActions.find((one) => {
    if (one === action || table[one] === '') return false;
    if (action === 'fill') return isDigit(table[one]) && sameDigits(combo, table[one]);
    if (one === 'fill') return isDigit(combo) && clashesWithDigits(combo, table.fill, replace);
    return table[one] === combo;
  });
  return other && { why: 'taken', other };
}

/** The nine digits are taken with the replacing modifier, too. */
const clashesWithDigits = (combo: string, fill: string, replace: ReplaceModifier): boolean =>
  partsOf(combo)
    .held.filter((modifier) => modifier !== replace)
    .join() === partsOf(fill).held.join();

/** A shortcut as `commands.getAll` tells it (`Ctrl+Shift+8`, `⌃⇧8` on a Mac) as a combination. */
export function comboOfCommand(shortcut: string): string {
  const signs: Record<string, string> = { '⌃': 'Ctrl+', '⌥': 'Alt+', '⇧': 'Shift+', '⌘': 'Meta+' };
  const parts = shortcut
    .replace(/[⌃⌥⇧⌘]/g, (sign) => signs[sign] ?? sign)
    .split('+')
    .map((part) => ({ Command: 'Meta', MacCtrl: 'Ctrl' })[part] ?? part);
  const key = parts.at(-1) ?? '';
  const code = /^[A-Z]$/.test(key) ? `Key${key}` : /^\d$/.test(key) ? `Digit${key}` : key;
  const held = ['Ctrl', 'Alt', 'Shift', 'Meta'].filter((modifier) => parts.slice(0, -1).includes(modifier));
  return [...held, code].join('+');
}
