import { expect, test } from 'vitest';
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
    ...fields,
  }) as KeyboardEvent;

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])('Alt+%d', (digit) => {
  expect(hotKeyOf(key({ code: `Digit${digit}` }))).toBe(digit);
});

test('Alt+Q searches', () => {
  expect(hotKeyOf(key({ code: 'KeyQ' }))).toBe('search');
});

test.each<[string, Partial<KeyboardEvent>]>([
  ['a page’s own event', { isTrusted: false }],
  ['no Alt', { altKey: false }],
  ['AltGr, which is Ctrl+Alt', { ctrlKey: true }],
  ['with Shift', { shiftKey: true }],
  ['with the system key', { metaKey: true }],
  ['while an IME composes', { isComposing: true }],
  ['zero', { code: 'Digit0' }],
  ['the number pad', { code: 'Numpad1' }],
  ['another letter', { code: 'KeyW' }],
])('not %s', (_, fields) => {
  expect(hotKeyOf(key(fields))).toBeUndefined();
});

test('the place of the key counts, not what its layout writes', () => {
  expect(hotKeyOf(key({ code: 'Digit2', key: 'é' }))).toBe(2);
});
