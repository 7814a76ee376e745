import { describe, expect, test } from 'vitest';
import { isHash, isState, isWordy, keptOf } from '../../lib/teach/tokens';

describe('what a machine drew', () => {
  test.each([
    '1f3kd',
    'a1B2c',
    '3xYz1',
    'bdVaJa',
    'eXyZw',
    '1x2y3z',
    '12',
    '123456',
    'xkcdq',
    '2Kf9a',
    'x9Yz2',
  ])('%s is a hash', (part) => expect(isHash(part)).toBe(true));
  test.each([
    'item',
    'conversationItem',
    'h2',
    'col6',
    'chat',
    'msgList',
    'imChatRow',
    'rce',
    'vac',
    'btnSend',
    'nick',
    'left',
  ])('%s is a word', (part) => expect(isHash(part)).toBe(false));
});

describe('what is only so just now', () => {
  test.each([
    'active',
    'conv--active',
    'isSelected',
    'item-selected',
    'is-open',
    'has-unread',
    'row_hover',
    'itemActive',
    'chat-on',
  ])('%s is a state', (token) => expect(isState(token)).toBe(true));
  test.each(['conversation', 'open-list', 'new-list', 'reader', 'activity', 'onboarding', 'top-bar'])(
    '%s is none',
    (token) => expect(isState(token)).toBe(false),
  );
});

describe('what of a class lasts', () => {
  test.each([
    ['conv-item', { kind: 'whole', text: 'conv-item', cost: 1 }],
    ['cs-conversation__name', { kind: 'whole', text: 'cs-conversation__name', cost: 1 }],
    ['conversationItem--a1B2c', { kind: 'part', text: 'conversationItem--', cost: 2 }],
    ['_row_1f3kd_12', { kind: 'part', text: '_row_', cost: 2 }],
    ['styles_chatRow__x9Yz2', { kind: 'part', text: 'styles_chatRow__', cost: 2 }],
    ['css-1x2y3z-ChatRow', { kind: 'part', text: '-ChatRow', cost: 2 }],
    ['css-1x2y3z', undefined],
    ['sc-bdVaJa', undefined],
    ['eXyZw', undefined],
    ['jsx-123456', undefined],
    ['conv--active', undefined],
    ['item--active--a1B2c', undefined],
    ['w-[240px]', undefined],
    ['hover:bg-red', undefined],
  ])('%s', (token, kept) => expect(keptOf(token)).toEqual(kept));

  test.each(['flex', 'px-2', 'text-sm', 'items-center', 'vac-text-ellipsis'])('%s tells little', (token) =>
    expect(keptOf(token)?.cost).toBeGreaterThanOrEqual(4),
  );
});

test.each([
  ['chat-list', true],
  ['row', true],
  ['room_12', false],
  ['半夏', false],
  ['tab-selected', false],
  ['bc-7301', false],
])('%s was written by programmers for machines: %s', (value, wordy) => expect(isWordy(value)).toBe(wordy));
