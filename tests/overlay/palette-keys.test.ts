import { expect, test } from 'vitest';
import { defaultHotKeys } from '../../lib/kernel/hotkeys';
import { actOf } from '../../lib/overlay/palette-keys';

const settings = { table: defaultHotKeys, replace: 'Shift' } as const;
const key = (fields: Partial<KeyboardEvent>) =>
  ({ ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, code: '', ...fields }) as KeyboardEvent;

test.each<[string, Partial<KeyboardEvent>, ReturnType<typeof actOf>]>([
  ['arrow down', { key: 'ArrowDown' }, 'down'],
  ['arrow up', { key: 'ArrowUp' }, 'up'],
  ['Enter', { key: 'Enter' }, 'choose'],
  ['Tab', { key: 'Tab' }, 'choose'],
  ['Esc', { key: 'Escape' }, 'close'],
  ['Alt+3', { altKey: true, code: 'Digit3', key: '3' }, 3],
  ['Shift+Enter, which breaks the line', { key: 'Enter', shiftKey: true }, undefined],
  ['Ctrl+Enter, which sends on some pages', { key: 'Enter', ctrlKey: true }, undefined],
  ['Shift+Tab', { key: 'Tab', shiftKey: true }, undefined],
  ['a letter', { key: 'f', code: 'KeyF' }, undefined],
  ['arrow left', { key: 'ArrowLeft' }, undefined],
  ['Enter of an input method', { key: 'Enter', isComposing: true }, undefined],
  ['a key that an input method has', { key: 'Enter', keyCode: 229 }, undefined],
])('%s', (_, fields, expected) => {
  expect(actOf(key(fields), settings, false)).toBe(expected);
});

test('while it composes only the fill keys count', () => {
  expect(actOf(key({ key: 'Enter' }), settings, true)).toBeUndefined();
  expect(actOf(key({ key: 'Escape' }), settings, true)).toBeUndefined();
  expect(actOf(key({ altKey: true, code: 'Digit1' }), settings, true)).toBe(1);
});
