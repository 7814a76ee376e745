import { expect, test } from 'vitest';
import { defaultHotKeys } from '../../lib/kernel/hotkeys';
import { hotKeyOf } from '../../lib/overlay/hotkeys';

/** A page cannot make a trusted key, and neither can a test: this stands for one. */
const key = (fields: Partial<KeyboardEvent>) =>
  ({
    isTrusted: true,
    altKey: true,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    isComposing: false,
    code: 'Digit1',
    getModifierState: () => false,
    ...fields,
  }) as KeyboardEvent;
const settings = { table: defaultHotKeys, replace: 'Shift' } as const;

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('Alt+%d', (digit) => {
  expect(hotKeyOf(key({ code: `Digit${digit}` }), settings)).toEqual({ key: digit, replace: false });
});

test('Alt+Q searches', () => {
  expect(hotKeyOf(key({ code: 'KeyQ' }), settings)?.key).toBe('search');
});

test.each<[string, Partial<KeyboardEvent>]>([
  ['a page’s own event', { isTrusted: false }],
  ['no Alt', { altKey: false }],
  ['Ctrl+Alt', { ctrlKey: true }],
  ['AltGr', { getModifierState: (name) => name === 'AltGraph' }],
  ['with the system key', { metaKey: true }],
  ['while an IME composes', { isComposing: true }],
  ['zero', { code: 'Digit0' }],
  ['the number pad', { code: 'Numpad1' }],
  ['another letter', { code: 'KeyZ' }],
])('not %s', (_, fields) => {
  expect(hotKeyOf(key(fields), settings)).toBeUndefined();
});

test('the place of the key counts, not what its layout writes', () => {
  expect(hotKeyOf(key({ code: 'Digit2', key: 'é' }), settings)?.key).toBe(2);
});
