import { describe, expect, test } from 'vitest';
import { defaultHotKeys, hotKeyIn, tableOf } from '../../lib/kernel/hotkeys';
import { comboOf, isModifierKey, nameOf, namesOf, type Pressed } from '../../lib/kernel/key-combo';

const press = (combo: string): Pressed => {
  const parts = combo.split('+');
  return {
    code: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    altKey: parts.includes('Alt'),
    shiftKey: parts.includes('Shift'),
    metaKey: parts.includes('Meta'),
  };
};
const settings = { table: defaultHotKeys, replace: 'Shift' } as const;

describe('combinations', () => {
  test('modifiers stand in one order', () => {
    expect(comboOf(press('Shift+Alt+Ctrl+KeyQ'))).toBe('Ctrl+Alt+Shift+KeyQ');
  });

  test.each([
    ['Alt+KeyQ', 'Alt Q', '⌥Q'],
    ['Ctrl+Shift+Digit8', 'Ctrl Shift 8', '⌃⇧8'],
    ['Meta+Slash', 'Win /', '⌘/'],
    ['Alt+BracketLeft', 'Alt [', '⌥['],
    ['F2', 'F2', 'F2'],
    ['Alt+Numpad1', 'Alt Num 1', '⌥Num 1'],
    ['Alt+ArrowUp', 'Alt ↑', '⌥↑'],
    ['Alt+', 'Alt', '⌥'],
  ])('%s is written %s, and %s on a Mac', (combo, here, mac) => {
    expect(nameOf(combo, false)).toBe(here);
    expect(nameOf(combo, true)).toBe(mac);
  });

  test('names come one by one, for key caps', () => {
    expect(namesOf('Ctrl+Alt+KeyA', false)).toEqual(['Ctrl', 'Alt', 'A']);
  });

  test.each(['AltLeft', 'ControlRight', 'ShiftLeft', 'MetaRight'])('%s alone says nothing', (code) => {
    expect(isModifierKey(code)).toBe(true);
  });
});

describe('what a press means', () => {
  test.each([
    ['Alt+Digit1', 1, false],
    ['Alt+Digit9', 9, false],
    ['Alt+Shift+Digit3', 3, true],
    ['Alt+KeyQ', 'search', false],
    ['Alt+Slash', 'palette', false],
    ['Alt+KeyW', 'next', false],
    ['Alt+KeyX', 'nextStep', false],
    ['Alt+Shift+KeyX', 'nextStep', true],
    ['Alt+BracketRight', 'tabNext', false],
  ])('%s', (combo, key, replace) => {
    expect(hotKeyIn(press(combo), settings)).toEqual({ key, replace });
  });

  test.each([
    'Digit1',
    'Ctrl+Alt+Digit1',
    'Alt+Digit0',
    'Alt+Numpad1',
    'Alt+Shift+KeyQ',
    'KeyQ',
    'Alt+Meta+KeyQ',
  ])('%s is none of ours', (combo) => {
    expect(hotKeyIn(press(combo), settings)).toBeUndefined();
  });

  test('the table as it was set: own keys, none, and actions that are no more', () => {
    const table = tableOf({ search: 'Ctrl+KeyK', fill: 'Ctrl+Digit1', rush: '', gone: 'Alt+KeyX' });
    const own = { table, replace: 'Shift' } as const;
    expect(hotKeyIn(press('Ctrl+KeyK'), own)?.key).toBe('search');
    expect(hotKeyIn(press('Alt+KeyQ'), own)).toBeUndefined();
    expect(hotKeyIn(press('Ctrl+Digit7'), own)).toEqual({ key: 7, replace: false });
    expect(hotKeyIn(press('Ctrl+Shift+Digit7'), own)).toEqual({ key: 7, replace: true });
    expect(hotKeyIn(press('Alt+KeyG'), own)).toBeUndefined();
    expect(Object.keys(table)).not.toContain('gone');
  });

  test('what was set for itself counts before the next step with the replacing key', () => {
    const own = { table: { ...defaultHotKeys, search: 'Alt+Shift+KeyX' }, replace: 'Shift' } as const;
    expect(hotKeyIn(press('Alt+Shift+KeyX'), own)).toEqual({ key: 'search', replace: false });
    const none = { table: { ...defaultHotKeys, nextStep: '' }, replace: 'Shift' } as const;
    expect(hotKeyIn(press('Alt+Shift+KeyX'), none)).toBeUndefined();
  });

  test('no fill keys, no digits', () => {
    const own = { table: { ...defaultHotKeys, fill: '' }, replace: 'Shift' } as const;
    expect(hotKeyIn(press('Alt+Digit1'), own)).toBeUndefined();
  });
});
