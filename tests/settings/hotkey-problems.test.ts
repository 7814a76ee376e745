import { describe, expect, test } from 'vitest';
import { defaultHotKeys, hotKeyActions } from '../../lib/kernel/hotkeys';
import { comboOfCommand, hotKeyProblem } from '../../lib/settings/hotkey-problems';

const around = { replace: 'Shift', commands: ['Ctrl+Shift+Digit8'] } as const;

describe('what speaks against a combination', () => {
  test.each([
    ['KeyA', 'plain'],
    ['Shift+KeyA', 'plain'],
    ['Shift+Digit1', 'plain'],
    ['Ctrl+Enter', 'sends'],
    ['Alt+Tab', 'sends'],
    ['Escape', 'sends'],
    ['Ctrl+KeyT', 'browser'],
    ['Ctrl+Shift+KeyW', 'browser'],
    ['Meta+KeyN', 'browser'],
    ['Alt+KeyD', 'browser'],
    ['F5', 'browser'],
    ['Ctrl+KeyV', 'edits'],
    ['Meta+Shift+KeyZ', 'edits'],
    ['Ctrl+Shift+Digit8', 'command'],
  ])('%s: %s', (combo, why) => {
    expect(hotKeyProblem(combo, 'search', defaultHotKeys, around)).toEqual({ why });
  });

  test.each(['Alt+KeyZ', 'Ctrl+KeyK', 'F2', 'Shift+F7', 'Ctrl+Alt+Digit1', 'Alt+Digit0'])(
    '%s is free',
    (combo) => {
      expect(hotKeyProblem(combo, 'search', defaultHotKeys, around)).toBeUndefined();
    },
  );

  test('taken by another action, which is named', () => {
    expect(hotKeyProblem('Alt+KeyW', 'search', defaultHotKeys, around)).toEqual({
      why: 'taken',
      other: 'next',
    });
    expect(hotKeyProblem('Alt+KeyQ', 'search', defaultHotKeys, around)).toBeUndefined();
  });

  test.each(['Alt+Digit5', 'Alt+Shift+Digit5'])('%s is one of the fill keys', (combo) => {
    expect(hotKeyProblem(combo, 'next', defaultHotKeys, around)).toEqual({ why: 'taken', other: 'fill' });
  });

  test('fill keys need a digit, and no modifier that replaces', () => {
    expect(hotKeyProblem('Alt+KeyZ', 'fill', defaultHotKeys, around)).toEqual({ why: 'digit' });
    expect(hotKeyProblem('Alt+Shift+Digit1', 'fill', defaultHotKeys, around)).toEqual({ why: 'replaces' });
    expect(hotKeyProblem('Ctrl+Digit4', 'fill', defaultHotKeys, around)).toBeUndefined();
    const table = { ...defaultHotKeys, next: 'Ctrl+Digit7' };
    expect(hotKeyProblem('Ctrl+Digit4', 'fill', table, around)).toEqual({ why: 'taken', other: 'next' });
  });

  test('the keys that it comes with have none', () => {
    for (const action of hotKeyActions)
      expect(hotKeyProblem(defaultHotKeys[action], action, defaultHotKeys, around), action).toBeUndefined();
  });
});

test.each([
  ['Ctrl+Shift+8', 'Ctrl+Shift+Digit8'],
  ['Alt+Shift+H', 'Alt+Shift+KeyH'],
  ['⌃⇧8', 'Ctrl+Shift+Digit8'],
  ['Command+K', 'Meta+KeyK'],
  ['MacCtrl+F2', 'Ctrl+F2'],
])('the browser says %s', (shortcut, combo) => {
  expect(comboOfCommand(shortcut)).toBe(combo);
});
